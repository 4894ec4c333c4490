package org.mitoscore.stats;

/** Seeds of independent streams of random numbers. */
public final class Seeds {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Seeds() {}

    /** A seed for a named thing: the same for the same seed and name, whatever else is drawn (64-bit FNV-1a). */
    public static long of(long seed, String name) {
        long hash = FNV_OFFSET ^ seed;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }
}
