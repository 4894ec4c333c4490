package org.mitoscore.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class InOrderTest {
    private final InOrder<Long> order = new InOrder<>();

    @Test
    void whatComesEarlyIsDoneByWhoBringsTheNext() {
        List<Long> done = new ArrayList<>();
        for (long number : new long[] {2, 1}) {
            order.bring(number, number, done::add);
            assertEquals(List.of(), done);
        }
        order.bring(0, 0L, done::add);
        assertEquals(List.of(0L, 1L, 2L), done);
        order.bring(3, 3L, done::add);
        assertEquals(List.of(0L, 1L, 2L, 3L), done);
    }

    /** Were the other thread made to wait for its turn, this test would not end. */
    @Test
    void whatComesDuringTheStepIsDoneAfterItByTheSameThread() {
        List<Long> done = new ArrayList<>();
        CountDownLatch brought = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        Thread other = new Thread(() -> {
            await(begun);
            order.bring(1, 1L, number -> done.add(-number));
            brought.countDown();
        });
        other.start();
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> order.bring(0, 0L, number -> {
                    begun.countDown();
                    await(brought);
                    done.add(number);
                }));
        assertEquals(List.of(0L, 1L), done);
    }

    @Test
    void severalThreadsDoEveryNumberOnceInOrderAndOneAtATime() throws Exception {
        int threads = 4;
        long numbers = 20_000;
        AtomicLong given = new AtomicLong();
        AtomicBoolean inside = new AtomicBoolean();
        AtomicBoolean twoAtOnce = new AtomicBoolean();
        List<Long> done = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Future<?>> ended = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            ended.add(pool.submit(() -> {
                for (long number = given.getAndIncrement(); number < numbers; number = given.getAndIncrement()) {
                    order.bring(number, number, next -> {
                        if (!inside.compareAndSet(false, true)) {
                            twoAtOnce.set(true);
                        }
                        done.add(next);
                        inside.set(false);
                    });
                }
            }));
        }
        for (Future<?> end : ended) {
            end.get();
        }
        pool.shutdown();
        assertFalse(twoAtOnce.get());
        assertEquals(LongStream.range(0, numbers).boxed().toList(), done);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
