package org.mitoscore.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.io.InputException;
import org.mitoscore.io.Log;
import org.mitoscore.normalize.LibrarySizes;

/**
 * Samples in the gene order of a reference. Genes are found by id, versions of Ensembl ids aside; what the reference does
 * not have is left out. Genes that the samples lack are few or the samples are refused: on the scored scale they take the
 * reference's mean, which moves no score up or down, and they do not count as found in any signature.
 *
 * @param values samples in the reference's gene order, on the scored scale
 * @param raw the same before normalization; 0 where a gene is missing
 * @param missing which genes of the reference the samples lack
 * @param means the reference's mean of each gene, taken for those; zeros when none is missing
 */
record AlignedSamples(ExpressionMatrix values, double[][] raw, boolean[] missing, double[] means) {
    /** Share of the reference's genes that may be missing. */
    private static final double MOST_MISSING = 0.05;

    /**
     * @throws InputException when more than 5 % of the reference's genes are missing, an id is ambiguous, or a sample has no
     *     count to be normalized by
     */
    static AlignedSamples of(ExpressionMatrix samples, FrozenReference reference) {
        ExpressionMatrix members = reference.members();
        int[] rows = rows(samples, members);
        boolean[] missing = new boolean[rows.length];
        List<String> names = new ArrayList<>();
        for (int gene = 0; gene < rows.length; gene++) {
            missing[gene] = rows[gene] < 0;
            if (missing[gene]) {
                names.add(members.geneIds().get(gene));
            }
        }
        if (names.size() > MOST_MISSING * rows.length) {
            throw InputException.of(
                    "--reference",
                    names.size() + " of the " + rows.length + " genes of "
                            + reference.info().label()
                            + " are not in the samples ("
                            + String.join(", ", names.subList(0, Math.min(5, names.size())))
                            + " …), 5 % may be missing; count with the annotation of the reference");
        }
        if (!names.isEmpty()) {
            Log.warn(names.size() + " genes of the reference are not in the samples; they take the reference's mean");
        }
        int unknown = samples.geneCount() - (rows.length - names.size());
        if (unknown > 0) {
            Log.info(unknown + " genes of the samples are not in the reference and are left out");
        }
        double[] means = names.isEmpty() ? new double[rows.length] : reference.meanValues();
        double[][] raw = new double[samples.sampleCount()][rows.length];
        double[][] values = new double[raw.length][];
        for (int sample = 0; sample < raw.length; sample++) {
            double[] column = samples.sample(sample);
            for (int gene = 0; gene < rows.length; gene++) {
                raw[sample][gene] = missing[gene] ? 0 : column[rows[gene]];
            }
        }
        if (reference.normalization().isPresent()) {
            LibrarySizes.of(new ExpressionMatrix(members.geneIds(), members.geneNames(), samples.samples(), raw));
        }
        for (int sample = 0; sample < raw.length; sample++) {
            values[sample] = completed(reference.scaled(raw[sample]), missing, means);
        }
        return new AlignedSamples(
                new ExpressionMatrix(members.geneIds(), members.geneNames(), samples.samples(), values),
                raw,
                missing,
                means);
    }

    private static double[] completed(double[] values, boolean[] missing, double[] means) {
        double[] completed = values.clone();
        for (int gene = 0; gene < completed.length; gene++) {
            if (missing[gene]) {
                completed[gene] = means[gene];
            }
        }
        return completed;
    }

    private static int[] rows(ExpressionMatrix samples, ExpressionMatrix members) {
        Map<String, Integer> byStableId = rowsByStableId(samples);
        int[] rows = new int[members.geneCount()];
        for (int gene = 0; gene < rows.length; gene++) {
            int exact = samples.rowOf(members.geneIds().get(gene));
            rows[gene] = exact >= 0
                    ? exact
                    : byStableId.getOrDefault(stable(members.geneIds().get(gene)), -1);
        }
        return rows;
    }

    /** @throws InputException when two rows are versions of one gene */
    static Map<String, Integer> rowsByStableId(ExpressionMatrix samples) {
        Map<String, Integer> byStableId = new HashMap<>();
        for (int row = 0; row < samples.geneCount(); row++) {
            String id = stable(samples.geneIds().get(row));
            Integer other = byStableId.put(id, row);
            if (other != null) {
                throw InputException.of(
                        "gene id '" + id + "'",
                        "the samples have it twice (" + samples.geneIds().get(other) + ", "
                                + samples.geneIds().get(row) + "); keep one version");
            }
        }
        return byStableId;
    }

    /** An Ensembl id without its version, its mark for the Y copy kept; any other id as it is. */
    private static String stable(String id) {
        return id.startsWith("ENS") ? id.replaceFirst("\\.\\d+", "") : id;
    }
}
