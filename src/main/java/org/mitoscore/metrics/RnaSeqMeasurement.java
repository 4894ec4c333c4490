package org.mitoscore.metrics;

import java.util.ArrayList;
import java.util.List;
import org.mitoscore.genome.ContigNames;
import org.mitoscore.genome.Transcript;

/**
 * Measures one library while its records pass by: every thread shows its records to an observer of its own, and the figures are
 * the same for any number of threads and any order of the records.
 */
public final class RnaSeqMeasurement {
    private final List<MeasuredGene> genes;
    private final LocusMap map;
    private final RibosomalIntervals ribosomal;
    private final boolean withRibosomal;
    private final ExonicDepth depth;
    private final List<RnaSeqCollector> collectors = new ArrayList<>();

    /**
     * Prepares the measuring.
     *
     * @param transcripts transcripts in the order of the annotation
     * @param names places of the annotation's contigs in the alignment
     * @param contigs number of contigs of the alignment
     * @param withRibosomal whether fragments on ribosomal RNA are told apart
     */
    public RnaSeqMeasurement(List<Transcript> transcripts, ContigNames names, int contigs, boolean withRibosomal) {
        this.genes = PicardGenes.of(transcripts, names);
        this.map = LocusMap.of(genes, contigs);
        this.withRibosomal = withRibosomal;
        this.ribosomal = RibosomalIntervals.of(withRibosomal ? transcripts : List.of(), names, contigs);
        this.depth = new ExonicDepth(map.exonicBases());
    }

    /** An observer for one more thread. */
    public synchronized RecordObserver observer() {
        RnaSeqCollector collector = new RnaSeqCollector(map, genes, ribosomal, depth);
        collectors.add(collector);
        return collector;
    }

    /** The figures, once every thread is done. To be called once. */
    public RnaSeqFigures finish() {
        RnaSeqTally sum = new RnaSeqTally();
        collectors.forEach(collector -> sum.add(collector.finish()));
        depth.sumUp();
        return new RnaSeqFigures(sum, withRibosomal, new TranscriptCoverage(map, depth).figures(genes));
    }
}
