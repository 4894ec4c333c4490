package org.mitoscore.reference;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.io.InputException;
import org.mitoscore.normalize.FrozenLogCpm;
import org.mitoscore.normalize.LogCpm;
import org.mitoscore.score.CohortComparison;
import org.mitoscore.score.MethodSettings;
import org.mitoscore.score.ScoringMethod;
import org.mitoscore.score.ScoringMethods;
import org.mitoscore.score.UnmatchedSignatures;
import org.mitoscore.signature.GeneMatcher;
import org.mitoscore.signature.Signature;
import org.mitoscore.signature.SignatureMatch;

/**
 * A cohort that stays as it is. Everything that a later sample needs (normalization, densities, z-scores, the members'
 * scores) follows from the members' matrix by fixed rules, so a sample's score depends on this reference and on nothing
 * else, and a member that is scored alone gets the score it had in the cohort.
 */
public final class FrozenReference {
    private final ReferenceInfo info;
    private final ExpressionMatrix members;
    private final ExpressionMatrix values;
    private final Optional<FrozenLogCpm> normalization;

    private FrozenReference(
            ReferenceInfo info,
            ExpressionMatrix members,
            ExpressionMatrix values,
            Optional<FrozenLogCpm> normalization) {
        this.info = info;
        this.members = members;
        this.values = values;
        this.normalization = normalization;
    }

    /** What a new reference is called. */
    public record Title(String name, String version, String description) {}

    /**
     * Freezes a cohort.
     *
     * @param members genes × samples: counts, or values that are scored as they are
     * @throws InputException when there are fewer than {@value CohortComparison#SMALLEST} samples, a sample has no counts,
     *     a gene is there in two versions, or a signature has no gene in the data
     */
    public static FrozenReference build(
            Title title,
            ReferenceScale scale,
            ExpressionMatrix members,
            List<Signature> signatures,
            List<String> methods,
            CallBands bands) {
        if (members.sampleCount() < CohortComparison.SMALLEST) {
            throw InputException.of(
                    "reference '" + title.name() + "'",
                    members.sampleCount() + " samples; a reference needs at least " + CohortComparison.SMALLEST);
        }
        AlignedSamples.rowsByStableId(members);
        Optional<FrozenLogCpm> normalization = normalization(scale, members, LogCpm.DEFAULT_PRIOR_COUNT);
        GeneMatcher matcher = new GeneMatcher(members.geneIds(), members.geneNames());
        List<SignatureMatch> matches = signatures.stream().map(matcher::match).toList();
        UnmatchedSignatures.requireNone(matches);
        List<ReferenceInfo.FrozenSignature> frozen = matches.stream()
                .map(match -> new ReferenceInfo.FrozenSignature(
                        match.signature().id(),
                        match.signature().version(),
                        match.signature().sha256(),
                        match.found().size(),
                        match.genes().size()))
                .toList();
        ExpressionMatrix values = scaled(members, normalization);
        ReferenceInfo info = new ReferenceInfo(
                ReferenceFile.FORMAT,
                title.name(),
                title.version(),
                title.description(),
                scale.label(),
                LogCpm.DEFAULT_PRIOR_COUNT,
                members.sampleCount(),
                members.geneCount(),
                List.copyOf(methods),
                frozen,
                bands,
                DriftProfile.limits(values),
                "",
                "");
        return new FrozenReference(info, members, values, normalization);
    }

    /** A reference as read from its file. */
    static FrozenReference of(ReferenceInfo info, ExpressionMatrix members) {
        ReferenceScale scale =
                info.scale().equals(ReferenceScale.COUNTS.label()) ? ReferenceScale.COUNTS : ReferenceScale.EXPRESSION;
        Optional<FrozenLogCpm> normalization = normalization(scale, members, info.priorCount());
        return new FrozenReference(info, members, scaled(members, normalization), normalization);
    }

    private static Optional<FrozenLogCpm> normalization(ReferenceScale scale, ExpressionMatrix members, double prior) {
        return scale == ReferenceScale.COUNTS ? Optional.of(new FrozenLogCpm(members, prior)) : Optional.empty();
    }

    private static ExpressionMatrix scaled(ExpressionMatrix members, Optional<FrozenLogCpm> normalization) {
        return normalization.map(frozen -> frozen.applyToCohort(members)).orElse(members);
    }

    public ReferenceInfo info() {
        return info;
    }

    /** The members as they were given: counts, or values. */
    public ExpressionMatrix members() {
        return members;
    }

    /** The members' values as they are scored. */
    public ExpressionMatrix values() {
        return values;
    }

    /** The normalization of a later sample; empty when samples are scored as they are. */
    public Optional<FrozenLogCpm> normalization() {
        return normalization;
    }

    /** The methods of the reference, in its order. */
    public List<ScoringMethod> methods() {
        return info.methods().stream()
                .map(name -> ScoringMethods.named(name, MethodSettings.defaults()))
                .toList();
    }

    /** Brings a sample from its own scale to the scored one. */
    double[] scaled(double[] sample) {
        return normalization.map(frozen -> frozen.apply(sample)).orElse(sample);
    }

    /** The mean of each gene over the members, on the scored scale. */
    double[] meanValues() {
        return IntStream.range(0, values.geneCount())
                .parallel()
                .mapToDouble(gene -> IntStream.range(0, values.sampleCount())
                                .mapToDouble(sample -> values.value(gene, sample))
                                .sum()
                        / values.sampleCount())
                .toArray();
    }
}
