package org.mitoscore.score;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.mitoscore.expression.ExpressionMatrix;

/**
 * Gene set variation analysis (Hänzelmann et al. 2013, doi 10.1186/1471-2105-14-7), as GSVA 2.1.4 on a dense matrix with
 * an explicit kernel: each gene's values are turned into cumulative densities over the cohort, genes are ranked by them
 * within a sample (ties in row order), and the score is made of the largest deviations of a running sum up and down. Up and
 * down genes: the score of the up genes less that of the down genes. Depends on the cohort; a later sample is compared with
 * the cohort's densities, and a member so compared has its own score.
 *
 * @param kernel how densities are estimated
 * @param maxDiff whether the score is the sum of the largest deviations up and down, else the larger one
 * @param absRanking with {@code maxDiff}, whether the deviations count with one sign (Kuiper statistic)
 * @param tau the power of the rank weight in the running sum
 * @param constantTolerance relative range up to which a gene is constant and left out; 0 as in GSVA since 1.52
 * @param compat which version's rules hold where versions differ
 */
public record Gsva(
        GsvaKernel kernel, boolean maxDiff, boolean absRanking, double tau, double constantTolerance, GsvaCompat compat)
        implements CohortMethod {

    /** Gaussian kernel, both deviations, tau 1, current rules. */
    public Gsva() {
        this(GsvaKernel.GAUSSIAN, true, false, 1, GeneSpread.DEFAULT_TOLERANCE, GsvaCompat.CURRENT);
    }

    @Override
    public String name() {
        return "gsva";
    }

    @Override
    public boolean needsLogValues() {
        return kernel == GsvaKernel.GAUSSIAN;
    }

    @Override
    public FittedMethod fit(ExpressionMatrix cohort, List<SignatureRows> signatures) {
        return cohort.sampleCount() < 2 ? new TooFewSamples(name()) : new Fitted(cohort);
    }

    private final class Fitted implements FittedMethod {
        private final boolean[] varying;
        private final int[] rows;
        private final int[] indexOfRow;
        private final GsvaDensity density;
        private final ExpressionMatrix cohort;

        private Fitted(ExpressionMatrix cohort) {
            this.cohort = cohort;
            GeneSpread spread = GeneSpread.of(cohort, constantTolerance);
            varying = compat == GsvaCompat.V1_46 ? spreadAbove(spread.deviations()) : spread.varying();
            rows = IntStream.range(0, varying.length)
                    .filter(gene -> varying[gene])
                    .toArray();
            indexOfRow = new int[varying.length];
            Arrays.setAll(indexOfRow, row -> Arrays.binarySearch(rows, row));
            density = kernel.density(cohort, rows, spread.deviations());
        }

        private static boolean[] spreadAbove(double[] deviations) {
            boolean[] varying = new boolean[deviations.length];
            for (int gene = 0; gene < varying.length; gene++) {
                varying[gene] = deviations[gene] >= GsvaCompat.CONSTANT_IN_1_46;
            }
            return varying;
        }

        @Override
        public PreparedSample prepare(double[] values) {
            return ranked(GsvaDensity.places(density.of(values)));
        }

        /** @param places one per varying gene */
        private PreparedSample ranked(int[] places) {
            return all -> {
                SignatureRows signature = all.keep(varying);
                return UpDown.difference(signature, of -> walk(placesOf(of, places), rows.length));
            };
        }

        private int[] placesOf(int[] genes, int[] places) {
            return Arrays.stream(genes)
                    .map(gene -> places[indexOfRow[gene]])
                    .sorted()
                    .toArray();
        }

        /** The cohort's own samples are ranked together. */
        @Override
        public double[][] scoreAll(ExpressionMatrix samples, List<SignatureRows> signatures) {
            if (samples != cohort) {
                return FittedMethod.super.scoreAll(samples, signatures);
            }
            int[][] places = density.placesInCohort(cohort, varyingGenesOf(signatures));
            double[][] scores = new double[signatures.size()][places.length];
            IntStream.range(0, places.length).parallel().forEach(sample -> {
                PreparedSample prepared = ranked(places[sample]);
                for (int i = 0; i < scores.length; i++) {
                    scores[i][sample] = prepared.score(signatures.get(i));
                }
            });
            return scores;
        }

        private BitSet varyingGenesOf(List<SignatureRows> signatures) {
            BitSet genes = new BitSet(rows.length);
            for (SignatureRows signature : signatures) {
                Arrays.stream(signature.keep(varying).rows()).forEach(row -> genes.set(indexOfRow[row]));
            }
            return genes;
        }

        @Override
        public Verdict judge(SignatureRows signature) {
            return VaryingGenes.judge(name(), signature, varying);
        }
    }

    /** The score from the places of a signature's genes in the ranking, in order, 0 for the highest density. */
    private double walk(int[] places, int genes) {
        double total = 0;
        int different = 0;
        for (int i = 0; i < places.length; i++) {
            total += weight(places[i], genes);
            different += i == 0 || places[i] != places[i - 1] ? 1 : 0;
        }
        double others = genes - different;
        if (others <= 0 || (total == 0 && compat == GsvaCompat.CURRENT)) {
            return Double.NaN;
        }
        double highest = 0;
        double lowest = 0;
        double inside = 0;
        int distinct = 0;
        for (int i = 0; i < places.length; i++) {
            double outside = (places[i] - distinct) / others;
            if (i == 0 || places[i - 1] != places[i]) {
                lowest = Math.min(lowest, inside / total - outside);
            }
            inside += weight(places[i], genes);
            boolean lastOfItsPlace = i + 1 == places.length || places[i + 1] != places[i];
            if (lastOfItsPlace) {
                distinct++;
                highest = Math.max(highest, inside / total - outside);
            }
        }
        if (!maxDiff) {
            return highest > Math.abs(lowest) ? highest : lowest;
        }
        return absRanking ? highest - lowest : highest + lowest;
    }

    /** Distance of a gene's rank (genes for place 0, 1 for the last) from the middle, to the power tau. */
    private double weight(int place, int genes) {
        double distance = Math.abs(genes / 2.0 - (genes - place));
        return tau == 1 ? distance : Math.pow(distance, tau);
    }
}
