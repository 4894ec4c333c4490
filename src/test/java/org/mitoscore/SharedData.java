package org.mitoscore;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Reference data that lies outside the project; a test that needs it is skipped, with a message, where it is absent. */
public final class SharedData {
    private static final String VARIABLE = "MITOSCORE_SHARED";

    private SharedData() {}

    /** A file or folder of the reference data, which exists. */
    public static Path path(String relative) {
        Path path = Path.of(System.getenv().getOrDefault(VARIABLE, "../shared"))
                .resolve(relative)
                .toAbsolutePath()
                .normalize();
        Assumptions.assumeTrue(
                Files.exists(path),
                () -> "skipped: no " + path + "; set " + VARIABLE + " to the folder of reference data");
        return path;
    }
}
