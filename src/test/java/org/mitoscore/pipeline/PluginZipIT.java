package org.mitoscore.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is in the plugin's zip, and what is not. */
class PluginZipIT {
    /** What Nextflow gives its plugins. */
    private static final Pattern PROVIDED =
            Pattern.compile("(nextflow|groovy|groovyx|org\\.codehaus\\.groovy|org\\.pf4j)\\..*");

    private static Path folder;

    @BeforeAll
    static void unzip() throws IOException {
        folder = InstalledPlugin.into(NextflowRun.freshFolder("plugin-zip")).resolve("nf-mitoscore-0.1.0");
    }

    @Test
    void everyClassFindsWhatItUsesExceptTheInflaterOfCounting() throws IOException {
        String libraries;
        try (Stream<Path> jars = Files.list(folder.resolve("lib"))) {
            libraries = jars.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        }
        StringWriter out = new StringWriter();
        ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
        jdeps.run(
                new PrintWriter(out),
                new PrintWriter(out),
                "--multi-release",
                "17",
                "-verbose:class",
                "-filter:none",
                "-cp",
                libraries,
                folder.resolve("classes").toString());
        List<String> missing = out.toString()
                .lines()
                .filter(line -> line.startsWith("   ") && line.endsWith("not found"))
                .map(line -> line.replaceFirst(".*-> +(\\S+) +not found", "$1"))
                .filter(name -> !PROVIDED.matcher(name).matches())
                .distinct()
                .toList();
        assertTrue(out.toString().contains("org.mitoscore.plugin.MitoscoreExtension"), out.toString());
        assertEquals(List.of("com.intel.gkl.compression.IntelInflaterFactory"), missing);
    }

    @Test
    void nothingThatNextflowHasIsShipped() throws IOException {
        try (Stream<Path> libraries = Files.list(folder.resolve("lib"))) {
            assertEquals(
                    List.of(),
                    libraries
                            .map(file -> file.getFileName().toString())
                            .filter(name -> name.matches("(nextflow|nf-|groovy|gpars|gson|slf4j|pf4j|logback).*"))
                            .toList());
        }
    }

    @Test
    void theFatJarHasNothingOfThePlugin() throws IOException {
        try (JarFile jar =
                new JarFile(NextflowRun.PROJECT.resolve("target/mitoscore.jar").toFile())) {
            assertEquals(
                    List.of(),
                    jar.stream()
                            .map(Object::toString)
                            .filter(name -> name.startsWith("org/mitoscore/plugin/")
                                    || name.startsWith("nextflow/")
                                    || name.startsWith("groovy/"))
                            .toList());
        }
    }

    @Test
    void theMetaFileHasTheChecksumOfTheZip() throws IOException, NoSuchAlgorithmException {
        JsonNode meta = new ObjectMapper()
                .readTree(NextflowRun.PROJECT
                        .resolve("target/nf-mitoscore-0.1.0-meta.json")
                        .toFile());
        byte[] digest = MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(InstalledPlugin.ZIP));
        assertEquals(HexFormat.of().formatHex(digest), meta.get("sha512sum").asText());
        assertEquals("0.1.0", meta.get("version").asText());
    }
}
