package org.mitoscore.alignment;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * What it costs only to inflate a BAM file with one thread, with each inflater: the floor under every counter's time.
 *
 * <pre>java -cp target/test-classes:target/mitoscore.jar org.mitoscore.alignment.InflateFloor BAM [RUNS]</pre>
 */
public final class InflateFloor {
    private InflateFloor() {}

    public static void main(String[] arguments) {
        Path bam = Path.of(arguments[0]);
        int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        for (int run = 0; run < runs; run++) {
            time("intel", bam, new FastestInflater());
            time("plain", bam, PlainInflater::new);
            time("jdk", bam, BlockInflater::ofJdk);
        }
    }

    private static void time(String name, Path bam, Supplier<BlockInflater> inflaters) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long bytes = 0;
        RecordBatch batch = new RecordBatch();
        try (BamBatches batches = new BamBatches(bam, inflaters)) {
            while (batches.next(batch)) {
                bytes += batch.to() - batch.from();
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
        System.out.printf(Locale.ROOT, "%s\t%.2f s\t%d inflated bytes%n", name, seconds, bytes);
    }
}
