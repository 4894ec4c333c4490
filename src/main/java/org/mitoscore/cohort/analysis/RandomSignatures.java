package org.mitoscore.cohort.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.score.ScoringMethod;
import org.mitoscore.score.SignatureRows;
import org.mitoscore.signature.GeneMatcher;
import org.mitoscore.signature.Signature;
import org.mitoscore.signature.SignatureMatch;
import org.mitoscore.stats.Descriptive;
import org.mitoscore.stats.SortedOrder;

/**
 * Scores of random gene sets (Venet, Dumont and Detours 2011): as many genes as a signature, each drawn from the genes
 * with about the same mean expression as the gene it stands for, with the same weight, scored by the same method on the
 * same samples. Half of all random sets "predict" breast cancer outcome; a signature that does no better than its random
 * twins says nothing of its own.
 */
public final class RandomSignatures {
    private static final int BINS = 20;
    private static final int BATCH = 100;

    private final ExpressionMatrix expression;
    private final int[] binOfGene;
    private final List<int[]> genesOfBin;
    private final GeneMatcher matcher;

    /** @param expression genes × samples, in the scale that was scored */
    public RandomSignatures(ExpressionMatrix expression) {
        this.expression = expression;
        this.matcher = new GeneMatcher(expression.geneIds(), expression.geneNames());
        double[] means = new double[expression.geneCount()];
        for (int gene = 0; gene < means.length; gene++) {
            means[gene] = Descriptive.mean(expression.gene(gene));
        }
        int[] order = SortedOrder.ascending(means);
        int bins = Math.min(BINS, means.length);
        binOfGene = new int[means.length];
        genesOfBin = new ArrayList<>();
        for (int bin = 0; bin < bins; bin++) {
            int from = (int) ((long) bin * order.length / bins);
            int to = (int) ((long) (bin + 1) * order.length / bins);
            int[] genes = Arrays.copyOfRange(order, from, to);
            Arrays.sort(genes);
            genesOfBin.add(genes);
            for (int gene : genes) {
                binOfGene[gene] = bin;
            }
        }
    }

    /** Names of the samples, in the order of the scores. */
    public List<String> samples() {
        return expression.samples();
    }

    /** The signature's genes on the matrix. */
    public SignatureMatch match(Signature signature) {
        return matcher.match(signature);
    }

    /**
     * @param match the signature on this matrix
     * @param count how many random sets
     * @return the scores of all samples per random set
     */
    public List<double[]> scores(SignatureMatch match, ScoringMethod method, int count, long seed) {
        SignatureRows rows = SignatureRows.of(match);
        SplittableRandom random = new SplittableRandom(seed);
        List<double[]> scores = new ArrayList<>();
        for (int from = 0; from < count; from += BATCH) {
            List<SignatureRows> batch = new ArrayList<>();
            for (int i = from; i < Math.min(count, from + BATCH); i++) {
                batch.add(twin(rows, random));
            }
            method.score(expression, batch).forEach(one -> scores.add(one.values()));
        }
        return scores;
    }

    /** A random set with a gene of the same bin for each gene, none twice. */
    private SignatureRows twin(SignatureRows rows, SplittableRandom random) {
        boolean[] taken = new boolean[expression.geneCount()];
        int[] drawn = new int[rows.size()];
        for (int i = 0; i < drawn.length; i++) {
            int[] free = Arrays.stream(genesOfBin.get(binOfGene[rows.rows()[i]]))
                    .filter(gene -> !taken[gene])
                    .toArray();
            if (free.length == 0) {
                free = IntStream.range(0, taken.length)
                        .filter(gene -> !taken[gene])
                        .toArray();
            }
            drawn[i] = free[random.nextInt(free.length)];
            taken[drawn[i]] = true;
        }
        return new SignatureRows(rows.kind(), drawn, rows.weights(), rows.total());
    }
}
