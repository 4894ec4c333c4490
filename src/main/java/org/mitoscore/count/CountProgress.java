package org.mitoscore.count;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.mitoscore.io.Log;

/** Says how far a long count has come: on a terminal in one line that changes every second, else in the log every half minute. */
final class CountProgress implements AutoCloseable {
    private static final int LOG_SECONDS = 30;
    private static final int TERMINAL_SECONDS = 1;
    private static final String ERASE_LINE = "\r\033[K";

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    });
    private final LongAdder records = new LongAdder();
    private final Path file;
    private final LongSupplier bytesRead;
    private final boolean onTerminal = System.console() != null;
    private final long started = System.nanoTime();

    /** @param bytesRead bytes of the file read so far, or 0 where that is not known */
    CountProgress(Path file, LongSupplier bytesRead) {
        this.file = file;
        this.bytesRead = bytesRead;
        int seconds = onTerminal ? TERMINAL_SECONDS : LOG_SECONDS;
        timer.scheduleAtFixedRate(this::report, seconds, seconds, TimeUnit.SECONDS);
    }

    /** Notes records that have been counted; any thread may. */
    void add(long counted) {
        records.add(counted);
    }

    private void report() {
        double seconds = (System.nanoTime() - started) / 1e9;
        String message = message(file.getFileName().toString(), records.sum(), bytesRead.getAsLong(), size(), seconds);
        if (onTerminal) {
            System.err.print(ERASE_LINE + message);
            System.err.flush();
        } else {
            Log.info(message);
        }
    }

    static String message(String name, long records, long read, long size, double seconds) {
        String done = String.format(Locale.ROOT, "%s: %,d records", name, records);
        if (read <= 0 || size <= 0) {
            return String.format(Locale.ROOT, "%s in %.0f s", done, seconds);
        }
        double left = seconds * (size - read) / read;
        return String.format(
                Locale.ROOT, "%s, %.0f %% of the file, about %.0f s left", done, 100.0 * read / size, left);
    }

    private long size() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        if (onTerminal) {
            System.err.print(ERASE_LINE);
        }
    }
}
