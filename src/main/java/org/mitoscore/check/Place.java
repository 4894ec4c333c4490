package org.mitoscore.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a file lies that a parameter or a samplesheet names: on this machine, or behind a URI ({@code s3://…},
 * {@code https://…}) that is left to Nextflow.
 *
 * @param text absolute path or URI
 * @param remote whether it is a URI that is not of this machine
 */
record Place(String text, boolean remote) {
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/.*");
    private static final String LOCAL_SCHEME = "file:";

    /** Resolves what the user wrote; a relative path starts at {@code base}, which may be a URI too. */
    static Place of(String written, String base) {
        if (written.startsWith(LOCAL_SCHEME)) {
            return new Place(written.replaceFirst("^file:(//)?", ""), false);
        }
        if (SCHEME.matcher(written).matches()) {
            return new Place(written, true);
        }
        if (SCHEME.matcher(base).matches() && !written.startsWith("/")) {
            return new Place(base.replaceFirst("/$", "") + "/" + written, true);
        }
        return new Place(
                Path.of(base).resolve(written).toAbsolutePath().normalize().toString(), false);
    }

    Path path() {
        return Path.of(text);
    }

    /** What is wrong with a file that is to be read; empty for a good one and for a remote one. */
    Optional<String> fault() {
        if (remote) {
            return Optional.empty();
        }
        Path path = path();
        if (!Files.exists(path)) {
            return Optional.of("file not found");
        }
        if (Files.isDirectory(path)) {
            return Optional.of("this is a folder; a file was expected");
        }
        if (!Files.isReadable(path)) {
            return Optional.of("file is not readable; check its permissions");
        }
        return Files.isRegularFile(path) && path.toFile().length() == 0
                ? Optional.of("the file is empty (0 bytes)")
                : Optional.empty();
    }

    /** The file behind links, so that two names of one file are seen to be one. */
    String identity() {
        try {
            return remote ? text : path().toRealPath().toString();
        } catch (IOException e) {
            return text;
        }
    }
}
