package org.mitoscore.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.mitoscore.pipeline.NextflowRun.Outcome;

/**
 * Real runs in the images that {@code containers/build} makes. Where Nextflow runs there is neither a jar nor MultiQC,
 * and a task sees nothing of the machine but what Nextflow binds: no home folder, no temporary folder, a root that is
 * read-only.
 */
class ContainersIT {
    /** {@code -u}: a user namespace, which is all that a machine without Apptainer's setuid helper has. */
    private static final String CLOSED = "apptainer.runOptions = '-u --containall --no-home'\n";

    @Test
    void theTestProfileRunsInTheImages() throws IOException, InterruptedException {
        Path folder = NextflowRun.freshFolder("containers");
        Outcome outcome = inImages(folder).with("-profile", "test,apptainer").run();
        assertEquals(0, outcome.exit(), outcome.output());
        assertTrue(outcome.tasks().keySet().stream().anyMatch(task -> task.startsWith("MITOSCORE_SAMPLESHEET")));
        Map<String, Double> scores = outcome.scores();
        assertEquals(
                List.of("AML02", "AML01_relapse", "AML04", "AML03", "AML01_diagnosis"),
                scores.keySet().stream()
                        .sorted(Comparator.comparing(scores::get).reversed())
                        .toList());
        String page = Files.readString(outcome.file("multiqc/multiqc_report.html"));
        for (String section : List.of("featureCounts", "RnaSeqMetrics", "Mitoscore")) {
            assertTrue(page.contains(section), section);
        }
        assertTrue(Files.readString(outcome.file("pipeline_info/software_versions.yml"))
                .contains("    multiqc: "));
    }

    /** Plots are drawn with the image's own fonts; a run that is killed is resumed from what its containers had finished. */
    @Test
    void aKilledRunGoesOnInTheImagesAndDrawsPlots() throws IOException, InterruptedException {
        Path folder = NextflowRun.freshFolder("containers-killed");
        String[] arguments = {
            "-profile",
            "apptainer",
            "--counts",
            NextflowRun.DATA.resolve("gene_counts.tsv").toString(),
            "--clinical",
            NextflowRun.DATA.resolve("clinical.csv").toString(),
            "--skip_multiqc"
        };
        inImages(folder).with(arguments).killAfterFirstResults();

        Outcome resumed = inImages(folder).with(arguments).with("-resume").run();
        assertEquals(0, resumed.exit(), resumed.output());
        assertTrue(resumed.tasks().containsValue("CACHED"), resumed.tasks().toString());
        assertEquals(24, resumed.scores().size());
        BufferedImage curve = ImageIO.read(resumed.file("cohort/figures/OS.oxphos-nuclear.singscore.kaplan-meier.png")
                .toFile());
        assertTrue(curve.getWidth() > 300, "width of a figure: " + curve.getWidth());
    }

    /** The archive of classes is in use: most of what a start loads comes out of it, the parser of options among it. */
    @Test
    void theToolStartsFromItsArchiveOfClasses() throws IOException, InterruptedException {
        Path sif = ContainerImages.sif("mitoscore");
        String loaded = ContainerImages.run(
                sif.getParent(),
                "apptainer",
                "--quiet",
                "exec",
                "-u",
                "--containall",
                "--no-home",
                sif.toString(),
                "mitoscore",
                "-Xlog:class+load",
                "score",
                "--help");
        List<String> classes =
                loaded.lines().filter(line -> line.contains(" source: ")).toList();
        long archived = classes.stream()
                .filter(line -> line.contains("source: shared objects file"))
                .count();
        assertTrue(archived > 0.9 * classes.size(), archived + " of " + classes.size());
        assertTrue(classes.stream()
                .anyMatch(line -> line.contains("picocli.CommandLine ") && line.contains("shared objects file")));
    }

    /** Every library that Java in the image may ask for is in it, but for those of a screen, a sound card and a card reader. */
    @Test
    void javaFindsItsLibraries() throws IOException, InterruptedException {
        Path sif = ContainerImages.sif("mitoscore");
        String missing = ContainerImages.run(
                sif.getParent(),
                "apptainer",
                "--quiet",
                "exec",
                "-u",
                sif.toString(),
                "bash",
                "-c",
                "cd /usr/lib/java/lib && export LD_LIBRARY_PATH=$PWD:$PWD/server && for file in $(ls *.so | grep -v -E 'xawt|jawt|splashscreen|jsound|pcsc'); do "
                        + "ldd $file | grep -q 'not found' && echo $file; done; true");
        assertEquals("", missing.strip());
    }

    @Test
    void aMissingImageIsSaidBeforeAnyTask() throws IOException, InterruptedException {
        Path folder = NextflowRun.freshFolder("containers-missing");
        Outcome unnamed = NextflowRun.in(folder).with("-profile", "test,docker").run();
        assertEquals(1, unnamed.exit(), unnamed.output());
        assertTrue(unnamed.output().contains("--container_image is missing"), unnamed.output());
        assertFalse(unnamed.output().contains("Submitted process"), unnamed.output());

        Path nowhere = folder.resolve("nowhere.sif");
        Outcome absent = NextflowRun.in(folder)
                .with("-profile", "test,apptainer", "--container_image", nowhere.toString())
                .run();
        assertEquals(1, absent.exit(), absent.output());
        assertTrue(absent.output().contains("The image of the tools was not found: " + nowhere), absent.output());
        assertFalse(absent.output().contains("Submitted process"), absent.output());
    }

    private static NextflowRun inImages(Path folder) throws IOException, InterruptedException {
        String tools = ContainerImages.sif("mitoscore").toString();
        String multiqc = ContainerImages.sif("multiqc").toString();
        Path closed = Files.writeString(folder.resolve("closed.config"), CLOSED);
        Path programs = folder.resolve("programs");
        if (!Files.exists(programs)) {
            NextflowRun.pathWithout("multiqc", programs);
        }
        return NextflowRun.in(folder)
                .with("-c", closed.toString(), "--container_image", tools, "--multiqc_image", multiqc)
                .environment("PATH", programs.toString())
                .environment("MITOSCORE_JAR", folder.resolve("no.jar").toString());
    }
}
