package org.mitoscore.plugin;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.mitoscore.score.Call;
import org.mitoscore.score.Mitoscore;
import org.mitoscore.score.MitoscoreTable;
import org.mitoscore.signature.Direction;

/** What the plugin itself does in a run of many samples with four tasks and three published files each; by hand. */
final class ObserverBenchmark {
    private ObserverBenchmark() {}

    /** Arguments: the number of samples and a folder to write to. */
    public static void main(String[] args) throws IOException {
        int samples = Integer.parseInt(args[0]);
        Path folder = Files.createDirectories(Path.of(args[1]));
        Path scores = folder.resolve("mitoscores.tsv");
        List<Mitoscore> rows = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < samples; i++) {
            rows.add(new Mitoscore(
                    "S" + i,
                    "oxphos-nuclear",
                    "3.0",
                    Direction.values()[0],
                    "singscore",
                    i / (double) samples,
                    "cohort",
                    50,
                    0,
                    i % 2 == 0 ? Call.HIGH : Call.LOW,
                    "median",
                    Double.NaN,
                    89,
                    89,
                    List.of(),
                    List.of(),
                    "ddf4182a"));
            for (String ending : List.of(".counts.txt", ".counts.txt.summary", ".rna_metrics")) {
                files.add(folder.resolve("S" + i + ending));
            }
        }
        MitoscoreTable.write(rows, scores);

        MitoscoreObserver observer = new MitoscoreObserver(null, PluginSettings.of(Map.of()));
        long start = cpu();
        for (int task = 0; task < 4 * samples; task++) {
            observer.onProcessSubmit(null, null);
            observer.onProcessStart(null, null);
            observer.onProcessComplete(null, null);
        }
        files.forEach(file -> observer.onFilePublish(file, file));
        long heard = cpu();
        RunSummary summary = RunSummary.read(scores, Optional.empty(), files);
        SummaryFile.write(folder.resolve("mitoscore_summary.json"), summary, new RunFacts("run", "id", true));
        String table = CallsTable.of(summary, 20);
        long end = cpu();
        System.out.printf(
                "%d samples: %d processor ms for all tasks and files, %d for summary and table%n%s",
                samples,
                TimeUnit.NANOSECONDS.toMillis(heard - start),
                TimeUnit.NANOSECONDS.toMillis(end - heard),
                table);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
