package org.mitoscore.metrics;

import htsjdk.samtools.metrics.MetricsFile;
import htsjdk.samtools.metrics.StringHeader;
import htsjdk.samtools.util.Histogram;
import java.nio.file.Path;
import java.util.List;
import org.mitoscore.io.OutputFile;
import picard.analysis.RnaSeqMetrics;
import picard.analysis.directed.RnaSeqMetricsCollector.StrandSpecificity;

/** What was measured on one library: the figures of Picard's CollectRnaSeqMetrics over all reads. */
public final class RnaSeqFigures {
    private final RnaSeqTally tally;
    private final boolean withRibosomal;
    private final CoverageFigures coverage;

    RnaSeqFigures(RnaSeqTally tally, boolean withRibosomal, CoverageFigures coverage) {
        this.tally = tally;
        this.withRibosomal = withRibosomal;
        this.coverage = coverage;
    }

    public CoverageFigures coverage() {
        return coverage;
    }

    /**
     * The figures under Picard's names; ribosomal ones are null when ribosomal RNA was not looked for.
     *
     * @param strandSpecificity the strand that the library's reads should be on
     */
    public RnaSeqMetrics metrics(StrandSpecificity strandSpecificity) {
        RnaSeqMetrics metrics = new RnaSeqMetrics();
        metrics.PF_BASES = tally.passingBases;
        metrics.PF_ALIGNED_BASES = tally.alignedBases();
        metrics.RIBOSOMAL_BASES = withRibosomal ? tally.ribosomalBases : null;
        metrics.CODING_BASES = tally.bases(LocusFunction.CODING);
        metrics.UTR_BASES = tally.bases(LocusFunction.UTR);
        metrics.INTRONIC_BASES = tally.bases(LocusFunction.INTRONIC);
        metrics.INTERGENIC_BASES = tally.bases(LocusFunction.INTERGENIC);
        addFractionsOfBases(metrics);
        addStrands(metrics, strandSpecificity);
        metrics.MEDIAN_CV_COVERAGE = coverage.medianCv();
        metrics.MEDIAN_5PRIME_BIAS = coverage.medianFivePrimeBias();
        metrics.MEDIAN_3PRIME_BIAS = coverage.medianThreePrimeBias();
        metrics.MEDIAN_5PRIME_TO_3PRIME_BIAS = coverage.medianFiveToThreePrimeBias();
        return metrics;
    }

    private void addFractionsOfBases(RnaSeqMetrics metrics) {
        if (metrics.PF_ALIGNED_BASES == 0) {
            return;
        }
        double aligned = metrics.PF_ALIGNED_BASES;
        metrics.PCT_RIBOSOMAL_BASES = withRibosomal ? tally.ribosomalBases / aligned : null;
        metrics.PCT_CODING_BASES = metrics.CODING_BASES / aligned;
        metrics.PCT_UTR_BASES = metrics.UTR_BASES / aligned;
        metrics.PCT_INTRONIC_BASES = metrics.INTRONIC_BASES / aligned;
        metrics.PCT_INTERGENIC_BASES = metrics.INTERGENIC_BASES / aligned;
        metrics.PCT_MRNA_BASES = metrics.PCT_CODING_BASES + metrics.PCT_UTR_BASES;
        metrics.PCT_USABLE_BASES = (metrics.CODING_BASES + metrics.UTR_BASES) / (double) metrics.PF_BASES;
    }

    private void addStrands(RnaSeqMetrics metrics, StrandSpecificity strandSpecificity) {
        switch (strandSpecificity) {
            case NONE -> {}
            case FIRST_READ_TRANSCRIPTION_STRAND -> {
                metrics.CORRECT_STRAND_READS = tally.firstReadStrand;
                metrics.INCORRECT_STRAND_READS = tally.secondReadStrand;
            }
            case SECOND_READ_TRANSCRIPTION_STRAND -> {
                metrics.CORRECT_STRAND_READS = tally.secondReadStrand;
                metrics.INCORRECT_STRAND_READS = tally.firstReadStrand;
            }
        }
        long reads = metrics.CORRECT_STRAND_READS + metrics.INCORRECT_STRAND_READS;
        if (reads > 0) {
            metrics.PCT_CORRECT_STRAND_READS = metrics.CORRECT_STRAND_READS / (double) reads;
        }
        metrics.NUM_R1_TRANSCRIPT_STRAND_READS = tally.firstReadTemplates;
        metrics.NUM_R2_TRANSCRIPT_STRAND_READS = tally.secondReadTemplates;
        metrics.NUM_UNEXPLAINED_READS = tally.unexplainedTemplates;
        double templates = tally.firstReadTemplates + tally.secondReadTemplates;
        if (templates > 0) {
            metrics.PCT_R1_TRANSCRIPT_STRAND_READS = tally.firstReadTemplates / templates;
            metrics.PCT_R2_TRANSCRIPT_STRAND_READS = tally.secondReadTemplates / templates;
        }
    }

    /**
     * Writes Picard's file, with Picard's own writer but without a date, so that one library gives one file.
     *
     * @param strandSpecificity the strand that the library's reads should be on
     * @param headers lines that head the file
     */
    public void write(Path path, StrandSpecificity strandSpecificity, List<String> headers) {
        MetricsFile<RnaSeqMetrics, Integer> file = new MetricsFile<>();
        headers.forEach(header -> file.addHeader(new StringHeader(header)));
        file.addMetric(metrics(strandSpecificity));
        Histogram<Integer> histogram = new Histogram<>("normalized_position", "All_Reads.normalized_coverage");
        for (int percent = 0; percent < coverage.normalizedCoverage().length; percent++) {
            histogram.increment(percent, coverage.normalizedCoverage()[percent]);
        }
        file.addHistogram(histogram);
        OutputFile.writeText(path, file::write);
    }
}
