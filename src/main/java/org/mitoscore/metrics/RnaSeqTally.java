package org.mitoscore.metrics;

/** The sums of one pass, or of one thread's part of it. */
final class RnaSeqTally {
    /** Aligned bases by {@link LocusFunction}. */
    final long[] bases = new long[LocusFunction.values().length];

    long passingBases;
    long ribosomalBases;
    /** Reads on the strand that a library has whose first reads are on the strand of transcription. */
    long firstReadStrand;
    /** Reads on the other strand. */
    long secondReadStrand;

    long firstReadTemplates;
    long secondReadTemplates;
    long unexplainedTemplates;

    void add(RnaSeqTally other) {
        for (int i = 0; i < bases.length; i++) {
            bases[i] += other.bases[i];
        }
        passingBases += other.passingBases;
        ribosomalBases += other.ribosomalBases;
        firstReadStrand += other.firstReadStrand;
        secondReadStrand += other.secondReadStrand;
        firstReadTemplates += other.firstReadTemplates;
        secondReadTemplates += other.secondReadTemplates;
        unexplainedTemplates += other.unexplainedTemplates;
    }

    long bases(LocusFunction function) {
        return bases[function.ordinal()];
    }

    long alignedBases() {
        long aligned = ribosomalBases;
        for (long count : bases) {
            aligned += count;
        }
        return aligned;
    }
}
