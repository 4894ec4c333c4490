package org.mitoscore.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.junit.jupiter.params.provider.CsvSource;
import org.mitoscore.SharedData;
import org.mitoscore.alignment.AlignmentFile;
import org.mitoscore.count.CountOptions.Split;
import org.mitoscore.count.CountOptions.Unit;
import org.mitoscore.count.FeatureCountsProgram.JunctionRow;
import org.mitoscore.genome.GeneModel;

/**
 * Runs the real featureCounts and ours over the same files: every count and every summary row must be equal. Every 37th
 * combination of the option grid by default; all of them with {@code -Dmitoscore.grid.stride=1}.
 */
class FeatureCountsGridTest {
    private static final int STRIDE = Integer.getInteger("mitoscore.grid.stride", 37);
    /** Different libraries, a number without a factor in common with those of the grid's choices. */
    private static final int LIBRARIES = 13;

    @TempDir
    private Path folder;

    @BeforeAll
    static void needsFeatureCounts() {
        Assumptions.assumeTrue(
                FeatureCountsProgram.isInstalled(),
                "skipped: featureCounts is not on PATH (Debian: apt-get install subread)");
    }

    @Test
    void pairsAgreeForEveryCombination() throws Exception {
        compareGrid(OptionGrid.of(true), true);
    }

    @Test
    void singleReadsAgreeForEveryCombination() throws Exception {
        compareGrid(OptionGrid.of(false), false);
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

    /** Junctions of the fragments that pass the checks. */
    @ParameterizedTest
    @CsvSource({
        "true, GROUPED, -p --countReadPairs",
        "true, COORDINATE, -p --countReadPairs -B -C -Q 10 --ignoreDup",
        "true, SHUFFLED, -p -M",
        "false, COORDINATE, --primary",
        "false, GROUPED, -M --nonSplitOnly"
    })
    void junctionsAgree(boolean paired, SimulatedLibrary.Order order, String arguments) throws Exception {
        SimulatedLibrary library = SimulatedLibrary.of(order.ordinal() + 31, paired, order, 3_000);
        Path sam = library.writeSam(folder.resolve("reads.sam"));
        Path saf = library.writeSaf(folder.resolve("genes.saf"));
        List<String> words = new ArrayList<>(List.of(arguments.split(" ")));
        words.add("-J");
        FeatureCountsProgram.run(folder, saf, sam, words);

        CountOptions options = CountOptions.builder()
                .junctions(true)
                .unit(words.contains("--countReadPairs") ? Unit.FRAGMENTS : Unit.READS)
                .countMultiMapping(words.contains("-M"))
                .primaryOnly(words.contains("--primary"))
                .requireBothEnds(words.contains("-B"))
                .excludeChimeras(words.contains("-C"))
                .minMappingQuality(words.contains("-Q") ? 10 : 0)
                .ignoreDuplicates(words.contains("--ignoreDup"))
                .split(words.contains("--nonSplitOnly") ? Split.NON_SPLIT_ONLY : Split.ALL)
                .build();
        LibraryCounter counter = new LibraryCounter(GeneModel.read(saf), options, 2);
        Path ours = folder.resolve("ours.jcounts");
        new JunctionTable(List.of(counter.count(AlignmentFile.of(sam, Optional.empty()), "ours"))).write(ours);
        assertJunctions(FeatureCountsProgram.junctions(folder), FeatureCountsProgram.readJunctions(ours));
        assertEquals(
                words.contains("--nonSplitOnly"),
                FeatureCountsProgram.junctions(folder).isEmpty());
    }

    /** A junction from one gene to another is named after one side by featureCounts, after both by us. */
    private static void assertJunctions(Map<String, JunctionRow> expected, Map<String, JunctionRow> ours) {
        assertEquals(expected.keySet(), ours.keySet());
        int betweenGenes = 0;
        for (Map.Entry<String, JunctionRow> entry : expected.entrySet()) {
            JunctionRow row = ours.get(entry.getKey());
            assertEquals(entry.getValue().count(), row.count(), entry::getKey);
            if (!entry.getValue().genes().equals(row.genes())) {
                betweenGenes++;
                assertTrue(row.genes().containsAll(entry.getValue().genes()), entry::getKey);
                assertTrue(row.genes().size() > 1, entry::getKey);
            } else {
                assertEquals(entry.getValue().primaryGene(), row.primaryGene(), entry::getKey);
            }
        }
        assertTrue(betweenGenes * 50 <= expected.size(), betweenGenes + " of " + expected.size());
    }

    /** Each combination on the reads of one library in all orders, in one call of featureCounts; the libraries take turns. */
    private void compareGrid(OptionGrid grid, boolean paired) throws Exception {
        List<Path> annotations = new ArrayList<>();
        List<List<Path>> libraries = new ArrayList<>();
        for (int seed = 0; seed < LIBRARIES; seed++) {
            List<Path> orders = new ArrayList<>();
            for (SimulatedLibrary.Order order : SimulatedLibrary.Order.values()) {
                orders.add(SimulatedLibrary.of(seed, paired, order, 150)
                        .writeSam(folder.resolve(seed + "." + order + ".sam")));
            }
            libraries.add(orders);
            annotations.add(SimulatedLibrary.of(seed, paired, SimulatedLibrary.Order.GROUPED, 150)
                    .writeSaf(folder.resolve(seed + ".saf")));
        }
        for (int i = 0; i < grid.size(); i += STRIDE) {
            int library = i / STRIDE % LIBRARIES;
            compare(annotations.get(library), libraries.get(library), grid.at(i));
        }
    }

    private void compare(Path annotation, Path alignment, OptionGrid.Combination combination) throws Exception {
        compare(annotation, List.of(alignment), combination);
    }

    private void compare(Path annotation, List<Path> alignments, OptionGrid.Combination combination) throws Exception {
        List<FeatureCountsProgram.Result> expected =
                FeatureCountsProgram.run(folder, annotation, alignments, combination.arguments());
        LibraryCounter counter = new LibraryCounter(GeneModel.read(annotation), combination.options(), 1);
        for (int i = 0; i < alignments.size(); i++) {
            compare(expected.get(i), counter, alignments.get(i), combination);
        }
    }

    private static void compare(
            FeatureCountsProgram.Result expected,
            LibraryCounter counter,
            Path alignment,
            OptionGrid.Combination combination) {
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
