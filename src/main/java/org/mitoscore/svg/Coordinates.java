package org.mitoscore.svg;

/** Places and lengths of a drawing as text: at most two decimals, which is finer than any screen or printer. */
public final class Coordinates {
    private Coordinates() {}

    /** One place or length. Pages hold many thousands, so this does without a formatter. */
    public static String px(double value) {
        long hundredths = Math.round(value * 100);
        String sign = hundredths < 0 ? "-" : "";
        long whole = Math.abs(hundredths) / 100;
        long rest = Math.abs(hundredths) % 100;
        if (rest == 0) {
            return sign + whole;
        }
        return sign + whole + "." + rest / 10 + (rest % 10 == 0 ? "" : rest % 10);
    }

    /** The points of a line or of an outline: {@code x,y x,y …}. */
    public static String points(double[] x, double[] y) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < x.length; i++) {
            points.append(i == 0 ? "" : " ").append(px(x[i])).append(',').append(px(y[i]));
        }
        return points.toString();
    }
}
