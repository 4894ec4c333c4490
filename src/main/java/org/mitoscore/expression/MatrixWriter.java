package org.mitoscore.expression;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import org.mitoscore.io.OutputFile;

/** Writes a matrix as {@code gene_id}, {@code gene_name}, then one column per sample; compressed when the name ends in .gz. */
public final class MatrixWriter {
    private MatrixWriter() {}

    public static void write(ExpressionMatrix matrix, Path target) {
        OutputFile.writeText(target, out -> write(matrix, out));
    }

    /** Writes to an open file, which stays open. */
    public static void write(ExpressionMatrix matrix, Writer out) throws IOException {
        out.write("gene_id\tgene_name");
        for (String sample : matrix.samples()) {
            out.write('\t');
            out.write(sample);
        }
        out.write('\n');
        for (int gene = 0; gene < matrix.geneCount(); gene++) {
            out.write(matrix.geneIds().get(gene));
            out.write('\t');
            out.write(matrix.geneNames().get(gene));
            for (int sample = 0; sample < matrix.sampleCount(); sample++) {
                out.write('\t');
                out.write(NumberText.of(matrix.value(gene, sample)));
            }
            out.write('\n');
        }
    }
}
