package org.mitoscore.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mitoscore.doctor.Finding.State;

class DoctorTest {
    private static final long GIB = 1L << 30;

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void emptyMachine() throws IOException {
        environment.put("PATH", Files.createDirectories(folder.resolve("bin")).toString());
        environment.put("HOME", Files.createDirectories(folder.resolve("home")).toString());
    }

    private Machine machine() {
        return new Machine(environment, 8, 64 * GIB, folder);
    }

    private Finding examine(String thing) {
        return examine(machine(), thing);
    }

    private static Finding examine(Machine machine, String thing) {
        return Doctor.examine(machine, "0.1.0").stream()
                .filter(finding -> finding.thing().equals(thing))
                .findFirst()
                .orElseThrow();
    }

    private Path program(String name, String prints) throws IOException {
        Path file = Files.writeString(folder.resolve("bin").resolve(name), "#!/bin/sh\necho '" + prints + "'\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void nothingIsToBeDoneWhereEverythingIs() throws IOException {
        for (String name : List.of("awk", "bash", "date", "grep", "ps", "sed")) {
            program(name, "");
        }
        Path nextflow = program("nextflow", "nextflow version 25.04.4.5949");
        program("apptainer", "apptainer version 1.4.2-2");
        program("multiqc", "multiqc, version 1.14");
        program("sbatch", "slurm-wlm 22.05.8");
        Files.createDirectories(folder.resolve("home/.nextflow/plugins/nf-mitoscore-0.1.0/classes"));
        List<Finding> findings = Doctor.examine(machine(), "0.1.0");
        assertEquals(
                Set.of(State.OK),
                findings.stream().map(Finding::state).collect(Collectors.toSet()),
                findings.toString());
        assertTrue(Doctor.isFit(findings));
        assertEquals("25.04.4.5949, " + nextflow, examine("nextflow").found());
        assertEquals(
                "22.05.8, " + folder.resolve("bin/sbatch"), examine("slurm").found());
    }

    @Test
    void whatIsNotThereIsNamedWithWhatToDo() {
        List<Finding> findings = Doctor.examine(machine(), "0.1.0");
        assertFalse(Doctor.isFit(findings));
        assertEquals(List.of("awk", "bash", "date", "grep", "ps", "sed", "nextflow"), things(findings, State.MISSING));
        assertEquals(List.of("plugin", "containers", "multiqc", "slurm"), things(findings, State.NOTE));
        for (Finding finding : findings) {
            assertEquals(finding.state() == State.OK, finding.advice().isEmpty(), finding.toString());
        }
        assertTrue(examine("ps").advice().contains("apt-get install procps"));
    }

    private static List<String> things(List<Finding> findings, State state) {
        return findings.stream()
                .filter(finding -> finding.state() == state)
                .map(Finding::thing)
                .toList();
    }

    @Test
    void anOldNextflowIsNotEnoughButAFetchedOneIs() throws IOException {
        program("nextflow", "nextflow version 23.10.1");
        assertEquals(State.MISSING, examine("nextflow").state());
        assertTrue(examine("nextflow").found().contains("bin/nextflow, which does not say that it is 24.10.0"));
        Files.createDirectories(folder.resolve("home/.cache/nf-mitoscore/nextflow-24.10.0"));
        assertEquals(State.OK, examine("nextflow").state());
        environment.put("MITOSCORE_CACHE", folder.resolve("elsewhere").toString());
        assertEquals(State.MISSING, examine("nextflow").state());
    }

    @Test
    void aProgramThatFailsHasNoVersion() throws IOException {
        Path docker = program("docker", "cannot say 1.2.3");
        Files.writeString(docker, "exit 1\n", StandardOpenOption.APPEND);
        Finding finding = examine("docker");
        assertEquals(State.NOTE, finding.state());
        assertTrue(finding.found().contains("tells no version"), finding.found());
    }

    @Test
    void anotherVersionOfThePluginIsNamed() throws IOException {
        environment.put("NXF_PLUGINS_DIR", folder.resolve("plugins").toString());
        Files.createDirectories(folder.resolve("plugins/nf-mitoscore-0.0.9/classes"));
        Finding finding = examine("plugin");
        assertEquals(State.NOTE, finding.state());
        assertEquals("nf-mitoscore-0.0.9 in " + folder.resolve("plugins"), finding.found());
    }

    @Test
    void foldersAreTriedByWriting() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Machine without = new Machine(environment, 8, 64 * GIB, folder.resolve("none"));
        assertEquals(State.MISSING, examine(without, "temporary folder").state());
        environment.put("NXF_HOME", file.resolve("below").toString());
        assertEquals(State.MISSING, examine("nextflow's folder").state());
        environment.put("NXF_HOME", folder.resolve("new/nextflow").toString());
        assertEquals(State.OK, examine("nextflow's folder").state());
        environment.put("NXF_SINGULARITY_CACHEDIR", folder.resolve("images").toString());
        assertEquals(State.NOTE, examine("NXF_SINGULARITY_CACHEDIR").state());
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(
                    Set.of("bin", "home", "file"),
                    left.map(path -> path.getFileName().toString()).collect(Collectors.toSet()),
                    "an examination leaves nothing behind");
        }
    }

    @Test
    void aSmallMachineIsToldToLimitItsTasks() {
        Machine small = new Machine(environment, 1, 2 * GIB + GIB / 2, folder);
        assertEquals("2.5 GiB", examine(small, "memory").found());
        for (String thing : List.of("processors", "memory")) {
            assertEquals(State.NOTE, examine(small, thing).state());
            assertTrue(examine(small, thing).advice().contains("process.resourceLimits"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "24.10.0,24.10.0,true",
        "24.9.3,24.10.0,false",
        "25.04.4.5949,24.10.0,true",
        "1.9,1.14,false",
        "2,1.14,true",
        "24.10,24.10.0,true"
    })
    void versionsAreComparedNumberByNumber(String version, String needed, boolean enough) {
        assertEquals(enough, Programs.isAtLeast(version, needed));
    }
}
