package org.mitoscore.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mitoscore.pipeline.NextflowRun.Outcome;

/**
 * {@code -profile slurm} on a real SLURM of one node: a whole run in which the scheduler kills a task for its memory, a
 * node that is drained, a head process that is killed, and a queue that is never longer than asked.
 */
class SlurmIT {
    private static final String MATRIX =
            NextflowRun.DATA.resolve("gene_counts.tsv").toString();
    private static final long MINUTES = 5;
    private static final int QUEUE_SIZE = 4;

    private static SlurmNode slurm;
    private static Path folder;
    private static Path home;
    private static Path nodeDisk;
    private static Outcome whole;

    @BeforeAll
    static void run() throws IOException, InterruptedException {
        assumeTrue(
                SlurmNode.canBeStarted(),
                "SLURM is not installed, so nothing was run on it; Debian: apt-get install --no-install-recommends slurm-wlm");
        folder = NextflowRun.freshFolder("slurm");
        home = Files.createDirectories(folder.resolve("home"));
        nodeDisk = Files.createDirectories(folder.resolve("node-disk"));
        NextflowRun.fetchNextflow(folder);
        slurm = SlurmNode.startIn(folder.resolve("cluster"));
        Path run = Files.createDirectories(folder.resolve("whole"));
        Files.writeString(
                run.resolve("hungry.config"),
                "process { withName: MULTIQC { memory = { task.attempt == 1 ? 60.MB : 1.GB } } }\n");
        whole = onSlurm(run)
                .with("-profile", "test,slurm", "-c", "hungry.config")
                .run();
        assertEquals(0, whole.exit(), whole.output());
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        if (slurm != null) {
            slurm.stop();
        }
    }

    /** Everything that the profile leaves to the site, and shorter waits than those of a shared cluster. */
    private static NextflowRun onSlurm(Path run, String... overridden) throws IOException {
        Path site = run.resolve("site.config");
        Files.writeString(
                site,
                """
                executor {
                    queueSize         = %d
                    submitRateLimit   = '20/1sec'
                    pollInterval      = '1 sec'
                    queueStatInterval = '2 sec'
                    exitReadTimeout   = '30 sec'
                }
                """
                        .formatted(QUEUE_SIZE));
        return NextflowRun.in(run)
                .with(overridden)
                .with("-c", site.toString())
                .environment("SLURM_CONF", slurm.configuration().toString())
                .environment("TMPDIR", nodeDisk.toString())
                .environment("HOME", home.toString())
                .environment("JAVA_TOOL_OPTIONS", "-Duser.home=" + home)
                .environment("MITOSCORE_CACHE", cacheOfNextflow().toString());
    }

    /** Where {@code bin/nextflow} keeps Nextflow when nothing else is said, in the home folder of whoever runs the tests. */
    private static Path cacheOfNextflow() {
        Map<String, String> set = System.getenv();
        String caches = set.getOrDefault("XDG_CACHE_HOME", set.get("HOME") + "/.cache");
        return Path.of(set.getOrDefault("MITOSCORE_CACHE", caches + "/nf-mitoscore"));
    }

    @Test
    void everyTaskIsAJobAndTheScoresAreThere() throws IOException {
        List<Map<String, String>> tasks = whole.table("pipeline_info/execution_trace.txt");
        long jobs = tasks.stream()
                .map(task -> Integer.parseInt(task.get("native_id")))
                .distinct()
                .filter(id -> id < 100) // numbers of a fresh SLURM, not of processes
                .count();
        assertEquals(tasks.size(), jobs, tasks.toString());
        assertEquals(5, whole.scores().size());
        assertFalse(Files.size(whole.file("report/mitoscore_report.html")) == 0, "an empty report");
    }

    @Test
    void aTaskKilledForItsMemoryIsTriedAgainWithMore() throws IOException {
        List<Map<String, String>> attempts = whole.table("pipeline_info/execution_trace.txt").stream()
                .filter(task -> task.get("name").equals("MULTIQC"))
                .toList();
        assertEquals(
                List.of("FAILED", "COMPLETED"),
                attempts.stream().map(task -> task.get("status")).toList());
        Path killed = workFolder(attempts.get(0).get("hash"));
        String log = Files.readString(killed.resolve(".command.log"));
        assertTrue(log.contains("exceeded memory limit"), log);
    }

    @Test
    void tasksWorkOnTheDiskOfTheNode() throws IOException {
        Map<String, String> count = whole.table("pipeline_info/execution_trace.txt").stream()
                .filter(task -> task.get("name").contains(":MITOSCORE_COUNT (AML03)"))
                .findFirst()
                .orElseThrow();
        Path shared = workFolder(count.get("hash"));
        assertTrue(Files.exists(shared.resolve("AML03.counts.txt")), "what the task promises is copied");
        assertFalse(Files.exists(shared.resolve("AML03.bam")), "the task's inputs were put on the shared disk");
        // who is killed without warning cannot tidy up; on a cluster that is the job of the scheduler's epilog
        try (Stream<Path> left = Files.list(nodeDisk)) {
            List<Path> folders = left.filter(path -> !isTemporaryOfPython(path)).toList();
            assertEquals(1, folders.size(), folders.toString());
            assertTrue(Files.exists(folders.get(0).resolve("multiqc_config.yml")), "other than MultiQC");
        }
    }

    /** What the MultiQC that was killed had made by then. */
    private static boolean isTemporaryOfPython(Path path) {
        return path.getFileName().toString().matches("tmp[a-z0-9_]{8}");
    }

    @Test
    void nothingIsWrittenIntoTheHomeFolder() throws IOException {
        assertEquals(List.of(), everythingIn(home));
    }

    @Test
    void aDrainedNodeHoldsTheRunUntilItIsBack() throws IOException, InterruptedException {
        Path run = Files.createDirectories(folder.resolve("drained"));
        Process nextflow = many(run, 12).start();
        waitUntil(nextflow, () -> !slurm.queue().isEmpty()); // jobs that do nothing are hardly ever seen running
        slurm.drain();
        waitUntil(
                nextflow,
                () -> slurm.state().startsWith("drained") && slurm.queue().contains("PENDING"));
        assertFalse(nextflow.waitFor(5, TimeUnit.SECONDS), "the run ended while no node was there");
        assertFalse(slurm.queue().contains("RUNNING"), "a job on a drained node");
        slurm.resume();
        assertTrue(nextflow.waitFor(MINUTES, TimeUnit.MINUTES));
        String output = Files.readString(run.resolve("output.txt"));
        assertEquals(0, nextflow.exitValue(), output);
        assertTrue(output.contains("12 tasks are done"), output);
    }

    @Test
    void theQueueIsNeverLongerThanAsked() throws IOException, InterruptedException {
        Path run = Files.createDirectories(folder.resolve("queue"));
        Process nextflow = many(run, 20).start();
        int longest = 0;
        while (!nextflow.waitFor(200, TimeUnit.MILLISECONDS)) {
            longest = Math.max(longest, slurm.queue().size());
        }
        assertEquals(0, nextflow.exitValue(), Files.readString(run.resolve("output.txt")));
        assertEquals(QUEUE_SIZE, longest);
    }

    /** Only the head is killed: its jobs end by themselves, beside those of the run that goes on from there. */
    @Test
    void aRunWhoseHeadIsKilledIsResumed() throws IOException, InterruptedException {
        Path run = Files.createDirectories(folder.resolve("killed"));
        Process head = onSlurm(run)
                .with("-profile", "slurm", "--counts", MATRIX, "--skip_multiqc")
                .start();
        Path merged = run.resolve("results/expression/gene_counts.tsv");
        waitUntil(head, () -> Files.exists(merged));
        head.destroyForcibly().waitFor();
        assertFalse(Files.exists(run.resolve("results/report/mitoscore_report.html")), "killed after its end");

        Outcome resumed = onSlurm(run)
                .with("-profile", "slurm", "--counts", MATRIX, "--skip_multiqc", "-resume")
                .run();
        assertEquals(0, resumed.exit(), resumed.output());
        assertTrue(resumed.tasks().containsValue("CACHED"), resumed.tasks().toString());
        assertEquals(24, resumed.scores().size());
    }

    private static NextflowRun many(Path run, int tasks) throws IOException {
        Path pipeline = NextflowRun.PROJECT.resolve("src/test/resources/pipelines/many/main.nf");
        return onSlurm(
                        run,
                        "-c",
                        NextflowRun.PROJECT.resolve("conf/slurm.config").toString())
                .script(pipeline)
                .with("--tasks", Integer.toString(tasks));
    }

    private interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    private static void waitUntil(Process run, Condition condition) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
        while (!condition.holds()) {
            assertTrue(run.isAlive(), "the run ended too early");
            assertTrue(System.nanoTime() < end, "waited for " + MINUTES + " minutes");
            Thread.sleep(200);
        }
    }

    private static Path workFolder(String hash) throws IOException {
        String[] parts = hash.split("/");
        try (Stream<Path> found = Files.list(folder.resolve("whole/work").resolve(parts[0]))) {
            return found.filter(path -> path.getFileName().toString().startsWith(parts[1]))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<String> everythingIn(Path directory) throws IOException {
        try (Stream<Path> found = Files.walk(directory)) {
            return found.skip(1).map(Path::toString).sorted().toList();
        }
    }
}
