package org.mitoscore.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.normalize.LogCpm;
import org.mitoscore.normalize.NoScaling;
import org.mitoscore.normalize.Tmm;
import org.mitoscore.normalize.VarianceStabilization;
import org.mitoscore.score.MethodSettings;
import org.mitoscore.score.ScoringMethods;
import org.mitoscore.score.SignatureRows;
import org.mitoscore.signature.Signature;
import org.mitoscore.stats.RandomDraws;

/**
 * Processor seconds of normalization and scores on made-up counts with one working thread, to set beside R on the same counts.
 *
 * <p>Arguments: genes, samples, sets, folder, and the tasks to run. Writes {@code counts.bin} (big-endian doubles, sample by
 * sample) and {@code sets.bin} (big-endian ints, 100 rows a set, 1-based) to the folder for {@code benchmark.R}; prints {@code
 * task samples sets} and the seconds of three runs, the first of which the Java compiler slows; its time and the garbage
 * collector's count.
 */
public final class ScoringBenchmark {
    private static final int GENES_PER_SET = 100;
    private static final int RUNS = 3;

    private ScoringBenchmark() {}

    public static void main(String[] args) throws Exception {
        int genes = Integer.parseInt(args[0]);
        int samples = Integer.parseInt(args[1]);
        int sets = Integer.parseInt(args[2]);
        Path folder = Path.of(args[3]);
        ExpressionMatrix counts = counts(genes, samples);
        ExpressionMatrix log = new LogCpm(new NoScaling(), 2).apply(counts);
        List<SignatureRows> signatures = signatures(genes, sets);
        write(counts, signatures, folder);
        ForkJoinPool one = new ForkJoinPool(1);
        for (String task : Arrays.asList(args).subList(4, args.length)) {
            StringBuilder line = new StringBuilder(task + "\t" + samples + "\t" + sets);
            for (int run = 0; run < RUNS; run++) {
                double seconds = one.submit(() -> processorSeconds(task, counts, log, signatures))
                        .get();
                line.append(String.format(Locale.ROOT, "\t%.2f", seconds));
            }
            System.out.println(line);
        }
        one.shutdown();
    }

    private static double processorSeconds(
            String task, ExpressionMatrix counts, ExpressionMatrix log, List<SignatureRows> signatures) {
        OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long start = process.getProcessCpuTime();
        switch (task) {
            case "tmm" -> new Tmm().factors(counts);
            case "vst" -> new VarianceStabilization(true, true).apply(counts);
            case "vst-all" -> new VarianceStabilization(true, false).apply(counts);
            default -> ScoringMethods.named(task, MethodSettings.defaults()).score(log, signatures);
        }
        return (process.getProcessCpuTime() - start) / 1e9;
    }

    private static ExpressionMatrix counts(int genes, int samples) {
        double[][] columns = new double[samples][genes];
        IntStream.range(0, samples).parallel().forEach(sample -> {
            RandomDraws draws = new RandomDraws(sample);
            double depth = 0.5 + draws.gamma(4) / 4;
            for (int gene = 0; gene < genes; gene++) {
                double level = Math.exp(8 * new SplittableRandom(gene).nextDouble());
                columns[sample][gene] = draws.negativeBinomial(level * depth, 0.1 + 2 / level);
            }
        });
        return new ExpressionMatrix(
                IntStream.range(0, genes).mapToObj(i -> "g" + i).toList(),
                Collections.nCopies(genes, ""),
                IntStream.range(0, samples).mapToObj(i -> "s" + i).toList(),
                columns);
    }

    private static List<SignatureRows> signatures(int genes, int sets) {
        double[] ones = new double[GENES_PER_SET];
        Arrays.fill(ones, 1);
        return IntStream.range(0, sets)
                .mapToObj(set -> new SignatureRows(
                        Signature.Kind.GENE_SET,
                        new SplittableRandom(set)
                                .ints(0, genes)
                                .distinct()
                                .limit(GENES_PER_SET)
                                .toArray(),
                        ones,
                        GENES_PER_SET))
                .toList();
    }

    private static void write(ExpressionMatrix counts, List<SignatureRows> signatures, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(Files.newOutputStream(folder.resolve("counts.bin")), 1 << 20))) {
            for (int sample = 0; sample < counts.sampleCount(); sample++) {
                for (double count : counts.sample(sample)) {
                    out.writeDouble(count);
                }
            }
        }
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(folder.resolve("sets.bin"))))) {
            for (SignatureRows signature : signatures) {
                for (int row : signature.rows()) {
                    out.writeInt(row + 1);
                }
            }
        }
    }
}
