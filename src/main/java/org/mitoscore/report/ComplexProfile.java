package org.mitoscore.report;

import java.util.Arrays;
import java.util.List;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.signature.Direction;
import org.mitoscore.signature.GeneMatcher;
import org.mitoscore.signature.Signature;
import org.mitoscore.signature.SignatureMatch;

/**
 * Mean expression of the subunits of each OXPHOS complex in each sample.
 *
 * @param groups Complex I to V, then the mtDNA-encoded subunits
 * @param found subunits with a row in the matrix, per group
 * @param total subunits, per group
 * @param means group × sample of the matrix: mean over the subunits found, in the matrix's unit; NaN when none is
 * @param medians per group, the median over samples
 */
record ComplexProfile(List<String> groups, int[] found, int[] total, double[][] means, double[] medians) {

    static ComplexProfile of(ExpressionMatrix expression) {
        OxphosComplexes complexes = new OxphosComplexes();
        GeneMatcher matcher = new GeneMatcher(expression.geneIds(), expression.geneNames());
        List<String> groups = complexes.groups();
        int[] found = new int[groups.size()];
        int[] total = new int[groups.size()];
        double[][] means = new double[groups.size()][expression.sampleCount()];
        double[] medians = new double[groups.size()];
        for (int g = 0; g < groups.size(); g++) {
            SignatureMatch match = matcher.match(geneSet(groups.get(g), complexes));
            int[] rows = match.rows();
            found[g] = rows.length;
            total[g] = match.genes().size();
            for (int sample = 0; sample < expression.sampleCount(); sample++) {
                double[] column = expression.sample(sample);
                means[g][sample] = Arrays.stream(rows)
                        .mapToDouble(row -> column[row])
                        .average()
                        .orElse(Double.NaN);
            }
            medians[g] = Quantiles.of(means[g]).median();
        }
        return new ComplexProfile(groups, found, total, means, medians);
    }

    private static Signature geneSet(String group, OxphosComplexes complexes) {
        return new Signature(
                group,
                "",
                group,
                Direction.HIGH_IS_HIGH_OXPHOS,
                Signature.Kind.GENE_SET,
                "",
                "",
                "",
                "",
                java.util.OptionalDouble.empty(),
                complexes.genesOf(group),
                "");
    }

    /** Whether any complex has a subunit in the matrix. */
    boolean isEmpty() {
        return Arrays.stream(found).sum() == 0;
    }

    /** Mean of a group over the given columns of the matrix. */
    double mean(int group, int[] columns) {
        return Arrays.stream(columns)
                .mapToDouble(column -> means[group][column])
                .average()
                .orElse(Double.NaN);
    }
}
