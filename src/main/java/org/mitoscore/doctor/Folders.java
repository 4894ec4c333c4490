package org.mitoscore.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The folders that a run writes to: temporary files, and Nextflow's own. */
final class Folders {
    private static final long GIB = 1L << 30;
    private static final long SMALL = 2 * GIB;

    private final Machine machine;

    Folders(Machine machine) {
        this.machine = machine;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(temporary());
        findings.add(nextflowHome());
        for (String variable : List.of("NXF_SINGULARITY_CACHEDIR", "NXF_APPTAINER_CACHEDIR")) {
            machine.variable(variable).map(Path::of).ifPresent(folder -> findings.add(cache(variable, folder)));
        }
        return findings;
    }

    private Finding temporary() {
        Path folder = machine.temporary();
        if (!isWritable(folder)) {
            return Finding.missing(
                    "temporary folder",
                    folder + ", not writable",
                    "name one that is: TMPDIR for Nextflow's scratch, mitoscore -Djava.io.tmpdir=DIR <verb> by hand");
        }
        long free = free(folder);
        String found = folder + ", " + inGib(free) + " free";
        return free < SMALL
                ? Finding.note(
                        "temporary folder",
                        found,
                        "mates of large alignments that are not sorted by name may need more: set TMPDIR to a larger disk")
                : Finding.ok("temporary folder", found);
    }

    private Finding nextflowHome() {
        Path folder = machine.nextflowHome();
        Path existing = folder;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        return isWritable(existing)
                ? Finding.ok("nextflow's folder", folder.toString())
                : Finding.missing(
                        "nextflow's folder",
                        folder + ", not writable",
                        "set NXF_HOME to a folder that you may write to; runs keep their history and plugins there");
    }

    private static Finding cache(String variable, Path folder) {
        return Files.isDirectory(folder)
                ? Finding.ok(variable, folder.toString())
                : Finding.note(variable, folder + ", no such folder", "make it and put the image files into it");
    }

    /** Whether a file can really be made there: permissions alone do not say so of a read-only or full disk. */
    private static boolean isWritable(Path folder) {
        try {
            Files.delete(Files.createTempFile(folder, "mitoscore-doctor", ".tmp"));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static long free(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            return 0;
        }
    }

    static String inGib(long bytes) {
        return bytes / GIB + "." + bytes % GIB * 10 / GIB + " GiB";
    }
}
