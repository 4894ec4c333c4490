package org.mitoscore.expression;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Problems;

/**
 * A plain table with a header: gene id, perhaps gene name and other annotation, then one column per sample; separated by
 * tabs, commas or semicolons. nf-core/rnaseq's merged gene counts and TPM are of this shape, and so is every matrix this
 * project writes. R's habit of leaving out the head of the row names is understood.
 */
final class DelimitedTable implements MatrixFormat {
    private static final Set<String> NAME_HEADS =
            Set.of("gene_name", "genename", "symbol", "gene_symbol", "hgnc_symbol", "external_gene_name", "name");
    private static final Set<String> ANNOTATION_HEADS = Set.of(
            "gene_biotype",
            "gene_type",
            "biotype",
            "description",
            "chromosome",
            "chr",
            "chrom",
            "seqname",
            "start",
            "end",
            "strand",
            "length",
            "gene_length",
            "entrez",
            "entrezid",
            "entrez_id",
            "entrezgene");

    @Override
    public String label(List<String> head) {
        String header = headerOf(head);
        char delimiter = delimiterOf(header);
        DelimitedLine fields = new DelimitedLine(delimiter).split(header);
        boolean merged = fields.count() > 2
                && fields.text(0).equals("gene_id")
                && fields.text(1).equals("gene_name");
        return merged
                ? "merged gene table (gene_id, gene_name, samples; as nf-core/rnaseq writes)"
                : (delimiter == '\t' ? "TSV" : delimiter == ',' ? "CSV" : "semicolon-separated table")
                        + " (gene ids, then samples)";
    }

    @Override
    public boolean recognises(List<String> head) {
        return true;
    }

    private static String headerOf(List<String> head) {
        return head.stream().filter(line -> !line.startsWith("#")).findFirst().orElse("");
    }

    private static char delimiterOf(String header) {
        if (header.indexOf('\t') >= 0) {
            return '\t';
        }
        return header.indexOf(',') >= 0 || header.indexOf(';') < 0 ? ',' : ';';
    }

    @Override
    public ParsedTable read(Path file, BufferedReader in, MatrixRequest request, Problems problems) throws IOException {
        return read(file.toString(), in, request, problems);
    }

    /** Reads a table that is open already. */
    ParsedTable read(String source, BufferedReader in, MatrixRequest request, Problems problems) throws IOException {
        long number = 1;
        String header = in.readLine();
        while (header != null && (header.startsWith("#") || header.isBlank())) {
            header = in.readLine();
            number++;
        }
        if (header == null) {
            problems.add(Problem.of(source, "the file has only comment lines; expected a header and one row per gene"));
            return new ParsedTable(source, List.of(), List.of(), List.of(), new double[0][], new double[0], List.of());
        }
        DelimitedLine fields = new DelimitedLine(delimiterOf(header));
        List<String> heads = new ArrayList<>();
        fields.split(header);
        for (int field = 0; field < fields.count(); field++) {
            heads.add(fields.text(field));
        }
        long headerNumber = number;
        String line = in.readLine();
        number++;
        int width = heads.size();
        if (line != null && fields.split(line).count() == width + 1 && !isTrailingDelimiter(fields)) {
            heads.add(0, "gene_id");
            width++;
        }
        List<String> notes = new ArrayList<>();
        int firstSample = 1;
        int nameField = -1;
        for (; firstSample < width && isAnnotation(heads.get(firstSample)); firstSample++) {
            if (nameField < 0 && NAME_HEADS.contains(lower(heads.get(firstSample)))) {
                nameField = firstSample;
            } else {
                notes.add("left out the annotation column '" + heads.get(firstSample) + "'");
            }
        }
        List<String> samples = List.copyOf(heads.subList(Math.min(firstSample, width), width));
        if (samplesAreRows(samples)) {
            problems.add(Problem.at(
                    source,
                    headerNumber,
                    "the columns are named like genes (" + samples.get(0)
                            + "): the table seems to have samples in rows; transpose it to genes in rows"));
            return new ParsedTable(source, List.of(), List.of(), List.of(), new double[0][], new double[0], List.of());
        }
        TableRows rows = new TableRows(source, headerNumber, samples, request.values());
        for (; line != null; line = in.readLine(), number++) {
            if (line.isBlank()) {
                continue;
            }
            fields.split(line);
            String name = nameField >= 0 && nameField < fields.count() ? fields.text(nameField) : "";
            rows.add(number, fields.text(0), name, fields, firstSample, width);
        }
        return rows.finish(problems, notes);
    }

    private static boolean isTrailingDelimiter(DelimitedLine fields) {
        return fields.text(fields.count() - 1).isEmpty();
    }

    private static boolean isAnnotation(String head) {
        return NAME_HEADS.contains(lower(head)) || ANNOTATION_HEADS.contains(lower(head));
    }

    private static String lower(String head) {
        return head.toLowerCase(Locale.ROOT);
    }

    private static boolean samplesAreRows(List<String> samples) {
        long genes =
                samples.stream().filter(name -> name.matches("ENSG\\d{11}.*")).count();
        return !samples.isEmpty() && genes * 2 > samples.size();
    }
}
