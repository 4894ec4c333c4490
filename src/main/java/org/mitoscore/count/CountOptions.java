package org.mitoscore.count;

import java.util.Optional;

/**
 * What to count and how; the words of the command line. Defaults are featureCounts' own, except that fragments are counted
 * for paired reads and strandedness is inferred.
 *
 * @param strandedness what the library is declared to be; empty to infer it from the reads
 * @param unit whether the two reads of a pair are counted as one fragment or as two reads
 * @param requireBothEnds drop pairs with only one end mapped ({@code -B})
 * @param excludeChimeras drop pairs whose ends map to two contigs or to the same strand ({@code -C})
 * @param fragmentLength keep only pairs of this template length ({@code -P -d -D})
 * @param minMappingQuality lowest mapping quality; the better end of a pair decides ({@code -Q})
 * @param primaryOnly drop secondary alignments ({@code --primary}); of effect with multi-mapping reads only
 * @param ignoreDuplicates drop fragments with a read flagged as duplicate ({@code --ignoreDup})
 * @param countMultiMapping count reads with more than one reported alignment ({@code -M})
 * @param countMultiOverlap count a fragment for every target that it overlaps ({@code -O})
 * @param fractional share a fragment out among its alignments and its targets ({@code --fraction})
 * @param minOverlap fewest bases of overlap; negative allows a gap ({@code --minOverlap})
 * @param minOverlapFraction smallest overlap as a fraction of the fragment's bases, 0–1; single precision, as in
 *     featureCounts, where 0.6 of 20 bases is just over 12 ({@code --fracOverlap})
 * @param largestOverlap the target with the most bases of overlap wins ({@code --largestOverlap})
 * @param maxNonOverlap most bases of a fragment outside the target ({@code --nonOverlap})
 * @param featureLevel count exons instead of genes ({@code -f})
 * @param split which reads to use, by whether they are split at an intron
 * @param junctions count splice junctions too ({@code -J}), of the fragments that no check drops
 * @param rules whose rules decide; with HTSeq's, only strandedness and mapping quality are looked at
 */
public record CountOptions(
        Optional<Strandedness> strandedness,
        Unit unit,
        boolean requireBothEnds,
        boolean excludeChimeras,
        Optional<FragmentLength> fragmentLength,
        int minMappingQuality,
        boolean primaryOnly,
        boolean ignoreDuplicates,
        boolean countMultiMapping,
        boolean countMultiOverlap,
        boolean fractional,
        int minOverlap,
        float minOverlapFraction,
        boolean largestOverlap,
        Optional<Integer> maxNonOverlap,
        boolean featureLevel,
        Split split,
        boolean junctions,
        Rules rules) {

    /** Programs whose rules are followed. */
    public enum Rules {
        /** The gene that most ends of a fragment overlap. */
        FEATURE_COUNTS,
        /** The only gene that any base of a fragment overlaps: htseq-count's {@code --mode union --nonunique none}. */
        HTSEQ_UNION
    }

    /** What one count stands for. */
    public enum Unit {
        FRAGMENTS,
        READS
    }

    /** Which reads are used, by an {@code N} in their CIGAR. */
    public enum Split {
        ALL,
        SPLIT_ONLY,
        NON_SPLIT_ONLY
    }

    /** Template lengths that are kept, in bases, both ends included. */
    public record FragmentLength(int shortest, int longest) {
        boolean contains(int bases) {
            return bases >= shortest && bases <= longest;
        }
    }

    /** The defaults with a declared or inferred strandedness. */
    public static CountOptions of(Optional<Strandedness> strandedness) {
        return builder().strandedness(strandedness).build();
    }

    /** Starts from the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** Whether bases of overlap matter, not only whether there is any. */
    boolean needsOverlapLength() {
        return minOverlap > 1 || minOverlapFraction > 0 || largestOverlap || maxNonOverlap.isPresent();
    }

    /**
     * Bases by which the two ends of a read are lengthened: a fewest overlap of -10 lets a gap of ten bases pass, for which
     * featureCounts takes eleven bases more at each end.
     */
    int reach() {
        return minOverlap < 1 ? 1 - minOverlap : 0;
    }

    /** Sets what differs from the defaults; each method is named for the component that it sets. */
    public static final class Builder {
        private Optional<Strandedness> strandedness = Optional.empty();
        private Unit unit = Unit.FRAGMENTS;
        private boolean requireBothEnds;
        private boolean excludeChimeras;
        private Optional<FragmentLength> fragmentLength = Optional.empty();
        private int minMappingQuality;
        private boolean primaryOnly;
        private boolean ignoreDuplicates;
        private boolean countMultiMapping;
        private boolean countMultiOverlap;
        private boolean fractional;
        private int minOverlap = 1;
        private float minOverlapFraction;
        private boolean largestOverlap;
        private Optional<Integer> maxNonOverlap = Optional.empty();
        private boolean featureLevel;
        private Split split = Split.ALL;
        private boolean junctions;
        private Rules rules = Rules.FEATURE_COUNTS;

        private Builder() {}

        public Builder strandedness(Optional<Strandedness> value) {
            strandedness = value;
            return this;
        }

        public Builder unit(Unit value) {
            unit = value;
            return this;
        }

        public Builder requireBothEnds(boolean value) {
            requireBothEnds = value;
            return this;
        }

        public Builder excludeChimeras(boolean value) {
            excludeChimeras = value;
            return this;
        }

        public Builder fragmentLength(Optional<FragmentLength> value) {
            fragmentLength = value;
            return this;
        }

        public Builder minMappingQuality(int value) {
            minMappingQuality = value;
            return this;
        }

        public Builder primaryOnly(boolean value) {
            primaryOnly = value;
            return this;
        }

        public Builder ignoreDuplicates(boolean value) {
            ignoreDuplicates = value;
            return this;
        }

        public Builder countMultiMapping(boolean value) {
            countMultiMapping = value;
            return this;
        }

        public Builder countMultiOverlap(boolean value) {
            countMultiOverlap = value;
            return this;
        }

        public Builder fractional(boolean value) {
            fractional = value;
            return this;
        }

        public Builder minOverlap(int value) {
            minOverlap = value;
            return this;
        }

        public Builder minOverlapFraction(float value) {
            minOverlapFraction = value;
            return this;
        }

        public Builder largestOverlap(boolean value) {
            largestOverlap = value;
            return this;
        }

        public Builder maxNonOverlap(Optional<Integer> value) {
            maxNonOverlap = value;
            return this;
        }

        public Builder featureLevel(boolean value) {
            featureLevel = value;
            return this;
        }

        public Builder split(Split value) {
            split = value;
            return this;
        }

        public Builder junctions(boolean value) {
            junctions = value;
            return this;
        }

        public Builder rules(Rules value) {
            rules = value;
            return this;
        }

        public CountOptions build() {
            return new CountOptions(
                    strandedness,
                    unit,
                    requireBothEnds,
                    excludeChimeras,
                    fragmentLength,
                    minMappingQuality,
                    primaryOnly,
                    ignoreDuplicates,
                    countMultiMapping,
                    countMultiOverlap,
                    fractional,
                    minOverlap,
                    minOverlapFraction,
                    largestOverlap,
                    maxNonOverlap,
                    featureLevel,
                    split,
                    junctions,
                    rules);
        }
    }
}
