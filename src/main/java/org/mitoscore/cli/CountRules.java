package org.mitoscore.cli;

import java.util.Optional;
import org.mitoscore.count.CountOptions;
import org.mitoscore.count.CountOptions.FragmentLength;
import org.mitoscore.count.CountOptions.Rules;
import org.mitoscore.count.CountOptions.Split;
import org.mitoscore.count.CountOptions.Unit;
import org.mitoscore.count.Strandedness;
import picocli.CommandLine.Option;

/** The options of {@code mitoscore count} that say what counts; featureCounts' letter for each is in docs/methods.md. */
final class CountRules {
    /** htseq-count's own default. */
    private static final int HTSEQ_MAPPING_QUALITY = 10;

    /** What {@code --count} takes. */
    enum CountUnit {
        fragments,
        reads
    }

    /** What {@code --reads} takes. */
    enum ReadKind {
        all,
        split,
        whole
    }

    /** What {@code --rules} takes. */
    enum RuleSet {
        featurecounts,
        htseq
    }

    @Option(
            names = "--rules",
            defaultValue = "featurecounts",
            paramLabel = "PROGRAM",
            description =
                    "featurecounts, or htseq for htseq-count's mode union: a fragment that touches two genes counts for"
                            + " neither (default: ${DEFAULT-VALUE}).")
    private RuleSet rules;

    @Option(
            names = "--count",
            defaultValue = "fragments",
            paramLabel = "UNIT",
            description = "fragments (the two reads of a pair count as one) or reads (default: ${DEFAULT-VALUE}).")
    private CountUnit unit;

    @Option(names = "--both-ends", description = "Drop pairs of which only one end is mapped.")
    private boolean bothEnds;

    @Option(names = "--no-chimeras", description = "Drop pairs on two contigs or on one strand.")
    private boolean noChimeras;

    @Option(
            names = "--fragment-length",
            paramLabel = "MIN-MAX",
            description = "Keep pairs of this template length, such as 50-600; needs --both-ends.")
    private Optional<String> fragmentLength = Optional.empty();

    @Option(
            names = "--min-mapping-quality",
            paramLabel = "Q",
            description =
                    "Lowest mapping quality; the better end of a pair decides, with --rules htseq the worse (default: 0,"
                            + " with --rules htseq 10).")
    private Optional<Integer> minMappingQuality = Optional.empty();

    @Option(names = "--primary-only", description = "Drop secondary alignments.")
    private boolean primaryOnly;

    @Option(names = "--ignore-duplicates", description = "Drop fragments flagged as duplicates.")
    private boolean ignoreDuplicates;

    @Option(names = "--multi-mapping", description = "Count every alignment of a read that has several.")
    private boolean multiMapping;

    @Option(names = "--multi-overlap", description = "Count a fragment for every gene that it overlaps.")
    private boolean multiOverlap;

    @Option(
            names = "--fractional",
            description =
                    "Share a fragment out among its alignments and its genes; with --multi-mapping or --multi-overlap.")
    private boolean fractional;

    @Option(
            names = "--min-overlap",
            defaultValue = "1",
            paramLabel = "BASES",
            description =
                    "Fewest bases on a gene; -10 lets a gap of ten bases between them pass (default: ${DEFAULT-VALUE}).")
    private int minOverlap;

    @Option(
            names = "--min-overlap-fraction",
            defaultValue = "0",
            paramLabel = "F",
            description = "Smallest part of a fragment on a gene, 0 to 1 (default: ${DEFAULT-VALUE}).")
    private float minOverlapFraction;

    @Option(names = "--largest-overlap", description = "The gene with the most bases of the fragment wins.")
    private boolean largestOverlap;

    @Option(
            names = "--max-non-overlap",
            paramLabel = "BASES",
            description = "Most bases of a fragment outside the gene.")
    private Optional<Integer> maxNonOverlap = Optional.empty();

    @Option(names = "--by-feature", description = "Count each exon line instead of each gene.")
    private boolean byFeature;

    @Option(
            names = "--reads",
            defaultValue = "all",
            paramLabel = "KIND",
            description = "all, split (with an intron) or whole (without) (default: ${DEFAULT-VALUE}).")
    private ReadKind reads;

    @Option(
            names = "--junctions",
            description = "Also write X.counts.txt.jcounts, the fragments over each splice junction, with its genes.")
    private boolean junctions;

    /**
     * The options in the words of the counter.
     *
     * @throws IllegalArgumentException saying which options do not go together
     */
    CountOptions options(Optional<Strandedness> strandedness) {
        require(minOverlapFraction >= 0 && minOverlapFraction <= 1, "--min-overlap-fraction is a number from 0 to 1");
        require(maxNonOverlap.orElse(0) >= 0, "--max-non-overlap must not be negative");
        require(fragmentLength.isEmpty() || bothEnds, "--fragment-length needs --both-ends");
        require(
                !fractional || multiMapping || multiOverlap,
                "--fractional needs --multi-mapping or --multi-overlap: without them nothing is shared");
        return rules == RuleSet.htseq ? htseq(strandedness) : featureCounts(strandedness);
    }

    private CountOptions htseq(Optional<Strandedness> strandedness) {
        CountOptions options = CountOptions.builder()
                .rules(Rules.HTSEQ_UNION)
                .strandedness(strandedness)
                .minMappingQuality(minMappingQuality.orElse(HTSEQ_MAPPING_QUALITY))
                .build();
        boolean others = !featureCounts(strandedness)
                .equals(CountOptions.builder()
                        .strandedness(strandedness)
                        .minMappingQuality(minMappingQuality.orElse(0))
                        .build());
        require(!others, "--rules htseq goes with --min-mapping-quality only, none of the other rules");
        return options;
    }

    private CountOptions featureCounts(Optional<Strandedness> strandedness) {
        return CountOptions.builder()
                .strandedness(strandedness)
                .unit(unit == CountUnit.fragments ? Unit.FRAGMENTS : Unit.READS)
                .requireBothEnds(bothEnds)
                .excludeChimeras(noChimeras)
                .fragmentLength(fragmentLength.map(CountRules::range))
                .minMappingQuality(minMappingQuality.orElse(0))
                .primaryOnly(primaryOnly)
                .ignoreDuplicates(ignoreDuplicates)
                .countMultiMapping(multiMapping)
                .countMultiOverlap(multiOverlap)
                .fractional(fractional)
                .minOverlap(minOverlap)
                .minOverlapFraction(minOverlapFraction)
                .largestOverlap(largestOverlap)
                .maxNonOverlap(maxNonOverlap)
                .featureLevel(byFeature)
                .junctions(junctions)
                .split(
                        reads == ReadKind.all
                                ? Split.ALL
                                : reads == ReadKind.split ? Split.SPLIT_ONLY : Split.NON_SPLIT_ONLY)
                .build();
    }

    private static FragmentLength range(String text) {
        String[] ends = text.split("-", -1);
        try {
            FragmentLength range = new FragmentLength(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
            require(
                    ends.length == 2 && range.shortest() <= range.longest(),
                    "--fragment-length is MIN-MAX, such as 50-600");
            return range;
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("--fragment-length is MIN-MAX, such as 50-600, not '" + text + "'");
        }
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
