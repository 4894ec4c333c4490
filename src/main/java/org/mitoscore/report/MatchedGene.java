package org.mitoscore.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mitoscore.io.InputException;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Problems;
import org.mitoscore.io.TsvTable;
import org.mitoscore.signature.MatchRule;

/**
 * One row of {@code signature_genes.tsv}: where a signature gene is in the matrix. Unknown texts are empty.
 *
 * @param signature signature id
 * @param gene the gene's symbol, else its Ensembl id
 * @param ensemblId Ensembl gene id
 * @param weight +1, -1 or a coefficient
 * @param rule the rule that found it, or why it was not found
 * @param matrixGeneId gene id of the matrix row
 * @param matrixGeneName gene name of the matrix row
 */
public record MatchedGene(
        String signature,
        String gene,
        String ensemblId,
        double weight,
        MatchRule rule,
        String matrixGeneId,
        String matrixGeneName) {

    /** Whether the gene has a row in the matrix. */
    public boolean found() {
        return !matrixGeneId.isEmpty();
    }

    /**
     * Reads the table.
     *
     * @throws InputException with every problem of the file
     */
    public static List<MatchedGene> readAll(Path path) {
        TsvTable table = TsvTable.read(
                path,
                List.of(
                        "signature",
                        "gene",
                        "ensembl_id",
                        "weight",
                        "matched_by",
                        "matrix_gene_id",
                        "matrix_gene_name"));
        Problems problems = new Problems();
        List<MatchedGene> genes = new ArrayList<>();
        for (TsvTable.Row row : table.rows()) {
            Optional<MatchRule> rule = Arrays.stream(MatchRule.values())
                    .filter(value -> value.label().equals(row.text("matched_by")))
                    .findFirst();
            if (rule.isEmpty()) {
                problems.add(new Problem(
                        path.toString(),
                        row.line(),
                        "matched_by",
                        "'" + row.text("matched_by") + "' is not one of "
                                + Arrays.stream(MatchRule.values())
                                        .map(MatchRule::label)
                                        .toList()));
            }
            genes.add(new MatchedGene(
                    row.text("signature"),
                    row.text("gene"),
                    row.text("ensembl_id"),
                    row.number("weight", problems),
                    rule.orElse(MatchRule.MISSING),
                    row.text("matrix_gene_id"),
                    row.text("matrix_gene_name")));
        }
        problems.throwIfAny();
        return genes;
    }
}
