package org.mitoscore.cohort.figures;

/**
 * The colours of the figures: Okabe and Ito's set, told apart with every colour blindness; groups differ in dashes and
 * labels too, so that a grey print can be read.
 */
public enum Colour {
    BLACK(0x222222),
    GREY(0x888888),
    LIGHT(0xDDDDDD),
    BLUE(0x0072B2),
    ORANGE(0xE69F00),
    VERMILLION(0xD55E00),
    GREEN(0x009E73);

    private final int rgb;

    Colour(int rgb) {
        this.rgb = rgb;
    }

    /** Red, green and blue, eight bits each. */
    public int rgb() {
        return rgb;
    }

    /** {@code #rrggbb}. */
    String hex() {
        return String.format("#%06x", rgb);
    }
}
