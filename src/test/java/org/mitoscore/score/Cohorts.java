package org.mitoscore.score;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.signature.Direction;
import org.mitoscore.signature.GeneMatcher;
import org.mitoscore.signature.Signature;
import org.mitoscore.signature.SignatureGene;
import org.mitoscore.signature.SignatureMatch;

/** Small made-up cohorts and signatures for tests. */
final class Cohorts {
    private Cohorts() {}

    static ExpressionMatrix matrix(double[][] columns) {
        List<String> genes =
                IntStream.range(0, columns[0].length).mapToObj(i -> "G" + i).toList();
        List<String> samples =
                IntStream.range(0, columns.length).mapToObj(i -> "s" + i).toList();
        return new ExpressionMatrix(genes, Collections.nCopies(genes.size(), ""), samples, columns);
    }

    /** Log-like values with some ties. */
    static ExpressionMatrix random(long seed, int genes, int samples) {
        Random random = new Random(seed);
        double[][] columns = new double[samples][genes];
        for (double[] column : columns) {
            for (int gene = 0; gene < genes; gene++) {
                column[gene] = Math.rint(random.nextGaussian() * 20) / 8 + gene % 5;
            }
        }
        return matrix(columns);
    }

    /** The columns of some samples, in that order. */
    static ExpressionMatrix samples(ExpressionMatrix matrix, int... which) {
        return new ExpressionMatrix(
                matrix.geneIds(),
                matrix.geneNames(),
                IntStream.of(which).mapToObj(i -> matrix.samples().get(i)).toList(),
                IntStream.of(which).mapToObj(matrix::sample).toArray(double[][]::new));
    }

    static Signature signature(Signature.Kind kind, double weight, String... genes) {
        List<SignatureGene> list = Arrays.stream(genes)
                .map(gene -> new SignatureGene(gene, "", weight, List.of()))
                .toList();
        return new Signature(
                "test",
                "1",
                "Test",
                Direction.HIGH_IS_HIGH_OXPHOS,
                kind,
                "tests",
                "made up",
                "",
                "MIT",
                OptionalDouble.empty(),
                list,
                "abc");
    }

    static SignatureMatch match(ExpressionMatrix matrix, Signature signature) {
        return new GeneMatcher(matrix.geneIds(), matrix.geneNames()).match(signature);
    }
}
