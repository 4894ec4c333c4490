package org.mitoscore.expression;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Problems;

/**
 * STAR's {@code ReadsPerGene.out.tab}: no header, gene id and three counts (both strands, first-read strand, other
 * strand), the first four rows a summary. One sample a file, named by the file.
 */
final class StarGeneCounts implements MatrixFormat {
    /** Share of the stranded counts on one strand from which a library counts as stranded (nf-core/rnaseq's threshold). */
    private static final double STRANDED_SHARE = 0.8;

    /** Largest difference of the two shares at which a library counts as unstranded (nf-core/rnaseq's threshold). */
    private static final double UNSTRANDED_DIFFERENCE = 0.1;

    private static final int FIELDS = 4;

    @Override
    public String label(List<String> head) {
        return "STAR ReadsPerGene.out.tab";
    }

    @Override
    public boolean recognises(List<String> head) {
        return head.get(0).startsWith("N_unmapped\t");
    }

    @Override
    public ParsedTable read(Path file, BufferedReader in, MatrixRequest request, Problems problems) throws IOException {
        String sample = FileNames.sampleOf(
                file, ".ReadsPerGene.out.tab", "_ReadsPerGene.out.tab", "ReadsPerGene.out.tab", ".tab", ".tsv", ".txt");
        TableRows rows =
                new TableRows(file.toString(), 1, List.of("unstranded", "forward", "reverse"), request.values());
        DelimitedLine fields = new DelimitedLine('\t');
        long number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (line.startsWith("N_") || line.isBlank()) {
                continue;
            }
            fields.split(line);
            rows.add(number, fields.text(0), "", fields, 1, FIELDS);
        }
        Problems own = new Problems();
        ParsedTable all = rows.finish(own, List.of());
        own.list().forEach(problems::add);
        if (!own.isEmpty()) {
            return all;
        }
        List<String> notes = new ArrayList<>();
        StarColumn column =
                request.starColumn() == StarColumn.AUTO ? inferred(file, all, problems, notes) : request.starColumn();
        notes.add("sample '" + sample + "': took the " + column.name().toLowerCase(Locale.ROOT) + " counts (column "
                + (column.field() + 1) + "); dropped the N_ summary rows");
        return new ParsedTable(
                file.toString(),
                all.geneIds(),
                all.geneNames(),
                List.of(sample),
                new double[][] {all.columns()[column.field() - 1]},
                new double[0],
                notes);
    }

    private static StarColumn inferred(Path file, ParsedTable all, Problems problems, List<String> notes) {
        double forward = sum(all.columns()[1]);
        double reverse = sum(all.columns()[2]);
        double total = forward + reverse;
        String shares =
                String.format(Locale.ROOT, "%.0f counts on the first-read strand, %.0f on the other", forward, reverse);
        if (total > 0 && forward / total >= STRANDED_SHARE) {
            notes.add("strandedness inferred: forward (" + shares + ")");
            return StarColumn.FORWARD;
        }
        if (total > 0 && reverse / total >= STRANDED_SHARE) {
            notes.add("strandedness inferred: reverse (" + shares + ")");
            return StarColumn.REVERSE;
        }
        if (total == 0 || Math.abs(forward - reverse) / total > UNSTRANDED_DIFFERENCE) {
            problems.add(Problem.of(
                    file.toString(),
                    "the strandedness cannot be told (" + shares
                            + "); choose the column with --star-column unstranded, forward or reverse"));
        } else {
            notes.add("strandedness inferred: unstranded (" + shares + ")");
        }
        return StarColumn.UNSTRANDED;
    }

    private static double sum(double[] counts) {
        double sum = 0;
        for (double count : counts) {
            sum += count;
        }
        return sum;
    }
}
