package org.mitoscore.expression;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mitoscore.io.Problems;

/**
 * HTSeq-count's output: no header, gene id (and gene name with {@code --additional-attr}) and a count; the last rows,
 * whose ids begin with two underscores, are a summary. One sample a file, named by the file.
 */
final class HtseqCounts implements MatrixFormat {
    @Override
    public String label(List<String> head) {
        return "HTSeq-count file";
    }

    @Override
    public boolean recognises(List<String> head) {
        DelimitedLine first = new DelimitedLine('\t').split(head.get(0));
        int last = first.count() - 1;
        boolean oneCount = last == 1 || (last == 2 && Double.isNaN(first.number(1)));
        return oneCount && !Double.isNaN(first.number(last)) && Double.isNaN(first.number(0));
    }

    @Override
    public ParsedTable read(Path file, BufferedReader in, MatrixRequest request, Problems problems) throws IOException {
        String sample = FileNames.sampleOf(
                file, ".htseq.counts", ".htseq_counts.txt", ".counts.txt", ".counts", ".tsv", ".txt", ".tab");
        TableRows rows = new TableRows(file.toString(), 1, List.of(sample), request.values());
        DelimitedLine fields = new DelimitedLine('\t');
        int width = 0;
        int summaryRows = 0;
        long number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            fields.split(line);
            width = width == 0 ? fields.count() : width;
            if (line.startsWith("__")) {
                summaryRows++;
            } else {
                rows.add(
                        number,
                        fields.text(0),
                        width == 3 && fields.count() == 3 ? fields.text(1) : "",
                        fields,
                        width - 1,
                        width);
            }
        }
        return rows.finish(
                problems,
                List.of("sample '" + sample + "' named by its file; dropped " + summaryRows
                        + " summary rows (__no_feature …)"));
    }
}
