package org.mitoscore.metrics;

import java.util.List;

/**
 * A gene laid over an alignment, as Picard sees genes: the transcripts that share a gene name.
 *
 * @param contig place of its contig in the alignment's header
 * @param start first base, 0-based
 * @param end base after the last
 * @param reverse whether it is transcribed from the reverse strand
 * @param transcripts its transcripts; at least one
 */
record MeasuredGene(int contig, int start, int end, boolean reverse, List<MeasuredTranscript> transcripts) {
    MeasuredGene {
        transcripts = List.copyOf(transcripts);
    }
}
