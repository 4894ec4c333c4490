package org.mitoscore.count;

import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import htsjdk.samtools.CigarOperator;
import htsjdk.samtools.SAMRecord;
import htsjdk.samtools.SamReader;
import htsjdk.samtools.reference.FastaSequenceIndexCreator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mitoscore.alignment.AlignmentFile;
import org.mitoscore.alignment.BamFixture;
import org.mitoscore.alignment.BamRecord;
import org.mitoscore.alignment.RecordBatch;
import org.mitoscore.alignment.RecordBatches;
import org.mitoscore.count.SimulatedLibrary.Order;

/** What counting sees of a CRAM's records, for which it leaves their bases undecoded, is what htsjdk's whole records say. */
class CramRecordsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"true, COORDINATE", "true, GROUPED", "true, SHUFFLED", "false, COORDINATE"})
    void everyFieldIsThatOfTheWholeRecord(boolean paired, Order order) throws IOException {
        SimulatedLibrary library = SimulatedLibrary.of(5, paired, order, 2_000);
        Path sam = library.writeSam(folder.resolve("x.sam"));
        Path genome = genomeOf(sam);
        AlignmentFile cram =
                AlignmentFile.of(BamFixture.cram(sam, folder.resolve("x.cram"), genome), Optional.of(genome));
        List<String> expected = new ArrayList<>();
        try (SamReader reader = cram.open()) {
            reader.forEach(record -> expected.add(described(record)));
        }
        assertTrue(expected.size() > 2_000);
        assertIterableEquals(expected, batchesOf(cram));
    }

    private static List<String> batchesOf(AlignmentFile cram) throws IOException {
        List<String> described = new ArrayList<>();
        try (RecordBatches batches = cram.records()) {
            RecordBatch batch = new RecordBatch();
            BamRecord record = new BamRecord();
            while (batches.next(batch)) {
                for (int at = batch.from(); at < batch.to(); ) {
                    at = record.moveTo(batch.data(), at);
                    described.add(described(record));
                }
            }
        }
        return described;
    }

    private static String described(SAMRecord record) {
        return line(
                record.getReadName(),
                record.getFlags(),
                record.getReferenceIndex(),
                record.getAlignmentStart() - 1,
                record.getMappingQuality(),
                record.getCigar().toString(),
                record.getReadLength(),
                record.getMateReferenceIndex(),
                record.getMateAlignmentStart() - 1,
                record.getInferredInsertSize(),
                tag(record, "NH"),
                tag(record, "HI"));
    }

    private static int tag(SAMRecord record, String tag) {
        Integer value = record.getIntegerAttribute(tag);
        return value == null ? -1 : value;
    }

    private static String described(BamRecord record) {
        StringBuilder cigar = new StringBuilder();
        for (int i = 0; i < record.cigarOperations(); i++) {
            cigar.append(record.operationLength(i)).append(CigarOperator.binaryToEnum(record.operation(i)));
        }
        return line(
                record.name(),
                record.flags(),
                record.contig(),
                record.position(),
                record.mappingQuality(),
                cigar.isEmpty() ? "*" : cigar.toString(),
                record.readLength(),
                record.mateContig(),
                record.matePosition(),
                record.templateLength(),
                record.hits(),
                record.hitIndex());
    }

    private static String line(Object... fields) {
        return List.of(fields).toString();
    }

    private Path genomeOf(Path sam) throws IOException {
        StringBuilder bases = new StringBuilder();
        for (String line : Files.readAllLines(sam)) {
            if (line.startsWith("@SQ")) {
                String[] fields = line.split("[\t:]");
                bases.append(">" + fields[2] + "\n" + "A".repeat(Integer.parseInt(fields[4])) + "\n");
            }
        }
        Path genome = Files.writeString(folder.resolve("genome.fa"), bases);
        FastaSequenceIndexCreator.create(genome, true);
        return genome;
    }
}
