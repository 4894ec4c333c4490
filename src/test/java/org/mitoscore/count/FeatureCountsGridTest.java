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
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mitoscore.SharedData;
import org.mitoscore.alignment.AlignmentFile;
import org.mitoscore.genome.GeneModel;

/**
 * Runs the real featureCounts and ours over the same files: every count and every summary row must be equal. Every 97th
 * combination of the option grid by default; all of them with {@code -DargLine=-Dmitoscore.grid.stride=1}.
 */
class FeatureCountsGridTest {
    private static final int STRIDE = Integer.getInteger("mitoscore.grid.stride", 97);

    @TempDir
    private Path folder;

    @BeforeAll
    static void needsFeatureCounts() {
        Assumptions.assumeTrue(
                FeatureCountsProgram.isInstalled(),
                "skipped: featureCounts is not on PATH (Debian: apt-get install subread)");
    }

    @ParameterizedTest
    @EnumSource(SimulatedLibrary.Order.class)
    void pairsAgreeForEveryCombination(SimulatedLibrary.Order order) throws Exception {
        compareGrid(OptionGrid.of(true), true, order);
    }

    @ParameterizedTest
    @EnumSource(SimulatedLibrary.Order.class)
    void singleReadsAgreeForEveryCombination(SimulatedLibrary.Order order) throws Exception {
        compareGrid(OptionGrid.of(false), false, order);
    }

    @Test
    void realLibrariesAgree() throws Exception {
        Path airway = SharedData.path("data/airway");
        Path gtf = airway.resolve("Homo_sapiens.GRCh37.75_subset.gtf.gz");
        OptionGrid grid = OptionGrid.of(true);
        int index = 0;
        try (Stream<Path> files = Files.list(airway)) {
            for (Path bam : files.filter(file -> file.toString().endsWith(".bam"))
                    .sorted()
                    .toList()) {
                for (int i = 0; i < 3; i++, index += 1009) {
                    compare(gtf, bam, grid.at(index % grid.size()));
                }
            }
        }
    }

    @Test
    void gtfAgreesWithSaf() throws Exception {
        SimulatedLibrary library = SimulatedLibrary.of(5, true, SimulatedLibrary.Order.GROUPED, 200);
        Path sam = library.writeSam(folder.resolve("reads.sam"));
        compare(
                library.writeGtf(folder.resolve("genes.gtf")),
                sam,
                OptionGrid.of(true).at(0));
    }

    private void compareGrid(OptionGrid grid, boolean paired, SimulatedLibrary.Order order) throws Exception {
        SimulatedLibrary library = SimulatedLibrary.of(order.ordinal() + 1, paired, order, 150);
        Path sam = library.writeSam(folder.resolve("reads.sam"));
        Path saf = library.writeSaf(folder.resolve("genes.saf"));
        for (int i = order.ordinal(); i < grid.size(); i += STRIDE) {
            compare(saf, sam, grid.at(i));
        }
    }

    private void compare(Path annotation, Path alignment, OptionGrid.Combination combination)
            throws IOException, InterruptedException {
        FeatureCountsProgram.Result expected =
                FeatureCountsProgram.run(folder, annotation, alignment, combination.arguments());
        LibraryCounter counter = new LibraryCounter(GeneModel.read(annotation), combination.options(), 1);
        LibraryCounts ours = counter.count(AlignmentFile.of(alignment, Optional.empty()), "ours");
        Map<String, Long> summary = new LinkedHashMap<>();
        for (Assignment assignment : Assignment.values()) {
            summary.put(assignment.label(combination.options().split()), ours.assignments()[assignment.ordinal()]);
        }
        assertEquals(expected.summary(), summary, () -> alignment + " with " + combination);
        List<String> counts = new ArrayList<>();
        for (int i = 0; i < ours.counts().length; i++) {
            counts.add(ours.text(i));
        }
        assertEquals(List.copyOf(expected.counts().values()), counts, () -> alignment + " with " + combination);
    }
}
