package org.mitoscore.expression;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Problems;

/** The gene order of the first of several tables, to which the others are brought. */
final class GeneOrder {
    private static final int NAMED = 5;

    private final ParsedTable first;

    GeneOrder(ParsedTable first) {
        this.first = first;
    }

    /**
     * For each gene of the first table its row in another one. A table with other genes is a problem: it was made with
     * another annotation, and a gene that is missing is not a gene with zero counts.
     */
    Optional<int[]> rowsIn(ParsedTable table, Problems problems) {
        List<String> genes = first.geneIds();
        int[] rows = new int[genes.size()];
        if (table.geneIds().equals(genes)) {
            for (int i = 0; i < rows.length; i++) {
                rows[i] = i;
            }
            return Optional.of(rows);
        }
        Map<String, Integer> rowOf = new HashMap<>();
        for (int i = 0; i < table.geneIds().size(); i++) {
            rowOf.put(table.geneIds().get(i), i);
        }
        List<String> missing =
                genes.stream().filter(gene -> !rowOf.containsKey(gene)).toList();
        if (!missing.isEmpty() || rowOf.size() != genes.size()) {
            int extra = rowOf.size() - (genes.size() - missing.size());
            problems.add(Problem.of(
                    table.source(),
                    "has other genes than " + first.source() + ": " + missing.size() + " missing"
                            + (missing.isEmpty()
                                    ? ""
                                    : " (" + String.join(", ", missing.subList(0, Math.min(NAMED, missing.size())))
                                            + " …)")
                            + ", " + extra + " more; use files made with one annotation"));
            return Optional.empty();
        }
        for (int i = 0; i < rows.length; i++) {
            rows[i] = rowOf.get(genes.get(i));
        }
        return Optional.of(rows);
    }

    static double[] reordered(double[] column, int[] rows) {
        double[] ordered = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            ordered[i] = column[rows[i]];
        }
        return ordered;
    }
}
