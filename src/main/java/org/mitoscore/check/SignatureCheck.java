package org.mitoscore.check;

import java.util.List;
import org.mitoscore.io.InputException;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Problems;
import org.mitoscore.signature.GeneMatcher;
import org.mitoscore.signature.Signature;

/** Checks that signatures have genes in the data. */
public final class SignatureCheck {
    private SignatureCheck() {}

    /**
     * Checks each signature against the genes of an annotation or matrix.
     *
     * @param source the annotation or matrix, for messages
     * @param geneIds gene ids
     * @param geneNames gene names in the same order, empty where not known
     * @throws InputException with every signature of which no gene is there
     */
    public static void check(List<Signature> signatures, String source, List<String> geneIds, List<String> geneNames) {
        GeneMatcher matcher = new GeneMatcher(geneIds, geneNames);
        Problems problems = new Problems();
        for (Signature signature : signatures) {
            if (matcher.match(signature).found().isEmpty()) {
                problems.add(Problem.of(
                        "signature '" + signature.id() + "'",
                        "none of its " + signature.genes().size() + " genes (such as "
                                + signature.genes().get(0).label() + ") is in " + source
                                + ", whose genes are named like "
                                + example(geneIds.get(0), geneNames.get(0))
                                + "; needed are gene symbols or human Ensembl ids"));
            }
        }
        problems.throwIfAny();
    }

    private static String example(String id, String name) {
        return name.isEmpty() || name.equals(id) ? "'" + id + "'" : "'" + id + "' or '" + name + "'";
    }
}
