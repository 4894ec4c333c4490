package org.mitoscore.metrics;

import org.mitoscore.genome.Exons;
import org.mitoscore.genome.Transcript;

/**
 * A transcript laid over an alignment, positions 0-based and half open.
 *
 * @param lines its exons, ascending and apart from each other
 * @param codingStart first coding base; equal to {@code codingEnd} when it codes for nothing
 * @param codingEnd base after the last coding base
 */
record MeasuredTranscript(Exons lines, int codingStart, int codingEnd) {
    static MeasuredTranscript of(Transcript transcript) {
        return transcript.isCoding()
                ? new MeasuredTranscript(transcript.exons(), transcript.codingStart() - 1, transcript.codingEnd())
                : new MeasuredTranscript(transcript.exons(), 0, 0);
    }

    int exons() {
        return lines.size();
    }

    int exonStart(int exon) {
        return lines.start(exon) - 1;
    }

    int exonEnd(int exon) {
        return lines.end(exon);
    }

    int start() {
        return exonStart(0);
    }

    int end() {
        return exonEnd(exons() - 1);
    }

    /** Bases in its exons. */
    int length() {
        int length = 0;
        for (int i = 0; i < exons(); i++) {
            length += exonEnd(i) - exonStart(i);
        }
        return length;
    }
}
