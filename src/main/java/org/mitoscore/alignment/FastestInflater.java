package org.mitoscore.alignment;

import com.intel.gkl.compression.IntelInflaterFactory;
import java.util.function.Supplier;

/**
 * Chooses how blocks are inflated: with Intel's library where its processor and system are there (x86-64 Linux and macOS; it
 * comes in the jar), else with our own in plain Java, which is faster than the JDK's.
 */
final class FastestInflater implements Supplier<BlockInflater> {
    private final IntelInflaterFactory intel = new IntelInflaterFactory();
    private final boolean intelIsThere = intel.usingIntelInflater();

    @Override
    public BlockInflater get() {
        return intelIsThere ? BlockInflater.ofInflater(intel.makeInflater(true)) : new PlainInflater();
    }
}
