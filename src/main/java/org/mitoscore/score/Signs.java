package org.mitoscore.score;

import java.util.ArrayList;
import java.util.List;
import org.mitoscore.signature.Signature;

/** What the methods that know only up and down genes say about a signature. */
final class Signs {
    private Signs() {}

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

    /** Whether there is nothing to score: no gene at all, or only one side of a signature that has up and down genes. */
    static boolean hasNoScore(SignatureRows signature) {
        return signature.size() == 0 || isOneSided(signature);
    }

    private static boolean isOneSided(SignatureRows signature) {
        return signature.kind() == Signature.Kind.UP_DOWN
                && (signature.up().length == 0 || signature.down().length == 0);
    }
}
