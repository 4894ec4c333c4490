package org.mitoscore.expression;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Problems;

/**
 * GCT 1.2 and 1.3 (Broad Institute): {@code #1.2}, a line with the numbers of rows and columns (1.3: also of row and
 * column annotations), the header, the rows. The first row annotation is taken as gene name.
 */
final class Gct implements MatrixFormat {
    private static final int FIRST_DATA_LINE = 4;

    @Override
    public String label(List<String> head) {
        return "GCT " + head.get(0).strip().substring(1);
    }

    @Override
    public boolean recognises(List<String> head) {
        String first = head.get(0).strip();
        return first.equals("#1.2") || first.equals("#1.3");
    }

    @Override
    public ParsedTable read(Path file, BufferedReader in, MatrixRequest request, Problems problems) throws IOException {
        String source = file.toString();
        boolean newer = in.readLine().strip().equals("#1.3");
        DelimitedLine fields = new DelimitedLine('\t');
        int[] sizes = sizes(in.readLine(), newer ? 4 : 2);
        String header = in.readLine();
        if (sizes.length == 0 || header == null) {
            problems.add(Problem.at(
                    source,
                    2,
                    newer
                            ? "expected four numbers (rows, columns, row annotations, column annotations), then a header"
                            : "expected two numbers (rows, columns), then a header"));
            return new ParsedTable(source, List.of(), List.of(), List.of(), new double[0][], new double[0], List.of());
        }
        int rowAnnotations = newer ? sizes[2] : 1;
        int columnAnnotations = newer ? sizes[3] : 0;
        fields.split(header);
        int width = fields.count();
        List<String> samples = new ArrayList<>();
        for (int field = 1 + rowAnnotations; field < width; field++) {
            samples.add(fields.text(field));
        }
        if (samples.size() != sizes[1]) {
            problems.add(Problem.at(
                    source, 3, "line 2 announces " + sizes[1] + " samples, the header has " + samples.size()));
        }
        TableRows rows = new TableRows(source, 3, samples, request.values());
        long number = FIRST_DATA_LINE - 1;
        int genes = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (line.isBlank() || number < FIRST_DATA_LINE + columnAnnotations) {
                continue;
            }
            fields.split(line);
            genes++;
            String name = rowAnnotations > 0 && fields.count() > 1 ? fields.text(1) : "";
            rows.add(
                    number, fields.text(0), name.equalsIgnoreCase("na") ? "" : name, fields, 1 + rowAnnotations, width);
        }
        if (genes != sizes[0]) {
            problems.add(Problem.at(
                    source, 2, "announces " + sizes[0] + " rows, the file has " + genes + "; is the file truncated?"));
        }
        List<String> notes = columnAnnotations > 0
                ? List.of("left out " + columnAnnotations + " rows of column annotations")
                : List.of();
        return rows.finish(problems, notes);
    }

    private static int[] sizes(String line, int expected) {
        String[] parts = line == null ? new String[0] : line.strip().split("\\s+");
        if (parts.length < expected) {
            return new int[0];
        }
        int[] sizes = new int[expected];
        for (int i = 0; i < expected; i++) {
            if (!parts[i].matches("\\d{1,9}")) {
                return new int[0];
            }
            sizes[i] = Integer.parseInt(parts[i]);
        }
        return sizes;
    }
}
