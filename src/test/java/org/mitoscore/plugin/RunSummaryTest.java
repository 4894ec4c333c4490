package org.mitoscore.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoscore.io.InputException;
import org.mitoscore.score.Call;
import org.mitoscore.score.Mitoscore;
import org.mitoscore.score.MitoscoreTable;
import org.mitoscore.signature.Direction;

class RunSummaryTest {
    @TempDir
    Path folder;

    private Path scores;
    private Path samples;

    @BeforeEach
    void tables() throws IOException {
        scores = folder.resolve("mitoscores.tsv");
        samples = folder.resolve("samples.tsv");
        MitoscoreTable.write(List.of(row("A", Call.HIGH), row("A.2", Call.LOW), row("B", Call.NOT_CALLED)), scores);
        Files.writeString(
                samples,
                "sample\tlibraries\tqc_status\tqc_reasons\nA\tA_L1,A_L2\tpass\tNA\nB\tB\tfail\tfew genes; old\n");
    }

    private static Mitoscore row(String sample, Call call) {
        return new Mitoscore(
                sample,
                "oxphos",
                "1",
                Direction.values()[0],
                "singscore",
                0.25,
                "",
                Double.NaN,
                Double.NaN,
                call,
                "why not",
                Double.NaN,
                3,
                4,
                List.of("MT-X"),
                List.of(),
                "abc");
    }

    @Test
    void filesGoToTheSampleOrLibraryTheyAreNamedAfter() {
        List<Path> files = List.of(
                folder.resolve("A_L2.counts.txt.summary"),
                folder.resolve("A.2.counts.txt"),
                folder.resolve("A.counts.txt"),
                folder.resolve("AB.counts.txt"),
                scores);
        RunSummary summary = RunSummary.read(scores, Optional.of(samples), files);
        assertEquals(
                List.of(files.get(0), files.get(2)), summary.samples().get(0).files());
        assertEquals(List.of(files.get(1)), summary.samples().get(1).files());
        assertEquals(List.of(files.get(3), files.get(4)), summary.files());
    }

    @Test
    void qualityIsThatOfTheSample() {
        RunSummary summary = RunSummary.read(scores, Optional.of(samples), List.of());
        assertEquals(
                List.of(
                        Optional.of(new RunSummary.Quality("pass", List.of())),
                        Optional.empty(),
                        Optional.of(new RunSummary.Quality("fail", List.of("few genes", "old")))),
                summary.samples().stream().map(RunSummary.Sample::quality).toList());
    }

    @Test
    void aTableOfSomethingElseIsRefused() {
        assertThrows(InputException.class, () -> RunSummary.read(samples, Optional.empty(), List.of()));
    }

    @Test
    void fewSamplesHaveALineEach() {
        String table = CallsTable.of(RunSummary.read(scores, Optional.of(samples), List.of()), 3);
        assertEquals(
                """
                Mitoscore calls, oxphos by singscore: 1 high, 1 low, 1 not_called
                1 of 3 samples failed QC
                  sample  score   call        qc    why
                  A       0.2500  high        pass
                  A.2     0.2500  low         -
                  B       0.2500  not_called  fail  few genes; old
                """,
                table);
    }

    @Test
    void ofManySamplesOnlyThoseThatFailed() {
        String table = CallsTable.of(RunSummary.read(scores, Optional.of(samples), List.of()), 2);
        assertTrue(table.contains("  B  ") && !table.contains("  A "), table);
    }

    @Test
    void aThousandFailuresAreNotAThousandLines() throws IOException {
        List<Mitoscore> rows = new ArrayList<>();
        StringBuilder quality = new StringBuilder("sample\tlibraries\tqc_status\tqc_reasons\n");
        for (int i = 0; i < 1000; i++) {
            rows.add(row("S" + i, Call.NOT_CALLED));
            quality.append("S" + i + "\tS" + i + "\tfail\tfew genes\n");
        }
        MitoscoreTable.write(rows, scores);
        Files.writeString(samples, quality);
        String table = CallsTable.of(RunSummary.read(scores, Optional.of(samples), List.of()), 20);
        assertEquals(24, table.lines().count(), table);
        assertTrue(table.contains("… and 980 more that failed QC"), table);
    }
}
