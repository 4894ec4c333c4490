package org.mitoscore.score;

import java.util.List;

/** What the methods that leave out constant genes say about a signature. */
final class VaryingGenes {
    private VaryingGenes() {}

    static Verdict judge(String method, SignatureRows all, boolean[] varying) {
        SignatureRows signature = all.keep(varying);
        if (signature.size() == 0) {
            return new Verdict(
                    0, List.of("constant_genes"), "every gene of the signature has the same value in all samples");
        }
        Verdict verdict = UpDown.judge(method, signature);
        return signature.size() == all.size() ? verdict : verdict.withFlag("constant_genes");
    }
}
