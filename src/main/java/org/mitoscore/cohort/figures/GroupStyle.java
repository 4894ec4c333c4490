package org.mitoscore.cohort.figures;

/** How a group's line is drawn: colour and dash, so that one of the two is enough to tell it. */
record GroupStyle(Colour colour, double[] dash) {
    private static final GroupStyle[] STYLES = {
        new GroupStyle(Colour.BLUE, new double[] {}),
        new GroupStyle(Colour.VERMILLION, new double[] {7, 3}),
        new GroupStyle(Colour.GREEN, new double[] {2, 2}),
        new GroupStyle(Colour.BLACK, new double[] {9, 3, 2, 3})
    };

    static GroupStyle of(int group) {
        return STYLES[group % STYLES.length];
    }
}
