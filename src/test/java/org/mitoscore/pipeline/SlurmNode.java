package org.mitoscore.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A SLURM of one node, this machine, for the time of a test class. */
final class SlurmNode {
    private static final Path CLUSTER = NextflowRun.PROJECT.resolve("src/test/resources/slurm/cluster");

    private final Path folder;

    private SlurmNode(Path folder) {
        this.folder = folder;
    }

    static boolean canBeStarted() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(entry -> Files.isExecutable(Path.of(entry, "slurmctld")));
    }

    static SlurmNode startIn(Path folder) throws IOException, InterruptedException {
        SlurmNode node = new SlurmNode(folder);
        node.call(CLUSTER.toString(), "start", folder.toString());
        return node;
    }

    Path configuration() {
        return folder.resolve("slurm.conf");
    }

    /** States of the jobs that wait or run, such as {@code PENDING}. */
    List<String> queue() throws IOException, InterruptedException {
        return call("squeue", "--noheader", "--states=PENDING,RUNNING", "--format=%T")
                .lines()
                .toList();
    }

    /** State of the node, such as {@code idle} or {@code drained}. */
    String state() throws IOException, InterruptedException {
        return call("sinfo", "--noheader", "--format=%T").strip();
    }

    void drain() throws IOException, InterruptedException {
        setState("drain", "Reason=test");
    }

    void resume() throws IOException, InterruptedException {
        setState("resume");
    }

    private void setState(String state, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("scontrol", "update", "NodeName=ALL", "State=" + state));
        command.addAll(List.of(more));
        call(command.toArray(String[]::new));
    }

    void stop() throws IOException, InterruptedException {
        call(CLUSTER.toString(), "stop", folder.toString());
    }

    private String call(String... command) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path printed = Files.createTempFile(folder, "printed", ".txt"); // a pipe would stay open in the daemons
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile());
        builder.environment().put("SLURM_CONF", configuration().toString());
        int exit = builder.start().waitFor();
        String text = Files.readString(printed, StandardCharsets.UTF_8);
        Files.delete(printed);
        if (exit != 0) {
            throw new AssertionError(String.join(" ", command) + " ended with " + exit + ":\n" + text);
        }
        return text;
    }
}
