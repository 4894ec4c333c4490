package org.mitoscore.alignment;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import org.mitoscore.io.InputException;

/**
 * The records of a BAM file without an object for each. Every calling thread takes compressed blocks in turn, inflates them on
 * its own, and then, in file order again, hands the unfinished record at the end of its batch on to the next batch.
 */
final class BamBatches implements RecordBatches {
    /** Inflated bytes of a batch: fits the second-level cache and is worth the hand-over. */
    private static final int BATCH_BYTES = 1 << 17;
    /** Room before a batch's inflated bytes for the unfinished record of the batch before. */
    private static final int HEADROOM = 1 << 14;
    /** No writer makes a record of this size; a larger size field means damage. */
    private static final int MAX_RECORD = 1 << 29;
    /** "BAM" and 1, with which a header begins, read as the size of a record: 21 million bytes. */
    private static final int HEADER_MAGIC = 'B' | 'A' << 8 | 'M' << 16 | 1 << 24;

    private final Path path;
    private final ReadableByteChannel in;
    private final BgzfReader blocks;
    private final Supplier<BlockInflater> inflaters;
    private final Map<Thread, Worker> workers = new ConcurrentHashMap<>();
    private long batchesTaken;
    private boolean ended;

    private final Turns turns = new Turns();
    /** Batches handed over; fewer than were taken when a record is longer than a batch. */
    private long batches;

    private byte[] carry = {};
    private volatile InputException failure;

    BamBatches(Path path, Supplier<BlockInflater> inflaters) {
        this.path = path;
        this.inflaters = inflaters;
        try {
            this.in = Files.newByteChannel(path);
        } catch (IOException e) {
            throw AlignmentFile.bad(path, "cannot be opened: " + e.getMessage());
        }
        this.blocks = new BgzfReader(in);
        try {
            try (BlockInflater inflater = inflaters.get()) {
                carry = new BamHeaderSkipper(blocks, inflater).afterHeader();
            }
        } catch (IOException e) {
            closeQuietly();
            throw AlignmentFile.bad(path, "truncated or damaged: " + e.getMessage());
        }
    }

    @Override
    public boolean next(RecordBatch batch) {
        Worker worker = workers.computeIfAbsent(Thread.currentThread(), unused -> new Worker());
        while (true) {
            long number;
            synchronized (blocks) {
                if (ended || !takeBlocks(worker)) {
                    ended = true;
                    break;
                }
                number = batchesTaken++;
            }
            InputException damage = worker.inflate(batch);
            if (handOver(worker, number, damage, batch)) {
                return true;
            }
        }
        return finish();
    }

    private boolean takeBlocks(Worker worker) {
        worker.blocks.clear();
        try {
            while (worker.blocks.inflatedTotal() < BATCH_BYTES && blocks.next(worker.blocks)) {}
        } catch (IOException e) {
            ended = true;
            if (worker.blocks.count() == 0) {
                throw fail(damaged(e));
            }
            worker.readFailure = damaged(e);
        }
        return worker.blocks.count() > 0;
    }

    /** Finds the whole records of a batch when its turn has come; false when it holds none. */
    private boolean handOver(Worker worker, long number, InputException damage, RecordBatch batch) {
        awaitTurn(number);
        if (damage != null) {
            throw fail(damage);
        }
        worker.prepend(carry);
        Optional<String> impossible = worker.findWholeRecords();
        if (impossible.isPresent()) {
            throw fail(AlignmentFile.bad(path, impossible.get()));
        }
        int end = worker.end;
        carry = Arrays.copyOfRange(worker.data, end, worker.to);
        boolean holdsRecords = end > worker.from;
        if (holdsRecords) {
            batch.set(worker.data, worker.from, worker.last, end, batches++);
        }
        turns.pass();
        return holdsRecords;
    }

    /** At the end of the file: waits for batches in flight, so that what they leave over is known. */
    private boolean finish() {
        awaitTurn(batchesTaken);
        if (carry.length > 0) {
            throw fail(AlignmentFile.bad(path, "truncated: the last record is cut off"));
        }
        if (!blocks.lastBlockEmpty()) {
            throw fail(AlignmentFile.bad(path, "truncated: the end-of-file block is missing"));
        }
        return false;
    }

    private void awaitTurn(long number) {
        turns.await(number);
        if (failure != null) {
            throw failure;
        }
    }

    /** Keeps the first problem, which every thread that waits for its turn then throws. */
    private synchronized InputException fail(InputException problem) {
        if (failure == null) {
            failure = problem;
        }
        turns.end();
        return failure;
    }

    private InputException damaged(IOException e) {
        return AlignmentFile.bad(path, "truncated or damaged: " + e.getMessage());
    }

    @Override
    public long bytesRead() {
        synchronized (blocks) {
            return blocks.position();
        }
    }

    @Override
    public void close() throws IOException {
        workers.values().forEach(worker -> worker.inflater.close());
        in.close();
    }

    private void closeQuietly() {
        try {
            close();
        } catch (IOException e) {
            // the file is already being reported as damaged
        }
    }

    /** What one thread needs to inflate a batch. */
    private final class Worker {
        private final BgzfBlocks blocks = new BgzfBlocks();
        private final BlockInflater inflater = inflaters.get();
        private final CRC32 checksum = new CRC32();
        private byte[] data;
        private int from;
        private int to;
        private int last;
        private int end;
        private InputException readFailure;

        InputException inflate(RecordBatch batch) {
            if (readFailure != null) {
                return readFailure;
            }
            from = HEADROOM;
            to = from + blocks.inflatedTotal();
            data = batch.room(Math.max(to, HEADROOM + BATCH_BYTES + BgzfReader.MAX_INFLATED));
            try {
                blocks.inflateInto(data, from, inflater, checksum);
                return null;
            } catch (IOException e) {
                return damaged(e);
            }
        }

        void prepend(byte[] unfinished) {
            if (unfinished.length > from) {
                byte[] larger = new byte[unfinished.length + to - from];
                System.arraycopy(data, from, larger, unfinished.length, to - from);
                to = larger.length;
                from = unfinished.length;
                data = larger;
            }
            from -= unfinished.length;
            System.arraycopy(unfinished, 0, data, from, unfinished.length);
        }

        /** Finds the last whole record and its end; tells what is wrong when a size field is impossible. */
        Optional<String> findWholeRecords() {
            int at = from;
            while (to - at >= 4) {
                int size = LittleEndian.integer(data, at);
                if (size < BamRecord.FIXED_BYTES || size > MAX_RECORD) {
                    return Optional.of("damaged: a record of impossible size");
                }
                if (to - at - 4 < size) {
                    if (size == HEADER_MAGIC) {
                        return Optional.of(
                                "a second header follows the records, as when BAM files are joined with 'cat';"
                                        + " join them with 'samtools cat' or 'samtools merge'");
                    }
                    break;
                }
                last = at;
                at += 4 + size;
            }
            end = at;
            return Optional.empty();
        }
    }
}
