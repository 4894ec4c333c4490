package org.mitoscore.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import htsjdk.samtools.cram.CRAMException;
import htsjdk.samtools.cram.build.CramContainerIterator;
import htsjdk.samtools.cram.structure.CRAMCompressionRecord;
import htsjdk.samtools.cram.structure.Container;
import htsjdk.samtools.reference.FastaSequenceIndexCreator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mitoscore.io.InputException;

class CramBatchesTest {
    /** htsjdk puts 10,000 records into a container. */
    private static final int READS = 45_000;

    private static final int DOWNSTREAM = CRAMCompressionRecord.CF_HAS_MATE_DOWNSTREAM;

    @TempDir
    private Path folder;

    private Path genome;
    private Path cram;

    @BeforeEach
    void makeCram() throws IOException {
        String[] reads = new String[READS];
        for (int i = 0; i < READS; i++) {
            reads[i] = BamFixture.read("r" + i, i % 2 == 0 ? 0 : 16, 1 + i % 9_000);
        }
        genome = genome("genome.fa", "A");
        cram = BamFixture.cram(BamFixture.sam(folder.resolve("r.sam"), reads), folder.resolve("r.cram"), genome);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void everyRecordComesOnceAndInTheOrderOfTheFile(int threads) throws Exception {
        Map<Long, List<String>> batches = new ConcurrentSkipListMap<>();
        try (RecordBatches records = AlignmentFile.of(cram, Optional.of(genome)).records()) {
            run(threads, () -> {
                RecordBatch batch = new RecordBatch();
                while (records.next(batch)) {
                    batches.put(batch.number(), described(batch));
                }
                return null;
            });
            assertTrue(records.bytesRead() > 0);
        }
        assertEquals(5, batches.size());
        int index = 0;
        for (List<String> batch : batches.values()) {
            for (String read : batch) {
                assertEquals("r" + index + " " + (index % 2 == 0 ? 0 : 16) + " " + index % 9_000, read);
                index++;
            }
        }
        assertEquals(READS, index);
    }

    /** The first of the damaged containers is named, whichever thread finds its own first. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void damageIsToldAlikeForAnyNumberOfThreads(int threads) throws Exception {
        byte[] bytes = Files.readAllBytes(cram);
        for (long offset : offsetsOfContainers().subList(2, 5)) {
            bytes[(int) offset + 400] ^= 0x55;
        }
        Files.write(cram, bytes);
        try (RecordBatches records = AlignmentFile.of(cram, Optional.of(genome)).records()) {
            Callable<Void> reader = () -> {
                RecordBatch batch = new RecordBatch();
                while (records.next(batch)) {}
                return null;
            };
            InputException refused = assertThrows(InputException.class, () -> run(threads, reader));
            assertTrue(refused.getMessage().contains("damaged after record 20000"), refused.getMessage());
        }
    }

    @Test
    void anotherGenomeIsNamedAsThat() throws IOException {
        assertDoesNotFit(genome("other.fa", "C"));
    }

    @Test
    void aGenomeWithoutTheContigOrWithAShorterOneIsNamedAsThat() throws IOException {
        assertDoesNotFit(indexed("lacks.fa", ">chr2\n" + "A".repeat(10_000) + "\n"));
        assertDoesNotFit(indexed("shorter.fa", ">chr1\n" + "A".repeat(9_000) + "\n"));
    }

    @Test
    void lowerCaseIsNoOtherGenome() throws IOException {
        assertTrue(AlignmentFile.inspect(cram, Optional.of(genome("masked.fa", "a")))
                .hasRecords());
    }

    private void assertDoesNotFit(Path genome) {
        AlignmentFile file = AlignmentFile.of(cram, Optional.of(genome));
        InputException refused = assertThrows(InputException.class, file::header);
        assertTrue(refused.getMessage().contains("does not fit the genome given with --fasta"), refused.getMessage());
    }

    @Test
    void matesOfOneSliceAreLinked() {
        CRAMCompressionRecord read = pairedRecord(100, DOWNSTREAM, 1);
        CRAMCompressionRecord between = pairedRecord(101, CRAMCompressionRecord.CF_DETACHED, 0);
        CRAMCompressionRecord mate = pairedRecord(102, 0, 0);
        CramRecords.linkMates(List.of(read, between, mate), 100);
        assertSame(mate, read.getNextSegment());
        assertSame(read, mate.getPreviousSegment());
        assertNull(between.getNextSegment());
    }

    /** Two reads that name each other as the next mate would be followed for ever. */
    @Test
    void aMateBeforeItsReadIsDamage() {
        List<CRAMCompressionRecord> circle =
                List.of(pairedRecord(100, DOWNSTREAM, 0), pairedRecord(101, DOWNSTREAM, -2));
        assertThrows(CRAMException.class, () -> CramRecords.linkMates(circle, 100));
    }

    private static CRAMCompressionRecord pairedRecord(long number, int cramFlags, int recordsToMate) {
        return new CRAMCompressionRecord(
                number,
                BamRecord.PAIRED,
                cramFlags,
                "r",
                1,
                0,
                1,
                0,
                60,
                new byte[] {30},
                new byte[] {'A'},
                null,
                null,
                CRAMCompressionRecord.NO_READGROUP_ID,
                0,
                0,
                1,
                recordsToMate);
    }

    private List<Long> offsetsOfContainers() throws IOException {
        List<Long> offsets = new ArrayList<>();
        try (CramContainerIterator containers = new CramContainerIterator(Files.newInputStream(cram))) {
            while (containers.hasNext()) {
                Container container = containers.next();
                offsets.add(container.getContainerByteOffset());
            }
        }
        return offsets;
    }

    private static List<String> described(RecordBatch batch) {
        List<String> described = new ArrayList<>();
        BamRecord record = new BamRecord();
        for (int at = batch.from(); at < batch.to(); ) {
            at = record.moveTo(batch.data(), at);
            described.add(record.name() + " " + record.flags() + " " + record.position());
        }
        return described;
    }

    /** Runs a task in many threads at once; throws what one of them throws. */
    private static void run(int threads, Callable<Void> task) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Void>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(task));
            }
            for (Future<Void> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            pool.shutdownNow();
        }
    }

    private Path genome(String name, String base) throws IOException {
        return indexed(name, ">chr1\n" + base.repeat(10_000) + "\n>chrM\n" + base.repeat(16_569) + "\n");
    }

    private Path indexed(String name, String sequences) throws IOException {
        Path fasta = Files.writeString(folder.resolve(name), sequences);
        FastaSequenceIndexCreator.create(fasta, true);
        return fasta;
    }
}
