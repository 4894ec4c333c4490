package org.mitoscore.score;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.mitoscore.signature.Signature;
import org.mitoscore.signature.SignatureMatch;

/**
 * The genes of a signature that a matrix has, as scoring methods see them.
 *
 * @param kind how the weights are meant
 * @param rows matrix rows in the signature's order; each once, but for a bootstrap over genes
 * @param weights one weight per row
 * @param total genes of the signature, found or not
 */
public record SignatureRows(Signature.Kind kind, int[] rows, double[] weights, int total) {

    public static SignatureRows of(SignatureMatch match) {
        return new SignatureRows(
                match.signature().kind(),
                match.rows(),
                match.weights(),
                match.signature().genes().size());
    }

    public int size() {
        return rows.length;
    }

    /** Rows with a positive weight. */
    public int[] up() {
        return IntStream.range(0, rows.length)
                .filter(i -> weights[i] > 0)
                .map(i -> rows[i])
                .toArray();
    }

    /** Rows with a negative weight. */
    public int[] down() {
        return IntStream.range(0, rows.length)
                .filter(i -> weights[i] < 0)
                .map(i -> rows[i])
                .toArray();
    }

    /** The same signature with only some of its rows, in the same order. */
    public SignatureRows keep(boolean[] keepRow) {
        int[] kept =
                IntStream.range(0, rows.length).filter(i -> keepRow[rows[i]]).toArray();
        return new SignatureRows(
                kind,
                Arrays.stream(kept).map(i -> rows[i]).toArray(),
                Arrays.stream(kept).mapToDouble(i -> weights[i]).toArray(),
                total);
    }
}
