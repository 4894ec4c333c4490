package org.mitoscore.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The images as {@code containers/build} makes them of the jar that Maven has just built, in {@code target/images}. */
final class ContainerImages {
    private static final Path FOLDER = NextflowRun.PROJECT.resolve("target/images");
    private static final List<String> BUILD_TOOLS = List.of("apt-get", "dpkg-deb", "chroot", "mksquashfs");
    private static final long MINUTES = 15;

    private ContainerImages() {}

    /** The folder of the images of the tools and of MultiQC; skips the test where they cannot be built. */
    static synchronized Path folder() throws IOException, InterruptedException {
        List<String> missing = new ArrayList<>(
                BUILD_TOOLS.stream().filter(name -> onPath(name).isEmpty()).toList());
        if (onPath("apptainer").isEmpty()) {
            missing.add("apptainer (containers/install-apptainer)");
        }
        Assumptions.assumeTrue(missing.isEmpty(), "images are not built here, because these are missing: " + missing);
        for (String image : List.of("mitoscore", "multiqc")) {
            if (!isCurrent(image)) {
                Files.createDirectories(FOLDER);
                run(
                        FOLDER,
                        NextflowRun.PROJECT.resolve("containers/build").toString(),
                        image.equals("mitoscore") ? "tools" : image);
            }
        }
        return FOLDER;
    }

    static Path sif(String name) throws IOException, InterruptedException {
        return find(folder(), name, ".sif").orElseThrow();
    }

    static Path tar(String name) throws IOException, InterruptedException {
        return find(folder(), name, ".tar").orElseThrow();
    }

    static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(entry -> Path.of(entry, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** What a command prints, run in a folder; fails with it when the command does. */
    static String run(Path folder, String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(FOLDER, "output", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("MITOSCORE_IMAGES", FOLDER.toString());
        Process process = builder.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroy();
        }
        String printed = Files.readString(output);
        Files.delete(output);
        if (process.waitFor() != 0) {
            throw new AssertionError(String.join(" ", command) + "\n" + printed);
        }
        return printed;
    }

    private static boolean isCurrent(String image) throws IOException {
        Optional<Path> sif = find(FOLDER, image, ".sif");
        if (sif.isEmpty()) {
            return false;
        }
        Path jar = NextflowRun.PROJECT.resolve("target/mitoscore.jar");
        return image.equals("multiqc")
                || Files.getLastModifiedTime(sif.get()).compareTo(Files.getLastModifiedTime(jar)) > 0;
    }

    private static Optional<Path> find(Path folder, String name, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(name + "_")
                            && file.toString().endsWith(ending))
                    .findFirst();
        }
    }
}
