package org.mitoscore.metrics;

import java.util.ArrayList;
import java.util.List;
import org.mitoscore.stats.Descriptive;

/**
 * How evenly reads cover transcripts, computed as in Picard 3.4.0 ({@code RnaSeqMetricsCollector.computeCoverageMetrics}). Of each
 * gene the transcript with the highest mean coverage is taken, when it has at least 500 bases and one read over the average
 * base; of these, the 1,001 most covered ones, and all that are covered as much as the last.
 */
final class TranscriptCoverage {
    private static final int SHORTEST = 500;
    private static final int MOST = 1_001;
    private static final int END_BASES = 100;
    /** Below this a coverage counts as none when it is divided by. */
    private static final double NO_COVERAGE = 1e-6;

    private final LocusMap map;
    private final ExonicDepth depth;

    /** @param depth depths, summed up */
    TranscriptCoverage(LocusMap map, ExonicDepth depth) {
        this.map = map;
        this.depth = depth;
    }

    CoverageFigures figures(List<MeasuredGene> genes) {
        List<Covered> chosen = mostCovered(genes);
        if (chosen.isEmpty()) {
            return CoverageFigures.NONE;
        }
        double[] variation = new double[chosen.size()];
        double[] fivePrime = new double[chosen.size()];
        double[] threePrime = new double[chosen.size()];
        double[] fiveToThreePrime = new double[chosen.size()];
        double[] normalized = new double[101];
        for (int i = 0; i < chosen.size(); i++) {
            double[] coverage = coverage(chosen.get(i));
            double mean = chosen.get(i).mean();
            double five = mean(coverage, 0, END_BASES);
            double three = mean(coverage, coverage.length - END_BASES, coverage.length);
            variation[i] = standardDeviation(coverage, mean) / mean;
            fivePrime[i] = five / mean;
            threePrime[i] = three / mean;
            fiveToThreePrime[i] = Math.abs(three) > NO_COVERAGE ? five / three : 0;
            addNormalized(coverage, mean, chosen.size(), normalized);
        }
        return new CoverageFigures(
                chosen.size(),
                Descriptive.median(variation),
                Descriptive.median(fivePrime),
                Descriptive.median(threePrime),
                Descriptive.median(fiveToThreePrime),
                normalized);
    }

    private List<Covered> mostCovered(List<MeasuredGene> genes) {
        List<Covered> best = new ArrayList<>();
        for (MeasuredGene gene : genes) {
            LocusMap.Loci loci = map.contig(gene.contig());
            if (!depth.isEmpty(loci.exonicBase(gene.start()), loci.exonicBase(gene.end()))) {
                addBest(gene, loci, best);
            }
        }
        double[] means = best.stream().mapToDouble(Covered::mean).sorted().toArray();
        double least = means.length == 0 ? 0 : means[Math.max(0, means.length - MOST)];
        return best.stream().filter(covered -> covered.mean() >= least).toList();
    }

    private void addBest(MeasuredGene gene, LocusMap.Loci loci, List<Covered> best) {
        MeasuredTranscript mostCovered = null;
        double highest = 0;
        for (MeasuredTranscript transcript : gene.transcripts()) {
            int length = transcript.length();
            if (length < SHORTEST) {
                continue;
            }
            long sum = 0;
            for (int i = 0; i < transcript.exons(); i++) {
                int first = loci.exonicBase(transcript.exonStart(i));
                sum += depth.sum(first, first + transcript.exonEnd(i) - transcript.exonStart(i));
            }
            double mean = sum / (double) length;
            if (mean >= 1 && mean > highest) {
                mostCovered = transcript;
                highest = mean;
            }
        }
        if (mostCovered != null) {
            best.add(new Covered(gene, mostCovered, highest));
        }
    }

    /** Depth over each base of the transcript, from its 5' end. */
    private double[] coverage(Covered covered) {
        MeasuredTranscript transcript = covered.transcript();
        LocusMap.Loci loci = map.contig(covered.gene().contig());
        double[] coverage = new double[transcript.length()];
        int next = 0;
        for (int i = 0; i < transcript.exons(); i++) {
            int first = loci.exonicBase(transcript.exonStart(i));
            int last = first + transcript.exonEnd(i) - transcript.exonStart(i);
            for (int base = first; base < last; base++) {
                int index = covered.gene().reverse() ? coverage.length - 1 - next : next;
                coverage[index] = depth.at(base);
                next++;
            }
        }
        return coverage;
    }

    /** Adds this transcript's share to the coverage at each percent of the length, a window of one percent around it. */
    private static void addNormalized(double[] coverage, double mean, double transcripts, double[] normalized) {
        int last = coverage.length - 1;
        for (int percent = 0; percent < normalized.length; percent++) {
            double place = percent / 100.0;
            int from = (int) Math.max(0, last * (place - 0.005));
            int to = (int) Math.min(last, last * (place + 0.005));
            normalized[percent] += mean(coverage, from, to + 1) / mean / transcripts;
        }
    }

    private static double mean(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum / (to - from);
    }

    private static double standardDeviation(double[] values, double mean) {
        double squares = 0;
        for (double value : values) {
            squares += value * value;
        }
        return Math.sqrt(squares / values.length - mean * mean);
    }

    private record Covered(MeasuredGene gene, MeasuredTranscript transcript, double mean) {}
}
