package org.mitoscore.alignment;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * What it costs only to inflate a BAM file, with each inflater: the floor under every counter's time.
 *
 * <pre>java -cp target/test-classes:target/mitoscore.jar org.mitoscore.alignment.InflateFloor BAM [RUNS [THREADS]]</pre>
 */
public final class InflateFloor {
    private InflateFloor() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        Path bam = Path.of(arguments[0]);
        int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        int threads = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        System.out.println("inflater\twall\tprocessor\tinflated bytes");
        for (int run = 0; run < runs; run++) {
            time("intel", bam, new FastestInflater(), threads, pool);
            time("plain", bam, PlainInflater::new, threads, pool);
            time("jdk", bam, BlockInflater::ofJdk, threads, pool);
        }
        pool.shutdown();
    }

    private static void time(
            String name, Path bam, Supplier<BlockInflater> inflaters, int threads, ExecutorService pool)
            throws IOException, InterruptedException, ExecutionException {
        long start = System.nanoTime();
        long processor = -processorTime();
        long bytes = 0;
        try (BamBatches batches = new BamBatches(bam, inflaters)) {
            for (Future<Share> share : pool.invokeAll(Collections.nCopies(threads, inflate(batches)))) {
                processor += share.get().processor();
                bytes += share.get().bytes();
            }
        }
        processor += processorTime();
        System.out.printf(
                Locale.ROOT, "%s\t%.2f\t%.2f\t%d%n", name, (System.nanoTime() - start) / 1e9, processor / 1e9, bytes);
    }

    private static Callable<Share> inflate(BamBatches batches) {
        return () -> {
            long before = processorTime();
            long bytes = 0;
            RecordBatch batch = new RecordBatch();
            while (batches.next(batch)) {
                bytes += batch.to() - batch.from();
            }
            return new Share(processorTime() - before, bytes);
        };
    }

    /** Nanoseconds of the processor that the calling thread has taken. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** What one thread did. */
    private record Share(long processor, long bytes) {}
}
