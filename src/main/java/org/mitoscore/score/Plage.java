package org.mitoscore.score;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.stats.LeadingEigenvector;
import org.mitoscore.stats.RowProducts;

/**
 * PLAGE (Tomfohr et al. 2005, doi 10.1186/1471-2105-6-225), as {@code plage} of GSVA: the first right singular vector of
 * the signature's genes standardized over the samples. GSVA leaves its sign to chance; here it is the one that correlates
 * with the mean z (down genes reversed). Genes that are constant over the samples are left out. Depends on the cohort.
 *
 * <p>A later sample is projected: its standardized values times the first left singular vector, divided by the singular
 * value; for a member of the cohort that is its PLAGE score. A single gene gives its z divided by √(n − 1), where GSVA gives
 * 1 for every sample.
 *
 * @param constantTolerance relative range up to which a gene is constant; 0 as in GSVA since 1.52
 */
public record Plage(double constantTolerance) implements CohortMethod {
    /** Correlation with the mean z up to which it is rounding, so that the first gene's loading decides the sign. */
    private static final double NO_AGREEMENT = 1e-10;

    public Plage() {
        this(GeneSpread.DEFAULT_TOLERANCE);
    }

    @Override
    public String name() {
        return "plage";
    }

    @Override
    public boolean needsLogValues() {
        return true;
    }

    @Override
    public FittedMethod fit(ExpressionMatrix cohort, List<SignatureRows> signatures) {
        if (cohort.sampleCount() < 2) {
            return new TooFewSamples(name());
        }
        GeneSpread spread = GeneSpread.of(cohort, constantTolerance);
        Map<SignatureRows, double[]> projections = new IdentityHashMap<>();
        List<double[]> ordered = signatures.parallelStream()
                .map(signature -> projection(cohort, spread, signature.keep(spread.varying())))
                .toList();
        for (int i = 0; i < ordered.size(); i++) {
            projections.put(signatures.get(i), ordered.get(i));
        }
        return new Fitted(spread, projections);
    }

    /** One factor per gene: the first left singular vector divided by the singular value, its sign settled. */
    private static double[] projection(ExpressionMatrix cohort, GeneSpread spread, SignatureRows signature) {
        int k = signature.size();
        int n = cohort.sampleCount();
        double[][] z = new double[k][n];
        for (int i = 0; i < k; i++) {
            int row = signature.rows()[i];
            for (int sample = 0; sample < n; sample++) {
                z[i][sample] = spread.z(row, cohort.value(row, sample));
            }
        }
        if (UpDown.hasNoScore(signature)) {
            return new double[0];
        }
        double[] left = k <= n
                ? LeadingEigenvector.of(RowProducts.of(z))
                : leftFromRight(z, LeadingEigenvector.of(RowProducts.of(transposed(z))));
        double[] right = new double[n];
        double[] meanZ = new double[n];
        for (int i = 0; i < k; i++) {
            double sign = Math.signum(signature.weights()[i]);
            for (int sample = 0; sample < n; sample++) {
                right[sample] += left[i] * z[i][sample];
                meanZ[sample] += sign * z[i][sample];
            }
        }
        double square = 0;
        double meanSquare = 0;
        double agreement = 0;
        for (int sample = 0; sample < n; sample++) {
            square += right[sample] * right[sample];
            meanSquare += meanZ[sample] * meanZ[sample];
            agreement += right[sample] * meanZ[sample];
        }
        boolean undecided = Math.abs(agreement) <= NO_AGREEMENT * Math.sqrt(square * meanSquare);
        boolean reversed = undecided ? left[0] < 0 : agreement < 0;
        double scale = Math.sqrt(square) * (reversed ? -1 : 1);
        double[] projection = new double[k];
        for (int i = 0; i < k; i++) {
            projection[i] = left[i] / scale;
        }
        return projection;
    }

    private static double[] leftFromRight(double[][] z, double[] right) {
        double[] left = new double[z.length];
        double square = 0;
        for (int i = 0; i < z.length; i++) {
            for (int sample = 0; sample < right.length; sample++) {
                left[i] += z[i][sample] * right[sample];
            }
            square += left[i] * left[i];
        }
        for (int i = 0; i < left.length; i++) {
            left[i] /= Math.sqrt(square);
        }
        return left;
    }

    private static double[][] transposed(double[][] rows) {
        double[][] columns = new double[rows[0].length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                columns[j][i] = rows[i][j];
            }
        }
        return columns;
    }

    private final class Fitted implements FittedMethod {
        private final GeneSpread spread;
        private final Map<SignatureRows, double[]> projections;

        private Fitted(GeneSpread spread, Map<SignatureRows, double[]> projections) {
            this.spread = spread;
            this.projections = projections;
        }

        @Override
        public PreparedSample prepare(double[] values) {
            return all -> {
                double[] projection = projections.get(all);
                if (projection == null || projection.length == 0) {
                    return Double.NaN;
                }
                SignatureRows signature = all.keep(spread.varying());
                double score = 0;
                for (int i = 0; i < projection.length; i++) {
                    int row = signature.rows()[i];
                    score += projection[i] * spread.z(row, values[row]);
                }
                return score;
            };
        }

        @Override
        public Verdict judge(SignatureRows signature) {
            return VaryingGenes.judge(name(), signature, spread.varying());
        }
    }
}
