package org.mitoscore.signature;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.mitoscore.io.OutputFile;

/**
 * Writes {@code signature_genes.tsv}: one row per signature gene with the rule that found it in the matrix, in the
 * order of the signatures and their genes. Missing texts are {@code NA}.
 */
public final class SignatureGenesTable {
    private static final String HEADER = String.join(
            "\t", "signature", "gene", "ensembl_id", "weight", "matched_by", "matrix_gene_id", "matrix_gene_name");

    private SignatureGenesTable() {}

    /** Writes the table. */
    public static void write(Path target, List<SignatureMatch> matches) {
        OutputFile.writeText(target, out -> {
            out.write(HEADER + "\n");
            for (SignatureMatch match : matches) {
                for (GeneMatch gene : match.genes()) {
                    writeRow(out, match.signature().id(), gene);
                }
            }
        });
    }

    private static void writeRow(Writer out, String signature, GeneMatch match) throws IOException {
        SignatureGene gene = match.gene();
        out.write(String.join(
                "\t",
                signature,
                gene.label(),
                orNa(gene.ensemblId()),
                Double.toString(gene.weight()),
                match.rule().label(),
                orNa(match.matrixGeneId()),
                orNa(match.matrixGeneName())));
        out.write('\n');
    }

    private static String orNa(String text) {
        return text.isEmpty() ? "NA" : text;
    }
}
