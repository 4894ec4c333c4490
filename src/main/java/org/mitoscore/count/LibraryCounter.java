package org.mitoscore.count;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.mitoscore.alignment.AlignmentFile;
import org.mitoscore.alignment.AlignmentFormat;
import org.mitoscore.alignment.AlignmentHeader;
import org.mitoscore.alignment.DamagedRecordException;
import org.mitoscore.alignment.RecordBatches;
import org.mitoscore.genome.Contig;
import org.mitoscore.genome.ContigNames;
import org.mitoscore.genome.GeneModel;
import org.mitoscore.genome.Transcript;
import org.mitoscore.io.InputException;
import org.mitoscore.metrics.RecordObserver;
import org.mitoscore.metrics.RnaSeqFigures;
import org.mitoscore.metrics.RnaSeqMeasurement;

/**
 * Counts the fragments of one library in one pass over its file, for any order of its records and with no temporary files.
 *
 * <pre>{@code
 * LibraryCounter counter = new LibraryCounter(GeneModel.read(gtf), CountOptions.of(Optional.empty()), 2);
 * LibraryCounts counts = counter.count(AlignmentFile.of(bam, Optional.empty()), "sample1");
 * }</pre>
 */
public final class LibraryCounter {
    private final GeneModel genes;
    private final CountTargets targets;
    private final CountOptions options;
    private final int threads;
    private final long waitingMemory;
    private final List<Transcript> measured;

    public LibraryCounter(GeneModel genes, CountOptions options, int threads) {
        this(genes, options, threads, Runtime.getRuntime().maxMemory() / 3);
    }

    /** @param waitingMemory bytes that reads may take in memory while they wait for their mates */
    LibraryCounter(GeneModel genes, CountOptions options, int threads, long waitingMemory) {
        this(genes, CountTargets.of(genes, options.featureLevel()), options, threads, waitingMemory, List.of());
    }

    private LibraryCounter(
            GeneModel genes,
            CountTargets targets,
            CountOptions options,
            int threads,
            long waitingMemory,
            List<Transcript> measured) {
        this.genes = genes;
        this.targets = targets;
        this.options = options;
        this.threads = threads;
        this.waitingMemory = waitingMemory;
        this.measured = List.copyOf(measured);
    }

    /** A counter that in the same pass gathers {@link LibraryCounts#rnaSeq}, on these transcripts. */
    public LibraryCounter measuring(List<Transcript> transcripts) {
        return new LibraryCounter(genes, targets, options, threads, waitingMemory, transcripts);
    }

    /** The rows that every count of this counter has. */
    public CountTargets targets() {
        return targets;
    }

    /**
     * Counts one library. The numbers do not depend on the number of threads.
     *
     * @param sample name of the sample, for the quality record
     * @throws InputException when the file is empty, truncated or damaged, or its contigs do not fit the annotation
     */
    public LibraryCounts count(AlignmentFile file, String sample) {
        AlignmentHeader header = file.header();
        String source = file.path().toString();
        if (!header.hasRecords()) {
            throw InputException.of(source, "the file has a header but not a single alignment record");
        }
        ContigNames names = ContigNames.match(genes, header.contigs(), source);
        FeatureIndex index =
                new FeatureIndex(targets.segments(), names, header.contigs().size());
        Optional<RnaSeqMeasurement> measurement = measured.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new RnaSeqMeasurement(measured, names, header.contigs().size(), hasBiotypes()));
        Tally tally = pass(file, header, index, measurement);
        return result(
                file,
                header,
                sample,
                tally,
                junctions(tally, header.contigs(), names),
                measurement.map(RnaSeqMeasurement::finish),
                names);
    }

    private Tally pass(
            AlignmentFile file, AlignmentHeader header, FeatureIndex index, Optional<RnaSeqMeasurement> measurement) {
        List<FragmentCounter> counters = new ArrayList<>();
        try (RecordBatches batches = file.records();
                WaitingMates waiting = new WaitingMates(FragmentRules.of(options), waitingMemory, threads);
                CountProgress progress = new CountProgress(file.path(), batches::bytesRead)) {
            for (int i = 0; i < threads; i++) {
                counters.add(new FragmentCounter(
                        batches,
                        header,
                        index,
                        options,
                        targets.rows().size(),
                        waiting,
                        measurement.map(RnaSeqMeasurement::observer).orElse(RecordObserver.NONE),
                        progress));
            }
            runAll(counters);
            waiting.finish(counters.get(0).assigner());
        } catch (DamagedRecordException e) {
            throw InputException.of(file.path().toString(), "damaged: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Tally sum = counters.get(0).tally();
        counters.stream().skip(1).forEach(counter -> sum.add(counter.tally()));
        return sum;
    }

    static void runAll(List<FragmentCounter> counters) {
        if (counters.size() == 1) {
            counters.get(0).run();
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(counters.size());
        CompletionService<Void> ended = new ExecutorCompletionService<>(pool);
        try {
            counters.forEach(counter -> ended.submit(counter, null));
            for (int i = 0; i < counters.size(); i++) {
                ended.take().get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while counting", e);
        } finally {
            stop(pool);
        }
    }

    /** The others may wait for the batch of one that failed, or be reading the file, which must stay open so long. */
    private static void stop(ExecutorService pool) {
        pool.shutdownNow();
        try {
            while (!pool.awaitTermination(1, TimeUnit.MINUTES)) {}
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<Junction, Long> junctions(Tally tally, List<Contig> contigs, ContigNames names) {
        Map<Junction, Long> described = new LinkedHashMap<>();
        if (options.junctions()) {
            JunctionGenes junctionGenes = new JunctionGenes(genes, names, contigs.size());
            new TreeMap<>(tally.junctions.fragments())
                    .forEach((place, count) -> described.put(
                            junctionGenes.describe(
                                    place, contigs.get(place.contig()).name()),
                            count));
        }
        return described;
    }

    private LibraryCounts result(
            AlignmentFile file,
            AlignmentHeader header,
            String sample,
            Tally tally,
            Map<Junction, Long> junctions,
            Optional<RnaSeqFigures> rnaSeq,
            ContigNames names) {
        StrandInference strand = new StrandInference(tally.forwardEvidence, tally.reverseEvidence);
        Optional<Strandedness> inferred = strand.inferred();
        Strandedness used = options.strandedness().orElse(inferred.orElse(Strandedness.UNSTRANDED));
        List<String> warnings = new ArrayList<>(names.warnings());
        strandWarning(strand).ifPresent(warnings::add);
        if (tally.pairedRecords > 0 && tally.pairedRecords < tally.records) {
            warnings.add((tally.records - tally.pairedRecords) + " of " + tally.records
                    + " records are single reads in a library of pairs; each counts as a fragment");
        }
        if (file.format() == AlignmentFormat.CRAM && options.fragmentLength().isPresent()) {
            warnings.add(
                    "a CRAM does not keep every template length: those of mates that do not face each other, or that"
                            + " reach beyond each other, may differ from the BAM's, and with them what the limits on fragment"
                            + " length drop; count such a file as BAM");
        }
        long[] counts = tally.counts(used);
        long[] assignments = tally.assignments(used);
        long whole = options.fractional() ? Tally.WHOLE : 1;
        double mappedPrimary = tally.mappedPrimary();
        SexExpression sex = SexExpression.of(targets, counts, whole);
        CountQc qc = new CountQc(
                sample,
                file.path().toString(),
                tally.pairedRecords > 0,
                tally.records,
                tally.fragments,
                assignments[Assignment.ASSIGNED.ordinal()],
                options.strandedness().map(Strandedness::label).orElse("auto"),
                strand.label(),
                used.label(),
                strand.forwardFraction(),
                strand.reverseFraction(),
                strand.informative(),
                tally.mappedPrimaryOn(header.mitochondrialIndex()) / mappedPrimary,
                tally.duplicates / mappedPrimary,
                ribosomalFraction(counts),
                genesDetected(counts),
                sex.xist(),
                sex.chromosomeY(),
                tally.medianInsertSize());
        return new LibraryCounts(sample, counts, whole, assignments, junctions, qc, rnaSeq, warnings);
    }

    private Optional<String> strandWarning(StrandInference strand) {
        if (options.strandedness().isEmpty()) {
            return strand.inferred().isPresent()
                    ? Optional.empty()
                    : Optional.of("the strandedness cannot be inferred" + evidence(strand)
                            + ": counted as unstranded; state it with --strandedness");
        }
        Strandedness declared = options.strandedness().get();
        return strand.inferred()
                .filter(inferred -> inferred != declared)
                .map(inferred -> "declared " + declared.label() + ", but the reads look " + inferred.label()
                        + evidence(strand) + ": counted as declared, which may lose most of the reads");
    }

    private static String evidence(StrandInference strand) {
        return strand.informative() == 0
                ? " (no fragment tells)"
                : String.format(
                        Locale.ROOT,
                        " (%.1f %% forward, %.1f %% reverse of %d fragments that tell)",
                        100 * strand.forwardFraction(),
                        100 * strand.reverseFraction(),
                        strand.informative());
    }

    private boolean hasBiotypes() {
        return genes.genes().stream().anyMatch(gene -> !gene.biotype().isEmpty());
    }

    private double ribosomalFraction(long[] counts) {
        if (!hasBiotypes()) {
            return Double.NaN;
        }
        long all = 0;
        long ribosomal = 0;
        List<CountTargets.CountTarget> rows = targets.rows();
        for (int i = 0; i < counts.length; i++) {
            all += counts[i];
            ribosomal += rows.get(i).gene().isRibosomalRna() ? counts[i] : 0;
        }
        return (double) ribosomal / all;
    }

    private int genesDetected(long[] counts) {
        if (!options.featureLevel()) {
            return (int) Arrays.stream(counts).filter(count -> count > 0).count();
        }
        List<CountTargets.CountTarget> rows = targets.rows();
        Set<String> detected = new HashSet<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                detected.add(rows.get(i).gene().id());
            }
        }
        return detected.size();
    }
}
