package org.mitoscore.report;

import java.util.HexFormat;

/**
 * The one colour scale of the figures, from dark blue to pale yellow. Its lightness only rises, so it reads the same in
 * grey and to colour-blind eyes.
 */
final class Ramp {
    /** The colour of a value that does not exist. */
    static final String MISSING = "#d9d9d9";

    private static final HexFormat HEX = HexFormat.of();
    private static final int[][] ANCHORS = {
        {0x0c, 0x23, 0x3f},
        {0x1f, 0x45, 0x6b},
        {0x3f, 0x68, 0x7f},
        {0x6f, 0x8b, 0x86},
        {0xa5, 0xae, 0x82},
        {0xd9, 0xcf, 0x84},
        {0xfd, 0xf1, 0xa8}
    };

    private Ramp() {}

    /** The colour at a share of the scale, 0 (low, dark) to 1 (high, light); clipped; {@link #MISSING} for NaN. */
    static String colour(double share) {
        if (Double.isNaN(share)) {
            return MISSING;
        }
        double place = Math.max(0, Math.min(1, share)) * (ANCHORS.length - 1);
        int below = Math.min((int) place, ANCHORS.length - 2);
        double rest = place - below;
        StringBuilder colour = new StringBuilder("#");
        for (int channel = 0; channel < 3; channel++) {
            double mixed = ANCHORS[below][channel] * (1 - rest) + ANCHORS[below + 1][channel] * rest;
            colour.append(HEX.toHexDigits((byte) Math.round(mixed)));
        }
        return colour.toString();
    }

    /** A text colour that can be read on {@link #colour}. */
    static String ink(double share) {
        return share < 0.5 ? "#ffffff" : "#1a1a1a";
    }
}
