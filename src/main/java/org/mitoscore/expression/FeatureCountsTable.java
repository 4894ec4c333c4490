package org.mitoscore.expression;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.mitoscore.io.Problems;

/**
 * featureCounts' table, also what {@code mitoscore count} writes: a comment line, then {@code Geneid Chr Start End
 * Strand Length}, extra attributes (of which {@code gene_name} is read) and one column per alignment file.
 */
final class FeatureCountsTable implements MatrixFormat {
    private static final String HEADER = "Geneid\tChr\tStart\tEnd\tStrand\tLength";
    private static final int LENGTH_FIELD = 5;
    private static final List<String> ATTRIBUTES = List.of(
            "gene_name", "gene_biotype", "gene_type", "gene_source", "gene_version", "gene_id", "transcript_id");

    @Override
    public String label(List<String> head) {
        return "featureCounts table";
    }

    @Override
    public boolean recognises(List<String> head) {
        return head.stream()
                .filter(line -> !line.startsWith("#"))
                .findFirst()
                .orElse("")
                .startsWith(HEADER);
    }

    @Override
    public ParsedTable read(Path file, BufferedReader in, MatrixRequest request, Problems problems) throws IOException {
        DelimitedLine fields = new DelimitedLine('\t');
        long number = 1;
        String line = in.readLine();
        while (line.startsWith("#") || line.isBlank()) {
            line = in.readLine();
            number++;
        }
        fields.split(line);
        int width = fields.count();
        int firstSample = LENGTH_FIELD + 1;
        int nameField = -1;
        List<String> notes = new ArrayList<>();
        while (firstSample < width && ATTRIBUTES.contains(fields.text(firstSample))) {
            if (fields.text(firstSample).equals("gene_name")) {
                nameField = firstSample;
            } else {
                notes.add("left out the attribute column '" + fields.text(firstSample) + "'");
            }
            firstSample++;
        }
        TableRows rows = new TableRows(file.toString(), number, samples(fields, firstSample), request.values());
        for (line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            fields.split(line);
            String name = nameField >= 0 && nameField < fields.count() ? fields.text(nameField) : "";
            rows.addWithLength(number, fields.text(0), name, fields, LENGTH_FIELD, firstSample, width);
        }
        return rows.finish(problems, notes);
    }

    /** Column heads are alignment paths: the file's name without its ending, or the whole path when those repeat. */
    private static List<String> samples(DelimitedLine header, int first) {
        List<String> paths = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int field = first; field < header.count(); field++) {
            paths.add(header.text(field));
            names.add(FileNames.sampleOfAlignment(header.text(field)));
        }
        return new HashSet<>(names).size() == names.size() ? names : paths;
    }
}
