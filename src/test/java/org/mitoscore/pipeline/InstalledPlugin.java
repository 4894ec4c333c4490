package org.mitoscore.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The plugin that Maven has just built, installed as docs/plugin.md says: unzipped into a folder of plugins. */
final class InstalledPlugin {
    static final Path ZIP = NextflowRun.PROJECT.resolve("target/nf-mitoscore-0.1.0.zip");

    private InstalledPlugin() {}

    /** Unzips the plugin into a folder of plugins. */
    static Path into(Path plugins) throws IOException {
        Path folder = plugins.resolve("nf-mitoscore-0.1.0");
        try (InputStream in = Files.newInputStream(ZIP);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target);
                }
            }
        }
        return plugins;
    }
}
