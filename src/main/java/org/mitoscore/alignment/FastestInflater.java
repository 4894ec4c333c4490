package org.mitoscore.alignment;

import com.intel.gkl.compression.IntelInflaterFactory;
import java.util.function.Supplier;

/**
 * Chooses how blocks are inflated: with Intel's library where its processor and system are there (x86-64 Linux and macOS; it
 * comes in the jar), else with our own in plain Java, which is faster than the JDK's. The system property
 * {@code mitoscore.inflater}, {@code plain} or {@code jdk}, asks for one that is no native code of Intel's.
 */
final class FastestInflater implements Supplier<BlockInflater> {
    private final Supplier<BlockInflater> chosen;

    FastestInflater() {
        String asked = System.getProperty("mitoscore.inflater", "fastest");
        this.chosen = switch (asked) {
            case "fastest" -> intelOrPlain();
            case "plain" -> PlainInflater::new;
            case "jdk" -> BlockInflater::ofJdk;
            default ->
                throw new IllegalArgumentException(
                        "the property mitoscore.inflater is fastest, plain or jdk, not '" + asked + "'");
        };
    }

    private static Supplier<BlockInflater> intelOrPlain() {
        IntelInflaterFactory intel = new IntelInflaterFactory();
        return intel.usingIntelInflater()
                ? () -> BlockInflater.ofInflater(intel.makeInflater(true))
                : PlainInflater::new;
    }

    @Override
    public BlockInflater get() {
        return chosen.get();
    }
}
