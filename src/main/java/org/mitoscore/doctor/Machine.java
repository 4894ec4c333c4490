package org.mitoscore.doctor;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the examination looks at.
 *
 * @param environment the variables of the environment
 * @param processors that this process may use
 * @param memory bytes that this process may use: the machine's, or its container's
 * @param temporary where Java writes temporary files
 */
public record Machine(Map<String, String> environment, int processors, long memory, Path temporary) {
    public Machine {
        environment = Map.copyOf(environment);
    }

    /** The machine this runs on. */
    public static Machine here() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                System.getenv(),
                system.getAvailableProcessors(),
                system.getTotalMemorySize(),
                Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** A variable that is set and not empty. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }

    private Path home() {
        return Path.of(variable("HOME").orElse(System.getProperty("user.home")));
    }

    /** Nextflow's own folder. */
    Path nextflowHome() {
        return variable("NXF_HOME").map(Path::of).orElseGet(() -> home().resolve(".nextflow"));
    }

    /** Where Nextflow looks for plugins. */
    Path plugins() {
        return variable("NXF_PLUGINS_DIR").map(Path::of).orElseGet(() -> nextflowHome()
                .resolve("plugins"));
    }

    /** Where {@code bin/nextflow} keeps the Nextflow that it has fetched. */
    Path fetchedNextflow() {
        return variable("MITOSCORE_CACHE").map(Path::of).orElseGet(() -> variable("XDG_CACHE_HOME")
                .map(Path::of)
                .orElseGet(() -> home().resolve(".cache"))
                .resolve("nf-mitoscore"));
    }
}
