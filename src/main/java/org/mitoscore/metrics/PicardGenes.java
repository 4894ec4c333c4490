package org.mitoscore.metrics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mitoscore.genome.ContigNames;
import org.mitoscore.genome.Strand;
import org.mitoscore.genome.Transcript;

/**
 * Groups transcripts into genes as Picard 3.4.0 does when it reads a refFlat file: by gene name; a name that is found on two
 * contigs or strands, or with one transcript twice, is left out; and of genes with the same place and strand only one is kept.
 */
final class PicardGenes {
    private final ContigNames names;
    private final Set<Place> taken = new HashSet<>();

    private PicardGenes(ContigNames names) {
        this.names = names;
    }

    /**
     * The genes on the alignment's contigs. The order, which decides which of two genes with one place is kept and which of
     * two equally covered transcripts stands for its gene, is Picard's own: that of hash maps by name.
     *
     * @param transcripts transcripts in the order of the refFlat file
     * @param names places of the annotation's contigs in the alignment
     */
    static List<MeasuredGene> of(List<Transcript> transcripts, ContigNames names) {
        Map<String, List<Transcript>> byName = new HashMap<>();
        for (Transcript transcript : transcripts) {
            if (names.indexOf(transcript.contig()) >= 0) {
                byName.computeIfAbsent(transcript.geneName(), unused -> new ArrayList<>())
                        .add(transcript);
            }
        }
        PicardGenes genes = new PicardGenes(names);
        List<MeasuredGene> kept = new ArrayList<>();
        byName.values().forEach(group -> genes.gene(group).ifPresent(kept::add));
        return kept;
    }

    private Optional<MeasuredGene> gene(List<Transcript> group) {
        int contig = names.indexOf(group.get(0).contig());
        boolean reverse = isReverse(group.get(0));
        int start = Integer.MAX_VALUE;
        int end = 0;
        Map<String, MeasuredTranscript> transcripts = new HashMap<>();
        for (Transcript transcript : group) {
            boolean fits = names.indexOf(transcript.contig()) == contig && isReverse(transcript) == reverse;
            if (!fits || transcripts.put(transcript.id(), MeasuredTranscript.of(transcript)) != null) {
                return Optional.empty();
            }
            start = Math.min(start, transcript.start() - 1);
            end = Math.max(end, transcript.end());
        }
        return taken.add(new Place(contig, start, end, reverse))
                ? Optional.of(new MeasuredGene(contig, start, end, reverse, List.copyOf(transcripts.values())))
                : Optional.empty();
    }

    /** A refFlat file knows two strands only. */
    private static boolean isReverse(Transcript transcript) {
        return transcript.strand() == Strand.REVERSE;
    }

    private record Place(int contig, int start, int end, boolean reverse) {}
}
