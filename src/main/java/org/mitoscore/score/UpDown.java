package org.mitoscore.score;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.mitoscore.signature.Signature;

/** How the methods that know a set of genes only deal with signatures that have up and down genes, or coefficients. */
final class UpDown {
    private UpDown() {}

    /** The score of the up genes less that of the down genes; NaN when a side that the signature has is missing. */
    static double difference(SignatureRows signature, ToDoubleFunction<int[]> scoreOfRows) {
        if (hasNoScore(signature)) {
            return Double.NaN;
        }
        int[] up = signature.up();
        int[] down = signature.down();
        return (up.length > 0 ? scoreOfRows.applyAsDouble(up) : 0)
                - (down.length > 0 ? scoreOfRows.applyAsDouble(down) : 0);
    }

    /** Whether there is nothing to score: no gene at all, or only one side of a signature that has up and down genes. */
    static boolean hasNoScore(SignatureRows signature) {
        return signature.size() == 0 || isOneSided(signature);
    }

    private static boolean isOneSided(SignatureRows signature) {
        return signature.kind() == Signature.Kind.UP_DOWN
                && (signature.up().length == 0 || signature.down().length == 0);
    }

    /**
     * Judges a signature whose weights are used by their sign only: coefficients of a linear score lose their meaning
     * that way, and a signature of up and down genes needs both.
     */
    static Verdict judge(String method, SignatureRows signature) {
        List<String> flags = new ArrayList<>();
        String objection = "";
        if (signature.kind() == Signature.Kind.WEIGHTED) {
            flags.add("weights_as_signs");
            objection = method + " uses only the signs of this signature's coefficients; use --method weighted";
        } else if (isOneSided(signature)) {
            flags.add("one_side_missing");
            objection = "no " + (signature.up().length == 0 ? "up" : "down")
                    + " gene of the signature is in the data, so there is no score";
        }
        return new Verdict(signature.size(), flags, objection);
    }
}
