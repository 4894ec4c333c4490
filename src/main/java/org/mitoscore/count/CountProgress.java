package org.mitoscore.count;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.mitoscore.io.Log;

/** Says every half minute how far a long count has come. */
final class CountProgress implements AutoCloseable {
    private static final int SECONDS = 30;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    });
    private final Path file;
    private final LongSupplier bytesRead;
    private final long started = System.nanoTime();

    /** @param bytesRead bytes of the file read so far, or 0 where that is not known */
    CountProgress(Path file, LongSupplier bytesRead) {
        this.file = file;
        this.bytesRead = bytesRead;
    }

    void start() {
        timer.scheduleAtFixedRate(this::report, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void report() {
        double seconds = (System.nanoTime() - started) / 1e9;
        Log.info(message(file.getFileName().toString(), bytesRead.getAsLong(), size(), seconds));
    }

    static String message(String name, long read, long size, double seconds) {
        if (read <= 0 || size <= 0) {
            return String.format(Locale.ROOT, "%s: counting for %.0f s", name, seconds);
        }
        double left = seconds * (size - read) / read;
        return String.format(Locale.ROOT, "%s: %.0f %% read, about %.0f s left", name, 100.0 * read / size, left);
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
    }
}
