package org.mitoscore.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The programs on PATH, and what they say about their versions. */
final class Programs {
    private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)+");
    private static final long SECONDS = 60;

    private final Machine machine;

    Programs(Machine machine) {
        this.machine = machine;
    }

    /** The first program of a name on PATH. */
    Optional<Path> find(String name) {
        return Stream.of(machine.variable("PATH").orElse("").split(":"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    /**
     * The first number with points that a program prints, on either stream; empty when it prints none, fails, or takes
     * more than a minute.
     */
    Optional<String> version(Path program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(machine.environment());
        builder.environment().put("NXF_OFFLINE", "true");
        builder.environment().put("NXF_DISABLE_CHECK_LATEST", "true");
        try {
            return ask(builder.start());
        } catch (IOException e) {
            return Optional.empty(); // a file that cannot be started tells no version
        }
    }

    private static Optional<String> ask(Process process) throws IOException {
        process.getOutputStream().close();
        // a program that hangs is ended, which ends the reading too
        process.toHandle().onExit().orTimeout(SECONDS, TimeUnit.SECONDS).exceptionally(late -> {
            process.destroyForcibly();
            return process.toHandle();
        });
        try (InputStream in = process.getInputStream()) {
            String printed = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Matcher matcher = VERSION.matcher(printed);
            return process.waitFor() == 0 && matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Whether a version is another or later, number by number. */
    static boolean isAtLeast(String version, String needed) {
        String[] have = version.split("\\.");
        String[] want = needed.split("\\.");
        for (int i = 0; i < want.length; i++) {
            int difference = (i < have.length ? Integer.parseInt(have[i]) : 0) - Integer.parseInt(want[i]);
            if (difference != 0) {
                return difference > 0;
            }
        }
        return true;
    }
}
