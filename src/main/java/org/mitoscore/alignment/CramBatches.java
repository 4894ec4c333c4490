package org.mitoscore.alignment;

import htsjdk.samtools.cram.CRAMException;
import htsjdk.samtools.cram.build.CramContainerIterator;
import htsjdk.samtools.cram.io.CountingInputStream;
import htsjdk.samtools.cram.structure.CRAMCompressionRecord;
import htsjdk.samtools.cram.structure.CompressorCache;
import htsjdk.samtools.cram.structure.Container;
import htsjdk.samtools.cram.structure.Slice;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mitoscore.io.InputException;

/**
 * The records of a CRAM file, put into BAM's binary layout, a batch for each container. Every calling thread takes containers
 * in turn and has htsjdk decode them, which is most of the work, beside the others.
 */
final class CramBatches implements RecordBatches {
    private final Path path;
    private final CountingInputStream in;
    private final CramContainerIterator containers;
    private final Map<Thread, Decoder> decoders = new ConcurrentHashMap<>();
    private final Turns turns = new Turns();
    private long containersTaken;
    private boolean ended;
    private long recordsDecoded;
    private volatile InputException failure;

    CramBatches(Path path) {
        this.path = path;
        try {
            this.in = new CountingInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16));
        } catch (IOException e) {
            throw AlignmentFile.bad(path, "cannot be opened: " + e.getMessage());
        }
        try {
            this.containers = new CramContainerIterator(in);
        } catch (RuntimeException e) {
            in.close();
            throw AlignmentFile.damaged(path, e);
        }
    }

    @Override
    public boolean next(RecordBatch batch) {
        if (failure != null) {
            throw failure;
        }
        Decoder decoder = decoders.computeIfAbsent(Thread.currentThread(), unused -> new Decoder());
        Container container;
        long number;
        synchronized (containers) {
            number = containersTaken++;
            container = take(decoder, batch);
        }
        if (container != null) {
            decoder.decode(container);
        }
        turns.await(number);
        if (failure != null) {
            throw failure;
        }
        if (decoder.problem != null) {
            throw fail(AlignmentFile.damaged(path, " after record " + recordsDecoded, decoder.problem));
        }
        RecordEncoder encoder = decoder.encoder;
        recordsDecoded += decoder.records;
        batch.set(encoder.data(), 0, encoder.last(), encoder.size(), number);
        turns.pass();
        return container != null;
    }

    /** The next container that holds records, or null when there is none or it cannot be read. */
    private Container take(Decoder decoder, RecordBatch batch) {
        decoder.start(batch);
        try {
            while (!ended && containers.hasNext()) {
                Container container = containers.next();
                if (container.getContainerHeader().getNumberOfRecords() > 0) {
                    return container;
                }
            }
        } catch (RuntimeException e) {
            decoder.problem = e;
        }
        ended = true;
        return null;
    }

    /** Keeps the first problem of the file, which every thread that waits for its turn then throws. */
    private InputException fail(InputException problem) {
        failure = problem;
        turns.end();
        return problem;
    }

    @Override
    public long bytesRead() {
        synchronized (containers) {
            return in.getCount();
        }
    }

    @Override
    public void close() {
        containers.close();
    }

    /** What one thread needs to decode a container. */
    private final class Decoder {
        private final RecordEncoder encoder = new RecordEncoder();
        private final CompressorCache compressors = new CompressorCache();
        private int records;
        /** What htsjdk threw: it decodes when it is asked, and throws anything at what it cannot decode. */
        private RuntimeException problem;

        void start(RecordBatch batch) {
            encoder.start(batch);
            records = 0;
            problem = null;
        }

        void decode(Container container) {
            try {
                for (Slice slice : container.getSlices()) {
                    List<CRAMCompressionRecord> decoded = CramRecords.of(slice, compressors);
                    for (CRAMCompressionRecord record : decoded) {
                        encoder.add(RecordFields.of(record));
                    }
                    records += decoded.size();
                }
                if (records != container.getContainerHeader().getNumberOfRecords()) {
                    throw new CRAMException("a container does not hold the records that it announces");
                }
            } catch (RuntimeException e) {
                problem = e;
            }
        }
    }
}
