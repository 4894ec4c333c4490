package org.mitoscore.score;

import java.util.Arrays;
import java.util.List;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.signature.SignatureMatch;

/**
 * Scores before anything is called, with all that is needed to score the same samples again.
 *
 * @param expression genes × samples that were scored
 * @param matches the signatures laid over that matrix
 * @param rows the same signatures as rows
 * @param methods the methods
 * @param fitted the methods, fitted to the cohort or to a reference
 * @param scores methods × signatures × samples
 */
public record Scoring(
        ExpressionMatrix expression,
        List<SignatureMatch> matches,
        List<SignatureRows> rows,
        List<ScoringMethod> methods,
        List<FittedMethod> fitted,
        double[][][] scores) {

    /**
     * Scores samples with methods fitted to these samples.
     *
     * @param matches signatures with at least one gene in the data
     */
    public static Scoring ofCohort(ExpressionMatrix cohort, List<SignatureMatch> matches, List<ScoringMethod> methods) {
        List<SignatureRows> rows = matches.stream().map(SignatureRows::of).toList();
        List<FittedMethod> fitted =
                methods.stream().map(method -> method.fit(cohort, rows)).toList();
        return of(cohort, matches, rows, methods, fitted);
    }

    /** Scores samples with methods fitted before. */
    public static Scoring of(
            ExpressionMatrix samples,
            List<SignatureMatch> matches,
            List<SignatureRows> rows,
            List<ScoringMethod> methods,
            List<FittedMethod> fitted) {
        double[][][] scores =
                fitted.stream().map(method -> method.scoreAll(samples, rows)).toArray(double[][][]::new);
        return new Scoring(samples, matches, rows, methods, fitted, scores);
    }

    /**
     * Scores samples with several gene lists for each signature; each sample is made ready once.
     *
     * @param draws draws × signatures
     * @return draws × methods × signatures × samples
     */
    public static double[][][][] withGenes(
            ExpressionMatrix samples, List<FittedMethod> fitted, List<List<SignatureRows>> draws) {
        List<SignatureRows> all = draws.stream().flatMap(List::stream).toList();
        double[][][][] scores = new double[draws.size()][fitted.size()][][];
        for (int method = 0; method < fitted.size(); method++) {
            double[][] byList = fitted.get(method).scoreAll(samples, all);
            int next = 0;
            for (int draw = 0; draw < scores.length; draw++) {
                int end = next + draws.get(draw).size();
                scores[draw][method] = Arrays.copyOfRange(byList, next, end);
                next = end;
            }
        }
        return scores;
    }
}
