package org.mitoscore.cohort.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mitoscore.stats.Descriptive;
import org.mitoscore.svg.Anchor;
import org.mitoscore.svg.Axis;

/** The distribution of a score in groups: density, every patient as a dot, quartiles and median. */
public final class ViolinFigure {
    private static final double LEFT = 70;
    private static final double TOP = 50;
    private static final double HEIGHT = 250;
    private static final double SLOT = 130;
    private static final int STEPS = 80;

    private ViolinFigure() {}

    /** One violin. */
    public record Group(String label, double[] values) {}

    /** Groups have at least one value. */
    public static Figure draw(String name, String title, String note, String yName, List<Group> groups) {
        Drawing drawing = new Drawing();
        double[] all =
                groups.stream().flatMapToDouble(g -> Arrays.stream(g.values())).toArray();
        double least = Arrays.stream(all).min().orElseThrow();
        double most = Arrays.stream(all).max().orElseThrow();
        double margin = (most - least) * 0.08;
        Axis y = Axis.between(least - margin, most + margin, TOP + HEIGHT, TOP, 8);
        drawing.heading(title, note);
        drawing.line(LEFT, TOP, LEFT, TOP + HEIGHT, Colour.BLACK, 1);
        drawing.ticksLeftOf(y, LEFT);
        drawing.upwards(LEFT - 46, TOP + HEIGHT / 2, yName, Drawing.NORMAL);
        for (int g = 0; g < groups.size(); g++) {
            violin(
                    drawing,
                    y,
                    groups.get(g),
                    LEFT + SLOT * (g + 0.5),
                    GroupStyle.of(g).colour());
        }
        return drawing.figure(
                FigureKind.VIOLIN, name, title, Math.max(420, LEFT + SLOT * groups.size() + 30), TOP + HEIGHT + 44);
    }

    private static void violin(Drawing drawing, Axis y, Group group, double centre, Colour colour) {
        double[] values = group.values();
        double bandwidth = bandwidth(values);
        if (bandwidth > 0) {
            List<double[]> right = new ArrayList<>();
            List<double[]> left = new ArrayList<>();
            double[] density = new double[STEPS + 1];
            double peak = 0;
            for (int i = 0; i <= STEPS; i++) {
                double at = y.low() + (y.high() - y.low()) * i / STEPS;
                for (double v : values) {
                    double z = (at - v) / bandwidth;
                    density[i] += Math.exp(-z * z / 2);
                }
                peak = Math.max(peak, density[i]);
            }
            for (int i = 0; i <= STEPS; i++) {
                double place = y.at(y.low() + (y.high() - y.low()) * i / STEPS);
                double half = density[i] / peak * SLOT * 0.4;
                right.add(new double[] {centre + half, place});
                left.add(0, new double[] {centre - half, place});
            }
            right.addAll(left);
            drawing.area(right, colour, 0.25);
        }
        for (int i = 0; i < values.length; i++) {
            // A fixed pattern sideways keeps the dots apart and the picture the same every time.
            double sideways = ((i * 7) % 11 - 5) * 2.2;
            drawing.disc(centre + sideways, y.at(values[i]), 1.4, colour);
        }
        double lower = y.at(Descriptive.quantile(values, 0.25));
        double upper = y.at(Descriptive.quantile(values, 0.75));
        double middle = y.at(Descriptive.median(values));
        drawing.line(centre, lower, centre, upper, Colour.BLACK, 3);
        drawing.line(centre - 16, middle, centre + 16, middle, Colour.BLACK, 2);
        drawing.text(centre, TOP + HEIGHT + 16, group.label(), Drawing.NORMAL, Anchor.MIDDLE);
        drawing.text(centre, TOP + HEIGHT + 30, "n=" + values.length, Drawing.SMALL, Anchor.MIDDLE);
    }

    /** Silverman's rule. */
    private static double bandwidth(double[] values) {
        if (values.length < 2) {
            return 0;
        }
        double range = (Descriptive.quantile(values, 0.75) - Descriptive.quantile(values, 0.25)) / 1.34;
        double deviation = Descriptive.standardDeviation(values);
        double spread = range > 0 ? Math.min(range, deviation) : deviation;
        return 0.9 * spread * Math.pow(values.length, -0.2);
    }
}
