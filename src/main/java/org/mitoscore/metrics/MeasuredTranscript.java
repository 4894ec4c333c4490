package org.mitoscore.metrics;

import org.mitoscore.genome.Transcript;

/**
 * A transcript laid over an alignment, positions 0-based and half open.
 *
 * @param exonStarts first base of each exon, ascending
 * @param exonEnds base after the last of each exon
 * @param codingStart first coding base; equal to {@code codingEnd} when it codes for nothing
 * @param codingEnd base after the last coding base
 */
record MeasuredTranscript(int[] exonStarts, int[] exonEnds, int codingStart, int codingEnd) {
    static MeasuredTranscript of(Transcript transcript) {
        int codingStart = transcript.isCoding() ? transcript.codingStart() - 1 : 0;
        int codingEnd = transcript.isCoding() ? transcript.codingEnd() : 0;
        return new MeasuredTranscript(
                transcript.exons().stream().mapToInt(exon -> exon.start() - 1).toArray(),
                transcript.exons().stream().mapToInt(exon -> exon.end()).toArray(),
                codingStart,
                codingEnd);
    }

    int start() {
        return exonStarts[0];
    }

    int end() {
        return exonEnds[exonEnds.length - 1];
    }

    /** Bases in its exons. */
    int length() {
        int length = 0;
        for (int i = 0; i < exonStarts.length; i++) {
            length += exonEnds[i] - exonStarts[i];
        }
        return length;
    }
}
