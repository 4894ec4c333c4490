package org.mitoscore.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mitoscore.doctor.Finding.State;

/** Examines a machine: what a run needs and has, what is missing, and what to do about it. */
public final class Doctor {
    private static final String OLDEST_NEXTFLOW = "24.10.0";
    private static final String OLDEST_MULTIQC = "1.14";
    private static final int TASK_PROCESSORS = 2;
    private static final long TASK_MEMORY = 4L << 30;

    /** What Nextflow's tasks call on every node, and Debian's packages of it. */
    private static final Map<String, String> NEEDED_PROGRAMS =
            Map.of("awk", "mawk", "bash", "bash", "date", "coreutils", "grep", "grep", "ps", "procps", "sed", "sed");

    private static final List<String> CONTAINERS = List.of("apptainer", "singularity", "docker", "podman");

    private final Machine machine;
    private final Programs programs;
    private final String version;

    private Doctor(Machine machine, String version) {
        this.machine = machine;
        this.programs = new Programs(machine);
        this.version = version;
    }

    /**
     * Looks at everything, whatever is missing.
     *
     * @param version of this tool, which the plugin's must equal
     */
    public static List<Finding> examine(Machine machine, String version) {
        return new Doctor(machine, version).findings();
    }

    /** Whether nothing that a run needs is missing. */
    public static boolean isFit(List<Finding> findings) {
        return findings.stream().noneMatch(finding -> finding.state() == State.MISSING);
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.ok("mitoscore", version));
        findings.add(java());
        findings.add(processors());
        findings.add(memory());
        findings.addAll(new Folders(machine).findings());
        findings.addAll(neededPrograms());
        findings.add(nextflow());
        findings.add(plugin());
        findings.addAll(containers());
        findings.add(multiqc());
        findings.add(slurm());
        return findings;
    }

    /** This very program runs on it, so it is new enough. */
    private static Finding java() {
        return Finding.ok("java", Runtime.version() + ", " + System.getProperty("java.home"));
    }

    private Finding processors() {
        String found = Integer.toString(machine.processors());
        return machine.processors() >= TASK_PROCESSORS ? Finding.ok("processors", found) : limits("processors", found);
    }

    private Finding memory() {
        String found = Folders.inGib(machine.memory());
        return machine.memory() >= TASK_MEMORY ? Finding.ok("memory", found) : limits("memory", found);
    }

    private static Finding limits(String thing, String found) {
        return Finding.note(
                thing,
                found,
                "a counting task asks for " + TASK_PROCESSORS + " processors and " + Folders.inGib(TASK_MEMORY)
                        + "; set process.resourceLimits in a configuration of your own");
    }

    private List<Finding> neededPrograms() {
        return NEEDED_PROGRAMS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(needed -> programs.find(needed.getKey())
                        .map(path -> Finding.ok(needed.getKey(), path.toString()))
                        .orElseGet(() -> Finding.missing(
                                needed.getKey(),
                                Finding.NOT_FOUND,
                                "Nextflow's tasks call it; install it (Debian: apt-get install " + needed.getValue()
                                        + ")")))
                .toList();
    }

    private Finding nextflow() {
        Optional<Path> onPath = programs.find("nextflow");
        if (onPath.isPresent()) {
            Optional<String> found = programs.version(onPath.get(), "-v");
            if (found.isPresent() && Programs.isAtLeast(found.get(), OLDEST_NEXTFLOW)) {
                return Finding.ok("nextflow", found.get() + ", " + onPath.get());
            }
        }
        Path cache = machine.fetchedNextflow();
        Optional<String> fetched = names(cache, "nextflow-").stream()
                .map(name -> name.substring("nextflow-".length()))
                .filter(number -> number.matches("\\d+(\\.\\d+)+") && Programs.isAtLeast(number, OLDEST_NEXTFLOW))
                .findFirst();
        return fetched.map(number -> Finding.ok("nextflow", number + ", fetched by bin/nextflow into " + cache))
                .orElseGet(() -> Finding.missing(
                        "nextflow",
                        onPath.map(path -> path + ", which does not say that it is " + OLDEST_NEXTFLOW + " or later")
                                .orElse(Finding.NOT_FOUND),
                        "run 'bin/nextflow -version' where Maven has a network, or put a Nextflow of " + OLDEST_NEXTFLOW
                                + " or later on PATH"));
    }

    private Finding plugin() {
        String wanted = "nf-mitoscore-" + version;
        Path folder = machine.plugins();
        if (Files.isDirectory(folder.resolve(wanted).resolve("classes"))) {
            return Finding.ok("plugin", version + ", " + folder);
        }
        List<String> others = names(folder, "nf-mitoscore-");
        return Finding.note(
                "plugin",
                others.isEmpty() ? Finding.NOT_FOUND : String.join(", ", others) + " in " + folder,
                "only for the summary of runs and for functions in other pipelines; unzip " + wanted + ".zip into "
                        + folder.resolve(wanted));
    }

    private List<Finding> containers() {
        List<Finding> found = new ArrayList<>();
        for (String engine : CONTAINERS) {
            programs.find(engine)
                    .ifPresent(path -> found.add(programs.version(path, "--version")
                            .map(number -> Finding.ok(engine, number + ", " + path))
                            .orElseGet(() ->
                                    Finding.note(engine, path + ", which tells no version", "see whether it works"))));
        }
        return found.isEmpty()
                ? List.of(Finding.note(
                        "containers",
                        Finding.NOT_FOUND,
                        "not needed where every node has Java and mitoscore; else install apptainer, singularity, podman or"
                                + " docker"))
                : found;
    }

    private Finding multiqc() {
        String advice =
                "without it a run leaves out MultiQC's page; install it (Debian: apt-get install multiqc) or use"
                        + " a container profile";
        Optional<Path> path = programs.find("multiqc");
        if (path.isEmpty()) {
            return Finding.note("multiqc", Finding.NOT_FOUND, advice);
        }
        Optional<String> found = programs.version(path.get(), "--version");
        return found.isPresent() && Programs.isAtLeast(found.get(), OLDEST_MULTIQC)
                ? Finding.ok("multiqc", found.get() + ", " + path.get())
                : Finding.note(
                        "multiqc",
                        path.get() + ", "
                                + found.map(number -> "version " + number).orElse("which tells no version"),
                        "the reports are made for " + OLDEST_MULTIQC + " and later");
    }

    private Finding slurm() {
        Optional<Path> path = programs.find("sbatch");
        if (path.isEmpty()) {
            return Finding.note("slurm", Finding.NOT_FOUND, "needed for -profile slurm only");
        }
        return programs.version(path.get(), "--version")
                .map(number -> Finding.ok("slurm", number + ", " + path.get()))
                .orElseGet(() -> Finding.note(
                        "slurm",
                        path.get() + ", which tells no version",
                        "it finds no cluster: is there a slurm.conf, or does SLURM_CONF name one?"));
    }

    /** Names in a folder that start so, sorted; none when there is no such folder. */
    private static List<String> names(Path folder, String start) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> name.startsWith(start))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of(); // a folder that cannot be looked into offers nothing
        }
    }
}
