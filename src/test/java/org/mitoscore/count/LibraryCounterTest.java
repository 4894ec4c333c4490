package org.mitoscore.count;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import htsjdk.samtools.TextCigarCodec;
import htsjdk.samtools.reference.FastaSequenceIndexCreator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mitoscore.alignment.AlignmentFile;
import org.mitoscore.alignment.AlignmentHeader;
import org.mitoscore.alignment.BamFixture;
import org.mitoscore.alignment.RecordBatch;
import org.mitoscore.alignment.RecordBatches;
import org.mitoscore.count.CountOptions.FragmentLength;
import org.mitoscore.count.CountOptions.Split;
import org.mitoscore.genome.ContigNames;
import org.mitoscore.genome.GeneModel;
import org.mitoscore.io.InputException;
import org.mitoscore.metrics.RecordObserver;

/** The rules of counting, one by one, as measured on featureCounts 2.0.3 and 2.0.6. */
class LibraryCounterTest {
    /** A and B overlap at 150–200; C lies on the other strand over B's end; D has no strand; M is mitochondrial. */
    private static final String GENES =
            """
            A\tchr1\t100\t200\t+
            B\tchr1\t150\t400\t+
            C\tchr1\t350\t500\t-
            D\tchr1\t700\t800\t.
            M\tchrM\t100\t900\t+
            """;

    private static final int FORWARD = 0;
    private static final int REVERSE = 16;
    private static final int SECONDARY = 256;
    private static final int SUPPLEMENTARY = 2048;

    @TempDir
    private Path folder;

    @Test
    void countsAReadInOneGene() throws IOException {
        assertCounts("A=1", unstranded(), read(FORWARD, 110, "30M"));
    }

    @Test
    void aReadOverTwoGenesIsAmbiguous() throws IOException {
        LibraryCounts counts = count(unstranded(), read(FORWARD, 160, "30M"));
        assertEquals(1, counts.assignments()[Assignment.AMBIGUITY.ordinal()]);
    }

    @ParameterizedTest
    @CsvSource({"UNSTRANDED,2", "FORWARD,0", "REVERSE,2"})
    void aGeneWithoutStrandIsNeverForward(Strandedness strandedness, int expected) throws IOException {
        assertCounts(
                expected == 0 ? "" : "D=" + expected,
                CountOptions.of(Optional.of(strandedness)),
                read(FORWARD, 710, "30M"),
                read(REVERSE, 710, "30M"));
    }

    @ParameterizedTest
    @CsvSource({"FORWARD,0,B", "FORWARD,16,C", "REVERSE,0,C", "REVERSE,16,B"})
    void strandChoosesTheGene(Strandedness strandedness, int flags, String gene) throws IOException {
        assertCounts(gene + "=1", CountOptions.of(Optional.of(strandedness)), read(flags, 360, "30M"));
    }

    @Test
    void multiMappingReadsAreNotCounted() throws IOException {
        LibraryCounts counts = count(unstranded(), tagged(read(FORWARD, 110, "30M"), "NH:i:2"));
        assertEquals(1, counts.assignments()[Assignment.MULTI_MAPPING.ordinal()]);
    }

    @Test
    void secondaryAlignmentsWithoutNhAreCounted() throws IOException {
        assertCounts("A=1", unstranded(), tagged(read(SECONDARY, 110, "30M"), ""));
    }

    @Test
    void supplementaryAlignmentsAreReadsOfTheirOwn() throws IOException {
        assertCounts("A=1 B=1", unstranded(), read(FORWARD, 110, "30M"), read(SUPPLEMENTARY, 300, "20M"));
    }

    @ParameterizedTest
    @CsvSource({"90M150N30M", "90M120D30M", "90M30S", "30S90M"})
    void gapsAndClipsAreNotOverlap(String cigar) throws IOException {
        int position = cigar.startsWith("30S") ? 801 : 600;
        LibraryCounts counts = count(unstranded(), read(FORWARD, position, cigar));
        assertEquals(1, counts.assignments()[Assignment.NO_FEATURES.ordinal()]);
    }

    @Test
    void qcFailedReadsAreCounted() throws IOException {
        assertCounts("A=1", unstranded(), read(512, 110, "30M"));
    }

    @Test
    void thePairGoesToTheGeneOfBothEnds() throws IOException {
        assertCounts("B=1", unstranded(), pair(160, 300));
    }

    @Test
    void aPairOfTwoGenesIsAmbiguous() throws IOException {
        LibraryCounts counts = count(unstranded(), pair(105, 300));
        assertEquals(1, counts.assignments()[Assignment.AMBIGUITY.ordinal()]);
    }

    @Test
    void aPairOfTwoGenesCountsForBothWhenAsked() throws IOException {
        assertCounts("A=1 B=1", builder().countMultiOverlap(true).build(), pair(105, 300));
    }

    @Test
    void aReadWithoutItsMateCounts() throws IOException {
        assertCounts("A=1", unstranded(), pair(105, 120)[0]);
    }

    @Test
    void readsThatDisagreeOnTheirPlacesAreTwoFragments() throws IOException {
        String[] pair = pair(105, 120);
        assertCounts("A=2", unstranded(), pair[0].replace("\t=\t120\t", "\t=\t121\t"), pair[1]);
    }

    @Test
    void readsOfDifferentHitsAreTwoFragments() throws IOException {
        String[] pair = pair(105, 120);
        assertCounts("A=2", unstranded(), pair[0] + "\tHI:i:1", pair[1] + "\tHI:i:2");
    }

    @Test
    void namesMayEndInTheirNumber() throws IOException {
        String[] pair = pair(105, 120);
        assertCounts("A=1", unstranded(), pair[0].replaceFirst("^r", "r/1"), pair[1].replaceFirst("^r", "r/2"));
    }

    @Test
    void oneGoodEndIsEnoughQuality() throws IOException {
        String[] pair = pair(105, 120);
        assertCounts("A=1", builder().minMappingQuality(10).build(), pair[0], pair[1].replace("\t60\t", "\t0\t"));
    }

    @ParameterizedTest
    @CsvSource({"30M, 10M5N20M, NON_SPLIT", "10M5N20M, 30M, DUPLICATE"})
    void aSplitReadDropsThePairBeforeWhatItsEarlierMateTells(String earlier, String later, Assignment expected)
            throws IOException {
        String[] pair = pair(105, 120);
        CountOptions options =
                builder().split(Split.NON_SPLIT_ONLY).ignoreDuplicates(true).build();
        LibraryCounts counts = count(
                options,
                pair[0].replace("r\t99\t", "r\t1123\t").replace("\t30M\t", "\t" + earlier + "\t"),
                pair[1].replace("\t30M\t", "\t" + later + "\t"));
        assertEquals(1, counts.assignments()[expected.ordinal()]);
    }

    @Test
    void readsAllSectionsOfALongCigar() throws IOException {
        assertCounts("A=1", unstranded(), read(FORWARD, 1, "2M6N".repeat(12) + "10M"));
    }

    /** Of 20 clipped bases before the contig's first one counts: 30 of 61 bases lie on A, not 30 of 80. */
    @ParameterizedTest
    @CsvSource({"0.49,A=1", "0.5,''"})
    void clippedBasesBeforeTheContigAreNoPartOfTheFragment(float fraction, String expected) throws IOException {
        String[] pair = pair(1, 110);
        String clipped = pair[0].replace("\t30M\t", "\t20S30M\t").replace("A".repeat(30), "A".repeat(50));
        assertCounts(expected, builder().minOverlapFraction(fraction).build(), clipped, pair[1]);
    }

    @Test
    void infersReverseAndCountsByIt() throws IOException {
        List<String> reads = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            reads.add(read(REVERSE, 210 + i % 50, "30M").replaceFirst("r", "r" + i));
        }
        LibraryCounts counts = count(CountOptions.of(Optional.empty()), reads.toArray(new String[0]));
        assertEquals("reverse", counts.qc().strandednessUsed());
        assertEquals(200, counts.qc().strandInformative());
        assertEquals(200, counts.counts()[1]);
    }

    @Test
    void warnsWhenTheDeclaredStrandednessIsWrong() throws IOException {
        List<String> reads = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            reads.add(read(REVERSE, 210, "30M").replaceFirst("r", "r" + i));
        }
        LibraryCounts counts = count(CountOptions.of(Optional.of(Strandedness.FORWARD)), reads.toArray(new String[0]));
        assertEquals(0, counts.qc().assigned());
        assertTrue(counts.warnings().stream().anyMatch(w -> w.contains("declared forward") && w.contains("reverse")));
    }

    @Test
    void saysWhenTheStrandednessCannotBeInferred() throws IOException {
        LibraryCounts counts = count(CountOptions.of(Optional.empty()), read(FORWARD, 110, "30M"));
        assertEquals("undetermined", counts.qc().strandednessInferred());
        assertEquals("unstranded", counts.qc().strandednessUsed());
        assertTrue(counts.warnings().stream().anyMatch(w -> w.contains("cannot be inferred (100.0 % forward")));
        LibraryCounts unmapped = count(CountOptions.of(Optional.empty()), "r\t4\t*\t0\t0\t*\t*\t0\t0\tACGT\tIIII");
        assertTrue(unmapped.warnings().stream().anyMatch(w -> w.contains("cannot be inferred (no fragment tells)")));
    }

    @Test
    void warnsOfTemplateLengthsOnlyInACram() throws IOException {
        Path sam = BamFixture.sam(folder.resolve("r.sam"), pair(105, 120));
        Path fasta = Files.writeString(
                folder.resolve("genome.fa"), ">chr1\n" + "A".repeat(10_000) + "\n>chrM\n" + "A".repeat(16_569) + "\n");
        FastaSequenceIndexCreator.create(fasta, true);
        Path cram = BamFixture.cram(sam, folder.resolve("r.cram"), fasta);
        GeneModel genes = GeneModel.read(Files.writeString(folder.resolve("genes.saf"), GENES));
        CountOptions.Builder bothEnds = builder().requireBothEnds(true);
        CountOptions limited =
                bothEnds.fragmentLength(Optional.of(new FragmentLength(1, 600))).build();
        for (CountOptions options : List.of(unstranded(), limited)) {
            for (Path file : List.of(sam, cram)) {
                LibraryCounts counts =
                        new LibraryCounter(genes, options, 1).count(AlignmentFile.of(file, Optional.of(fasta)), "s");
                boolean warned = counts.warnings().stream().anyMatch(w -> w.contains("template length"));
                assertEquals(options == limited && file == cram, warned, file::toString);
            }
        }
    }

    @Test
    void measuresTheMitochondrialFraction() throws IOException {
        String mitochondrial = read(FORWARD, 110, "30M").replace("chr1", "chrM");
        LibraryCounts counts =
                count(unstranded(), mitochondrial, read(FORWARD, 110, "30M"), read(SECONDARY, 110, "30M"));
        assertEquals(0.5, counts.qc().mtdnaFraction());
    }

    @Test
    void aReadWithoutContigIsNotMitochondrialWhereNoContigIs() throws IOException {
        Path sam = Files.writeString(
                folder.resolve("nowhere.sam"),
                "@HD\tVN:1.6\n@SQ\tSN:chr1\tLN:200000\nr\t0\t*\t0\t60\t4M\t*\t0\t0\tACGT\tIIII\tNH:i:1\n");
        Path saf = Files.writeString(folder.resolve("one.saf"), "GeneID\tChr\tStart\tEnd\tStrand\nA\tchr1\t1\t9\t+\n");
        LibraryCounter counter = new LibraryCounter(GeneModel.read(saf), unstranded(), 1);
        assertEquals(0, counter.count(file(sam), "x").qc().mtdnaFraction());
    }

    /** A BAM cannot even say so; in a SAM the contigs are names. */
    @ParameterizedTest
    @CsvSource({"chrZ, *", "chr1, chrZ"})
    void aSamRecordOnAContigThatTheHeaderDoesNotHaveIsRefused(String contig, String mateContig) throws IOException {
        Path sam = BamFixture.sam(
                folder.resolve("r.sam"),
                read(FORWARD, 110, "30M"),
                "lost\t0\t" + contig + "\t110\t60\t4M\t" + mateContig + "\t0\t0\tACGT\tIIII");
        LibraryCounter counter = new LibraryCounter(
                GeneModel.read(Files.writeString(folder.resolve("genes.saf"), GENES)), unstranded(), 1);
        InputException problem = assertThrows(InputException.class, () -> counter.count(file(sam), "x"));
        assertTrue(problem.getMessage().contains("record 2 ('lost') or its mate lies on 'chrZ'"), problem.getMessage());
    }

    /** BAM keeps so long a CIGAR in a tag; only the last of 70,001 aligned bases lies on gene B. */
    @Test
    void readsMoreThan65535CigarOperations() throws IOException {
        int matches = 70_001;
        Path sam = Files.writeString(
                folder.resolve("long.sam"),
                "@HD\tVN:1.6\n@SQ\tSN:chr1\tLN:200000\nr\t0\tchr1\t1\t60\t" + "1M1N".repeat(matches - 1)
                        + "1M\t*\t0\t0\t" + "A".repeat(matches) + "\t" + "I".repeat(matches) + "\tNH:i:1\n");
        Path saf = Files.writeString(
                folder.resolve("long.saf"),
                "GeneID\tChr\tStart\tEnd\tStrand\nA\tchr1\t140002\t140009\t+\nB\tchr1\t140001\t140001\t+\n");
        LibraryCounter counter = new LibraryCounter(GeneModel.read(saf), unstranded(), 1);
        for (Path path : List.of(sam, BamFixture.bam(sam, folder.resolve("long.bam")))) {
            assertArrayEquals(new long[] {0, 1}, counter.count(file(path), "x").counts(), path::toString);
        }
    }

    /** A record of 3 MB fills whole batches, so that the pair after it lies in batches that follow an empty one. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void matesBehindARecordLongerThanABatchArePaired(int threads) throws IOException {
        int bases = 2_000_000;
        String longRead = "long\t0\tchr1\t50\t60\t30M" + (bases - 30) + "S\t*\t0\t0\t" + "A".repeat(bases) + "\t"
                + "I".repeat(bases) + "\tNH:i:1";
        String[] pair = pair(110, 160);
        String filler = read(FORWARD, 5_000, "30M").replaceFirst("^r", "filler") + "\tXX:Z:" + "x".repeat(1000);
        List<String> records = new ArrayList<>(List.of(longRead, pair[0]));
        records.addAll(Collections.nCopies(2_000, filler));
        records.add(pair[1]);
        Path sam = BamFixture.sam(folder.resolve("r.sam"), records.toArray(String[]::new));
        Path bam = BamFixture.bam(sam, folder.resolve("r.bam"));
        GeneModel genes = GeneModel.read(Files.writeString(folder.resolve("genes.saf"), GENES));
        LibraryCounts counts = new LibraryCounter(genes, unstranded(), threads).count(file(bam), "s");
        assertEquals(2_002, counts.qc().fragments());
        assertEquals(1, counts.counts()[0]);
    }

    /** In the SAM file all records lie in one batch; in the BAM one longer than a batch follows each, so that mates wait. */
    @Test
    void matesFarApartAreJudgedAsInOneBatch() throws IOException {
        SimulatedLibrary library = SimulatedLibrary.of(16, true, SimulatedLibrary.Order.SHUFFLED, 60);
        List<String> records = new ArrayList<>(Files.readAllLines(library.writeSam(folder.resolve("x.sam"))));
        String[] otherHits = pair(105, 120);
        records.add(otherHits[0].replace("chr1", "1") + "\tHI:i:1");
        records.add(otherHits[1].replace("chr1", "1") + "\tHI:i:2");
        String[] moreHits = pair(205, 220);
        records.add(moreHits[0].replace("chr1", "1").replace("NH:i:1", "NH:i:3"));
        records.add(moreHits[1].replace("chr1", "1"));
        String filler = "filler\t4\t*\t0\t0\t*\t*\t0\t0\tA\t*\tXX:Z:" + "x".repeat(140_000);
        List<String> spread = new ArrayList<>();
        for (String line : records) {
            spread.add(line);
            if (!line.startsWith("@")) {
                spread.add(filler);
            }
        }
        Path together = Files.write(folder.resolve("together.sam"), records);
        Path apart = BamFixture.bam(Files.write(folder.resolve("spread.sam"), spread), folder.resolve("apart.bam"));
        GeneModel genes = GeneModel.read(library.writeSaf(folder.resolve("x.saf")));
        OptionGrid grid = OptionGrid.of(true);
        for (int i = 0; i < grid.size(); i += 1_009) {
            OptionGrid.Combination combination = grid.at(i);
            LibraryCounter counter = new LibraryCounter(genes, combination.options(), 1);
            LibraryCounts expected = counter.count(file(together), "x");
            LibraryCounts counts = counter.count(file(apart), "x");
            assertArrayEquals(expected.counts(), counts.counts(), combination::toString);
            expected.assignments()[Assignment.UNMAPPED.ordinal()] += spread.size() - records.size();
            assertArrayEquals(expected.assignments(), counts.assignments(), combination::toString);
        }
    }

    /** Records that end quietly after their reader was interrupted, as not every file's do. */
    private record InterruptedBatches(RecordBatches first) implements RecordBatches {
        @Override
        public boolean next(RecordBatch batch) {
            if (Thread.currentThread().isInterrupted()) {
                return false;
            }
            boolean more = first.next(batch);
            Thread.currentThread().interrupt();
            return more;
        }

        @Override
        public long bytesRead() {
            return 0;
        }

        @Override
        public void close() throws IOException {
            first.close();
        }
    }

    @Test
    void anInterruptedCountFailsAndDoesNotEndEarly() throws IOException {
        Path sam = BamFixture.sam(folder.resolve("r.sam"), read(FORWARD, 110, "30M"));
        try (RecordBatches batches = new InterruptedBatches(file(sam).records());
                CountProgress progress = new CountProgress(sam, () -> 0)) {
            assertThrows(IllegalStateException.class, counterOf(sam, batches, progress)::run);
        } finally {
            assertTrue(Thread.interrupted());
        }
    }

    /** Batches that do not fit into the heap. */
    private static final class TooLargeBatches implements RecordBatches {
        @Override
        public boolean next(RecordBatch batch) {
            throw new OutOfMemoryError();
        }

        @Override
        public long bytesRead() {
            return 0;
        }

        @Override
        public void close() {}
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void lackOfMemoryInAnyThreadIsSaidAsSuch(int threads) throws IOException {
        Path sam = BamFixture.sam(folder.resolve("r.sam"), read(FORWARD, 110, "30M"));
        try (CountProgress progress = new CountProgress(sam, () -> 0)) {
            List<FragmentCounter> counters =
                    Collections.nCopies(threads, counterOf(sam, new TooLargeBatches(), progress));
            assertThrows(OutOfMemoryError.class, () -> LibraryCounter.runAll(counters));
        }
    }

    private FragmentCounter counterOf(Path sam, RecordBatches batches, CountProgress progress) throws IOException {
        AlignmentHeader header = file(sam).header();
        GeneModel genes = GeneModel.read(Files.writeString(folder.resolve("genes.saf"), GENES));
        FeatureIndex index = new FeatureIndex(
                Map.of(),
                ContigNames.match(genes, header.contigs(), "r.sam"),
                header.contigs().size());
        return new FragmentCounter(
                batches,
                header,
                index,
                unstranded(),
                0,
                new WaitingMates(FragmentRules.of(unstranded()), 0, 1),
                RecordObserver.NONE,
                progress);
    }

    @Test
    void refusesAFileWithoutRecords() {
        InputException problem = assertThrows(InputException.class, () -> count(unstranded()));
        assertTrue(problem.getMessage().contains("not a single alignment record"));
    }

    @Test
    void refusesBamFilesThatWereJoinedAsBytes() throws IOException {
        SimulatedLibrary library = SimulatedLibrary.of(11, true, SimulatedLibrary.Order.COORDINATE, 500);
        Path bam = BamFixture.bam(library.writeSam(folder.resolve("x.sam")), folder.resolve("x.bam"));
        Path joined = Files.copy(bam, folder.resolve("joined.bam"));
        Files.write(joined, Files.readAllBytes(bam), StandardOpenOption.APPEND);
        GeneModel genes = GeneModel.read(library.writeSaf(folder.resolve("x.saf")));
        InputException problem = assertThrows(
                InputException.class, () -> new LibraryCounter(genes, unstranded(), 1).count(file(joined), "x"));
        assertTrue(problem.getMessage().contains("join them with 'samtools cat'"), problem.getMessage());
    }

    /** With options by which the later read of a pair decides whether it is a duplicate or split. */
    @ParameterizedTest
    @EnumSource(SimulatedLibrary.Order.class)
    void bamAndSamAndAnyNumberOfThreadsAgree(SimulatedLibrary.Order order) throws IOException {
        SimulatedLibrary library = SimulatedLibrary.of(11, true, order, 20_000);
        Path sam = library.writeSam(folder.resolve("x.sam"));
        Path bam = BamFixture.bam(sam, folder.resolve("x.bam"));
        GeneModel genes = GeneModel.read(library.writeSaf(folder.resolve("x.saf")));
        CountOptions options =
                builder().split(Split.NON_SPLIT_ONLY).ignoreDuplicates(true).build();
        LibraryCounts expected = new LibraryCounter(genes, options, 1).count(file(sam), "x");
        for (int threads : new int[] {1, 2, 8}) {
            LibraryCounts counts = new LibraryCounter(genes, options, threads).count(file(bam), "x");
            assertArrayEquals(expected.counts(), counts.counts());
            assertArrayEquals(expected.assignments(), counts.assignments());
            assertEquals(expected.qc().fragments(), counts.qc().fragments());
            assertEquals(expected.qc().strandForward(), counts.qc().strandForward());
            assertEquals(expected.qc().medianInsertSize(), counts.qc().medianInsertSize());
        }
    }

    @ParameterizedTest
    @EnumSource(SimulatedLibrary.Order.class)
    void aHeaderThatWronglyClaimsASortedFileChangesNoCount(SimulatedLibrary.Order order) throws IOException {
        SimulatedLibrary library = SimulatedLibrary.of(14, true, order, 40_000);
        Path sam = library.writeSam(folder.resolve("x.sam"));
        GeneModel genes = GeneModel.read(library.writeSaf(folder.resolve("x.saf")));
        String records = Files.readString(sam);
        LibraryCounts[] counts = new LibraryCounts[2];
        for (String claimed : List.of("coordinate", "unsorted")) {
            Path file =
                    Files.writeString(folder.resolve("claimed.sam"), records.replaceFirst("SO:\\w+", "SO:" + claimed));
            counts[claimed.equals("coordinate") ? 0 : 1] =
                    new LibraryCounter(genes, unstranded(), 1).count(file(file), "x");
        }
        assertArrayEquals(counts[1].counts(), counts[0].counts());
        assertArrayEquals(counts[1].assignments(), counts[0].assignments());
        assertEquals(counts[1].qc().fragments(), counts[0].qc().fragments());
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "jdk"})
    void everyInflaterGivesTheSameCounts(String inflater) throws IOException {
        SimulatedLibrary library = SimulatedLibrary.of(13, true, SimulatedLibrary.Order.COORDINATE, 20_000);
        Path bam = BamFixture.bam(library.writeSam(folder.resolve("x.sam")), folder.resolve("x.bam"));
        LibraryCounter counter =
                new LibraryCounter(GeneModel.read(library.writeSaf(folder.resolve("x.saf"))), unstranded(), 2);
        long[] expected = counter.count(file(bam), "x").counts();
        System.setProperty("mitoscore.inflater", inflater);
        try {
            assertArrayEquals(expected, counter.count(file(bam), "x").counts());
        } finally {
            System.clearProperty("mitoscore.inflater");
        }
    }

    @ParameterizedTest
    @EnumSource(SimulatedLibrary.Order.class)
    void matesThatWaitInTemporaryFilesArePairedAsInMemory(SimulatedLibrary.Order order) throws IOException {
        SimulatedLibrary library = SimulatedLibrary.of(12, true, order, 60_000);
        Path sam = library.writeSam(folder.resolve("x.sam"));
        Path bam = BamFixture.bam(sam, folder.resolve("x.bam"));
        GeneModel genes = GeneModel.read(library.writeSaf(folder.resolve("x.saf")));
        LibraryCounts expected = new LibraryCounter(genes, unstranded(), 1).count(file(bam), "x");
        for (int memory : new int[] {0, 100_000}) {
            LibraryCounts counts = new LibraryCounter(genes, unstranded(), 2, memory).count(file(bam), "x");
            assertArrayEquals(expected.counts(), counts.counts());
            assertArrayEquals(expected.assignments(), counts.assignments());
            assertEquals(expected.qc().fragments(), counts.qc().fragments());
        }
    }

    private void assertCounts(String expected, CountOptions options, String... records) throws IOException {
        LibraryCounts counts = count(options, records);
        StringBuilder seen = new StringBuilder();
        for (int i = 0; i < counts.counts().length; i++) {
            if (counts.counts()[i] != 0) {
                seen.append(seen.isEmpty() ? "" : " ")
                        .append("ABCDM".charAt(i))
                        .append('=')
                        .append(counts.text(i));
            }
        }
        assertEquals(expected, seen.toString(), () -> Arrays.toString(counts.assignments()));
    }

    private LibraryCounts count(CountOptions options, String... records) throws IOException {
        GeneModel genes = GeneModel.read(Files.writeString(folder.resolve("genes.saf"), GENES));
        return new LibraryCounter(genes, options, 1).count(file(BamFixture.sam(folder.resolve("r.sam"), records)), "s");
    }

    private static AlignmentFile file(Path path) {
        return AlignmentFile.of(path, Optional.empty());
    }

    private static CountOptions unstranded() {
        return builder().build();
    }

    private static CountOptions.Builder builder() {
        return CountOptions.builder().strandedness(Optional.of(Strandedness.UNSTRANDED));
    }

    private static String read(int flags, int position, String cigar) {
        int bases = TextCigarCodec.decode(cigar).getReadLength();
        return "r\t" + flags + "\tchr1\t" + position + "\t60\t" + cigar + "\t*\t0\t0\t" + "A".repeat(bases)
                + "\t*\tNH:i:1";
    }

    private static String tagged(String read, String tags) {
        return read.substring(0, read.indexOf("\tNH:")) + (tags.isEmpty() ? "" : "\t" + tags);
    }

    private static String[] pair(int first, int second) {
        String bases = "A".repeat(30);
        int template = second + 30 - first;
        return new String[] {
            "r\t99\tchr1\t" + first + "\t60\t30M\t=\t" + second + "\t" + template + "\t" + bases + "\t*\tNH:i:1",
            "r\t147\tchr1\t" + second + "\t60\t30M\t=\t" + first + "\t" + -template + "\t" + bases + "\t*\tNH:i:1"
        };
    }
}
