package org.mitoscore.score;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.stats.Descriptive;

/**
 * Combined z-score (Lee et al. 2008, doi 10.1371/journal.pcbi.1000217), as {@code zscore} of GSVA: each gene is
 * standardized over the samples (standard deviation with n − 1), and a sample's score is the sum over the k genes divided
 * by √k; a down gene's z is subtracted. Genes that are constant over the samples are left out. Depends on the cohort.
 *
 * @param constantTolerance relative range up to which a gene is constant
 */
public record Zscore(double constantTolerance) implements CohortMethod {
    public Zscore() {
        this(ConstantGenes.DEFAULT_TOLERANCE);
    }

    @Override
    public String name() {
        return "zscore";
    }

    @Override
    public List<SignatureScores> score(ExpressionMatrix expression, List<SignatureRows> signatures) {
        int samples = expression.sampleCount();
        if (samples < 2) {
            return signatures.stream()
                    .map(signature -> undefined(
                            samples,
                            new Verdict(0, List.of("one_sample"), "zscore compares samples and needs at least two")))
                    .toList();
        }
        boolean[] varying = ConstantGenes.varying(expression, constantTolerance);
        return signatures.parallelStream()
                .map(signature -> score(expression, signature, varying))
                .toList();
    }

    private SignatureScores score(ExpressionMatrix expression, SignatureRows all, boolean[] varying) {
        int samples = expression.sampleCount();
        SignatureRows signature = all.keep(varying);
        if (signature.size() == 0) {
            return undefined(
                    samples, new Verdict(0, List.of("constant_genes"), "every gene of the signature is constant"));
        }
        Verdict signs = Signs.judge(name(), signature);
        if (Signs.hasNoScore(signature)) {
            return undefined(samples, signs);
        }
        double[] sums = new double[samples];
        for (int i = 0; i < signature.size(); i++) {
            double[] gene = expression.gene(signature.rows()[i]);
            double sign = Math.signum(signature.weights()[i]);
            double mean = Descriptive.mean(gene);
            double deviation = Descriptive.standardDeviation(gene);
            for (int sample = 0; sample < samples; sample++) {
                sums[sample] += sign * ((gene[sample] - mean) / deviation);
            }
        }
        double root = Math.sqrt(signature.size());
        double[] scores = Arrays.stream(sums).map(sum -> sum / root).toArray();
        List<String> flags = all.size() == signature.size()
                ? signs.flags()
                : Stream.concat(signs.flags().stream(), Stream.of("constant_genes"))
                        .toList();
        return new SignatureScores(scores, new Verdict(signature.size(), flags, signs.objection()));
    }

    private static SignatureScores undefined(int samples, Verdict verdict) {
        return new SignatureScores(
                IntStream.range(0, samples).mapToDouble(i -> Double.NaN).toArray(), verdict);
    }
}
