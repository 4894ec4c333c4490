package org.mitoscore.count;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mitoscore.alignment.AlignmentFile;
import org.mitoscore.count.CountOptions.Rules;
import org.mitoscore.genome.GeneModel;

/** Runs the real htseq-count and ours over the same files: every gene and every category must be equal. */
class HtseqCountTest {
    private static final Map<Assignment, String> CATEGORIES = Map.of(
            Assignment.NO_FEATURES, "__no_feature",
            Assignment.AMBIGUITY, "__ambiguous",
            Assignment.MAPPING_QUALITY, "__too_low_aQual",
            Assignment.UNMAPPED, "__not_aligned",
            Assignment.MULTI_MAPPING, "__alignment_not_unique");

    @TempDir
    private Path folder;

    @BeforeAll
    static void needsHtseqCount() {
        Assumptions.assumeTrue(
                isInstalled(), "skipped: htseq-count is not on PATH (Debian: apt-get install python3-htseq)");
    }

    @ParameterizedTest
    @CsvSource({
        "true, GROUPED, UNSTRANDED, no, 10",
        "true, GROUPED, FORWARD, yes, 10",
        "true, COORDINATE, UNSTRANDED, no, 0",
        "true, COORDINATE, REVERSE, reverse, 10",
        "true, SHUFFLED, FORWARD, yes, 0",
        "false, GROUPED, UNSTRANDED, no, 10",
        "false, COORDINATE, FORWARD, yes, 0",
        "false, SHUFFLED, REVERSE, reverse, 30"
    })
    void everyGeneAndCategoryAgrees(
            boolean paired, SimulatedLibrary.Order order, Strandedness strandedness, String stranded, int quality)
            throws IOException, InterruptedException {
        SimulatedLibrary library = SimulatedLibrary.of(quality + order.ordinal() + 21, paired, order, 4_000);
        Path sam = library.writeSam(folder.resolve("reads.sam"));
        Path gtf = strandedGenes(library.writeGtf(folder.resolve("genes.gtf")));
        String sorting = order == SimulatedLibrary.Order.GROUPED ? "name" : "pos";
        Map<String, Long> expected =
                htseqCount("-r", sorting, "-s", stranded, "-a", "" + quality, sam.toString(), gtf.toString());

        CountOptions options = CountOptions.builder()
                .rules(Rules.HTSEQ_UNION)
                .strandedness(Optional.of(strandedness))
                .minMappingQuality(quality)
                .build();
        LibraryCounter counter = new LibraryCounter(GeneModel.read(gtf), options, 1);
        LibraryCounts ours = counter.count(AlignmentFile.of(sam, Optional.empty()), "ours");
        Map<String, Long> seen = new TreeMap<>();
        for (int i = 0; i < ours.counts().length; i++) {
            seen.put(counter.targets().rows().get(i).gene().id(), ours.counts()[i]);
        }
        CATEGORIES.forEach((assignment, name) -> seen.put(name, ours.assignments()[assignment.ordinal()]));
        assertEquals(expected, seen);
    }

    /** htseq-count refuses features without a strand when strands matter. */
    private static Path strandedGenes(Path gtf) throws IOException {
        List<String> lines = Files.readAllLines(gtf).stream()
                .filter(line -> !line.split("\t")[6].equals("."))
                .toList();
        return Files.write(gtf, lines);
    }

    private static boolean isInstalled() {
        try {
            return run(List.of("htseq-count", "--version")).length() > 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Map<String, Long> htseqCount(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("htseq-count", "-q", "-m", "union"));
        command.addAll(List.of(arguments));
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String line : run(command).split("\n")) {
            String[] fields = line.split("\t");
            counts.put(fields[0], Long.parseLong(fields[1]));
        }
        return new TreeMap<>(counts);
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes());
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(command + " failed: " + output);
        }
        return output;
    }
}
