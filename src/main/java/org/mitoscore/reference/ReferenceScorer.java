package org.mitoscore.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Problems;
import org.mitoscore.score.Comparison;
import org.mitoscore.score.CountedSamples;
import org.mitoscore.score.FittedMethod;
import org.mitoscore.score.Scoring;
import org.mitoscore.score.ScoringMethod;
import org.mitoscore.score.SignatureRows;
import org.mitoscore.score.UnmatchedSignatures;
import org.mitoscore.signature.GeneMatcher;
import org.mitoscore.signature.Signature;
import org.mitoscore.signature.SignatureMatch;

/**
 * Scores samples against a frozen reference, each for itself: normalized, scored and placed with the reference alone.
 */
public final class ReferenceScorer {
    private final FrozenReference reference;
    private final AlignedSamples aligned;
    private final UnmatchedSignatures unmatched;
    private final Scoring scoring;
    private final double[][][] memberScores;

    private ReferenceScorer(
            FrozenReference reference,
            AlignedSamples aligned,
            UnmatchedSignatures unmatched,
            Scoring scoring,
            double[][][] memberScores) {
        this.reference = reference;
        this.aligned = aligned;
        this.unmatched = unmatched;
        this.scoring = scoring;
        this.memberScores = memberScores;
    }

    /**
     * Scores samples.
     *
     * @param samples genes × samples: counts or values, as the reference needs them
     * @param methods a selection of the reference's methods
     * @throws org.mitoscore.io.InputException when the samples lack too many genes, a signature or method is not frozen in
     *     the reference (or was another list then), or no signature has a gene in the data
     */
    public static ReferenceScorer score(
            FrozenReference reference, ExpressionMatrix samples, List<Signature> signatures, List<String> methods) {
        requireFrozen(reference.info(), signatures, methods);
        AlignedSamples aligned = AlignedSamples.of(samples, reference);
        UnmatchedSignatures unmatched = new UnmatchedSignatures(matches(reference, signatures, aligned.missing()));
        List<SignatureMatch> matches = unmatched.matched();
        List<SignatureRows> rows = matches.stream().map(SignatureRows::of).toList();
        List<ScoringMethod> chosen = reference.methods().stream()
                .filter(method -> methods.contains(method.name()))
                .toList();
        List<FittedMethod> fitted = chosen.stream()
                .map(method -> method.fit(reference.values(), rows))
                .toList();
        Scoring scoring = Scoring.of(aligned.values(), matches, rows, chosen, fitted);
        double[][][] members = fitted.stream()
                .map(method -> method.scoreAll(reference.values(), rows))
                .toArray(double[][][]::new);
        return new ReferenceScorer(reference, aligned, unmatched, scoring, members);
    }

    /** The scores of the reference's own members with all its methods. */
    static Scoring ofMembers(FrozenReference reference, List<Signature> signatures) {
        boolean[] noneMissing = new boolean[reference.members().geneCount()];
        return Scoring.ofCohort(reference.values(), matches(reference, signatures, noneMissing), reference.methods());
    }

    private static List<SignatureMatch> matches(
            FrozenReference reference, List<Signature> signatures, boolean[] missing) {
        List<String> ids = new ArrayList<>(reference.members().geneIds());
        List<String> names = new ArrayList<>(reference.members().geneNames());
        for (int gene = 0; gene < missing.length; gene++) {
            if (missing[gene]) {
                ids.set(gene, "");
                names.set(gene, "");
            }
        }
        GeneMatcher matcher = new GeneMatcher(ids, names);
        return signatures.stream().map(matcher::match).toList();
    }

    /** @throws org.mitoscore.io.InputException naming every signature and method that is not frozen in the reference */
    public static void requireFrozen(ReferenceInfo info, List<Signature> signatures, List<String> methods) {
        Problems problems = new Problems();
        for (Signature signature : signatures) {
            List<ReferenceInfo.FrozenSignature> named = info.signatures().stream()
                    .filter(frozen -> frozen.id().equals(signature.id()))
                    .toList();
            if (named.isEmpty()) {
                problems.add(Problem.of(
                        "signature '" + signature.id() + "'",
                        "is not in the reference " + info.label() + "; build the reference with it"));
            } else if (!named.get(0).sha256().equals(signature.sha256())) {
                problems.add(Problem.of(
                        "signature '" + signature.id() + "'",
                        "is not the gene list that " + info.label() + " was built with (version "
                                + named.get(0).version() + ", checksum "
                                + named.get(0).sha256() + ")"));
            }
        }
        for (String method : methods) {
            if (!info.methods().contains(method)) {
                problems.add(Problem.of(
                        "--method " + method,
                        "is not in the reference " + info.label() + ", which has "
                                + String.join(", ", info.methods())));
            }
        }
        problems.throwIfAny();
    }

    public Scoring scoring() {
        return scoring;
    }

    /** All signatures asked for, with those that have no gene in the samples and are not scored. */
    public UnmatchedSignatures unmatched() {
        return unmatched;
    }

    /** The samples' counts, to draw them again; empty when the reference is not of counts. */
    public Optional<CountedSamples> counts() {
        return reference
                .normalization()
                .map(frozen -> new CountedSamples(aligned.raw(), frozen, aligned.missing(), aligned.means()));
    }

    /** How far each sample lies from the reference, in sample order. */
    public List<DriftMeasures> drift() {
        DriftProfile profile = new DriftProfile(reference.values());
        return IntStream.range(0, scoring.expression().sampleCount())
                .mapToObj(sample -> profile.measure(scoring.expression().sample(sample)))
                .toList();
    }

    /** The comparison that places these samples. */
    public Comparison comparison() {
        List<List<String>> reasons = drift().stream()
                .map(measures -> reference.info().driftLimits().exceededBy(measures))
                .toList();
        return new ReferenceComparison(reference, scoring.fitted(), memberScores, reasons);
    }
}
