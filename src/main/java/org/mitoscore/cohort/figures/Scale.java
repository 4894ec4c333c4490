package org.mitoscore.cohort.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Maps values to places along an axis.
 *
 * @param least value at {@code from}
 * @param most value at {@code to}
 * @param from place in points
 * @param to place in points
 * @param logarithmic whether equal ratios are equally far
 */
record Scale(double least, double most, double from, double to, boolean logarithmic) {

    static Scale linear(double least, double most, double from, double to) {
        return new Scale(least, most > least ? most : least + 1, from, to, false);
    }

    double place(double value) {
        double part = logarithmic
                ? (Math.log(value) - Math.log(least)) / (Math.log(most) - Math.log(least))
                : (value - least) / (most - least);
        return from + part * (to - from);
    }

    /** About {@code wanted} round values within the scale. */
    List<Double> ticks(int wanted) {
        List<Double> ticks = new ArrayList<>();
        if (logarithmic) {
            for (double tick : new double[] {0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100}) {
                if (tick >= least * 0.999 && tick <= most * 1.001) {
                    ticks.add(tick);
                }
            }
            return ticks;
        }
        double rough = (most - least) / wanted;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double part = rough / power;
        double step = power * (part < 1.5 ? 1 : part < 3.5 ? 2 : part < 7.5 ? 5 : 10);
        for (long i = (long) Math.ceil(least / step - 1e-9); i * step <= most + step * 1e-9; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /** A tick's number without needless digits. */
    static String label(double value) {
        String text = String.format(Locale.ROOT, "%.6g", value);
        if (text.contains("e")) {
            return text;
        }
        text = text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
        return text.equals("-0") ? "0" : text;
    }
}
