package org.mitoscore.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mitoscore.io.Log;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Problems;
import org.mitoscore.signature.Signature;
import org.mitoscore.signature.SignatureMatch;

/**
 * Signatures without a single gene in the data. When it is all of them, the data are in other names than the signatures,
 * and nothing is scored. When it is some, as in a large collection, they keep their rows, without a score and with the
 * reason, so that no set vanishes from the table.
 */
public final class UnmatchedSignatures {
    private final List<SignatureMatch> all;

    /**
     * @param all the signatures laid over the matrix
     * @throws org.mitoscore.io.InputException naming every signature, when none has a gene in the data
     */
    public UnmatchedSignatures(List<SignatureMatch> all) {
        this.all = List.copyOf(all);
        Problems problems = problems(all);
        if (matched().isEmpty()) {
            problems.throwIfAny();
        }
        problems.list().forEach(problem -> Log.warn(problem + "; it gets no score"));
    }

    /**
     * For what is kept for later samples, where no signature may be without a gene.
     *
     * @throws org.mitoscore.io.InputException naming every signature that has no gene in the data
     */
    public static void requireNone(List<SignatureMatch> all) {
        problems(all).throwIfAny();
    }

    private static Problems problems(List<SignatureMatch> all) {
        Problems problems = new Problems();
        for (SignatureMatch match : all) {
            if (match.found().isEmpty()) {
                problems.add(
                        Problem.of("signature '" + match.signature().id() + "'", "none of its genes " + reason(match)));
            }
        }
        return problems;
    }

    private static String reason(SignatureMatch match) {
        List<String> missing = match.missing();
        return "is in the data (" + String.join(", ", missing.subList(0, Math.min(5, missing.size()))) + ", "
                + missing.size() + " in all); the matrix needs gene symbols or human Ensembl ids";
    }

    /** The signatures that can be scored, in their order. */
    public List<SignatureMatch> matched() {
        return all.stream().filter(match -> !match.found().isEmpty()).toList();
    }

    /** All signatures, in their order. */
    public List<SignatureMatch> all() {
        return all;
    }

    /** The rows of the scored signatures with those of the others between them: by sample, then signature, then method. */
    public List<Mitoscore> addTo(List<Mitoscore> scored, List<String> samples, List<ScoringMethod> methods) {
        Map<String, List<Mitoscore>> rows = new HashMap<>();
        scored.forEach(row -> rows.computeIfAbsent(key(row.sample(), row.signature()), key -> new ArrayList<>())
                .add(row));
        List<Mitoscore> table = new ArrayList<>();
        for (String sample : samples) {
            for (SignatureMatch match : all) {
                List<Mitoscore> known = rows.get(key(sample, match.signature().id()));
                if (known == null) {
                    methods.forEach(method -> table.add(notScored(sample, match, method)));
                } else {
                    table.addAll(known);
                }
            }
        }
        return table;
    }

    private static String key(String sample, String signature) {
        return sample + "\t" + signature;
    }

    private static Mitoscore notScored(String sample, SignatureMatch match, ScoringMethod method) {
        Signature signature = match.signature();
        return new Mitoscore(
                sample,
                signature.id(),
                signature.version(),
                signature.direction(),
                method.name(),
                Double.NaN,
                "",
                Double.NaN,
                Double.NaN,
                Call.NOT_CALLED,
                "none of the " + match.genes().size() + " signature genes is in the data",
                Double.NaN,
                0,
                match.genes().size(),
                match.missing(),
                List.of("no_genes"),
                signature.sha256());
    }
}
