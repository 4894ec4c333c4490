package org.mitoscore.cohort.figures;

import org.mitoscore.svg.Anchor;

/** One thing drawn; the set is closed. Lengths are points from the upper left corner. */
public sealed interface Mark {

    /** A line through points, with a dash pattern of alternating lengths (empty for solid). */
    record Path(double[] x, double[] y, Colour colour, double width, double[] dash) implements Mark {}

    /** A filled area through points. */
    record Area(double[] x, double[] y, Colour colour, double opacity) implements Mark {}

    /** A filled disc. */
    record Disc(double x, double y, double radius, Colour colour) implements Mark {}

    /** A text whose base line starts, is centred or ends at a place. */
    record Text(double x, double y, String text, double size, Anchor anchor, boolean bold, boolean upwards)
            implements Mark {}
}
