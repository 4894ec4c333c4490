package org.mitoscore.cohort.response;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mitoscore.stats.Descriptive;
import org.mitoscore.stats.Estimate;
import org.mitoscore.stats.NotEstimableException;
import org.mitoscore.stats.Ordering;
import org.mitoscore.stats.Ranks;
import org.mitoscore.stats.SortedOrder;
import org.mitoscore.stats.TailProbability;

/**
 * The receiver operating characteristic of a score for a yes/no outcome, a high score standing for yes. The area's
 * variance is that of DeLong, DeLong and Clarke-Pearson (1988), computed from ranks (Sun and Xu 2014); equal to {@code
 * roc(direction = "<")} of R pROC 1.18.0. The direction is never turned to flatter the area: below 0.5, a high score
 * stands for no.
 */
public final class RocCurve {
    private final double[] positivePlacements;
    private final double[] negativePlacements;
    private final double area;
    private final List<Point> points;

    /**
     * One threshold.
     *
     * @param threshold midway between two scores; −∞ and +∞ at the ends
     * @param sensitivity share of positives above it
     * @param specificity share of negatives below it
     */
    public record Point(double threshold, double sensitivity, double specificity) {
        /** Youden's J. */
        public double youden() {
            return sensitivity + specificity - 1;
        }
    }

    private RocCurve(double[] positivePlacements, double[] negativePlacements, double area, List<Point> points) {
        this.positivePlacements = positivePlacements;
        this.negativePlacements = negativePlacements;
        this.area = area;
        this.points = List.copyOf(points);
    }

    /**
     * @param score one number per patient
     * @param positive the outcome of each
     * @throws NotEstimableException when all outcomes are the same
     */
    public static RocCurve of(double[] score, boolean[] positive) {
        double[] yes = pick(score, positive, true);
        double[] no = pick(score, positive, false);
        if (yes.length == 0 || no.length == 0) {
            throw new NotEstimableException("all patients have the same outcome");
        }
        double[] all = new double[score.length];
        System.arraycopy(yes, 0, all, 0, yes.length);
        System.arraycopy(no, 0, all, yes.length, no.length);
        double[] ranks = Ranks.of(all, Ranks.Ties.AVERAGE);
        double[] among = Ranks.of(yes, Ranks.Ties.AVERAGE);
        double[] amongNo = Ranks.of(no, Ranks.Ties.AVERAGE);
        double[] placements = new double[yes.length];
        double area = 0;
        for (int i = 0; i < yes.length; i++) {
            placements[i] = (ranks[i] - among[i]) / no.length;
            area += placements[i] / yes.length;
        }
        double[] placementsNo = new double[no.length];
        for (int i = 0; i < no.length; i++) {
            placementsNo[i] = 1 - (ranks[yes.length + i] - amongNo[i]) / yes.length;
        }
        return new RocCurve(placements, placementsNo, area, points(score, positive, yes.length, no.length));
    }

    private static double[] pick(double[] score, boolean[] positive, boolean wanted) {
        double[] picked = new double[score.length];
        int count = 0;
        for (int i = 0; i < score.length; i++) {
            if (positive[i] == wanted) {
                picked[count++] = score[i];
            }
        }
        return Arrays.copyOf(picked, count);
    }

    private static List<Point> points(double[] score, boolean[] positive, int yes, int no) {
        int[] order = SortedOrder.ascending(score);
        List<Point> points = new ArrayList<>();
        points.add(new Point(Double.NEGATIVE_INFINITY, 1, 0));
        int yesBelow = 0;
        int noBelow = 0;
        for (int from = 0, to; from < order.length; from = to) {
            to = Ordering.endOfTies(score, order, from);
            for (int i = from; i < to; i++) {
                yesBelow += positive[order[i]] ? 1 : 0;
                noBelow += positive[order[i]] ? 0 : 1;
            }
            double threshold =
                    to == order.length ? Double.POSITIVE_INFINITY : (score[order[from]] + score[order[to]]) / 2;
            points.add(new Point(threshold, (double) (yes - yesBelow) / yes, (double) noBelow / no));
        }
        return points;
    }

    /** The area: the chance that a positive scores higher than a negative, ties counting one half. */
    public double area() {
        return area;
    }

    /** DeLong's variance of the area; 0 when the outcomes are separated. */
    public double variance() {
        return covariance(this);
    }

    /** The area with DeLong's interval, cut to 0–1. */
    public Estimate interval(double level) {
        return Estimate.normal(area, Math.sqrt(variance()), level).clamp(0, 1);
    }

    /** DeLong's covariance with the area of another score of the same patients in the same order. */
    double covariance(RocCurve other) {
        return covariance(positivePlacements, other.positivePlacements) / positivePlacements.length
                + covariance(negativePlacements, other.negativePlacements) / negativePlacements.length;
    }

    private double covariance(double[] mine, double[] theirs) {
        if (mine.length < 2) {
            return Double.NaN;
        }
        double a = Descriptive.mean(mine);
        double b = Descriptive.mean(theirs);
        double sum = 0;
        for (int i = 0; i < mine.length; i++) {
            sum += (mine[i] - a) * (theirs[i] - b);
        }
        return sum / (mine.length - 1);
    }

    /** Thresholds from −∞ to +∞, one between any two neighbouring scores. */
    public List<Point> points() {
        return points;
    }

    /** The threshold with the largest Youden index, the lowest of equals: chosen on these data, so it flatters. */
    public Point best() {
        Point best = points.get(0);
        for (Point point : points) {
            best = point.youden() > best.youden() ? point : best;
        }
        return best;
    }

    /**
     * DeLong's test that two scores of the same patients, in the same order, have the same area.
     *
     * @param difference this area minus the other's, with its interval
     * @param z the statistic
     * @param p two-sided p-value
     */
    public record Comparison(Estimate difference, double z, double p) {}

    /** @throws NotEstimableException when the two scores place the patients alike */
    public Comparison compare(RocCurve other, double level) {
        if (other.positivePlacements.length != positivePlacements.length
                || other.negativePlacements.length != negativePlacements.length) {
            throw new IllegalArgumentException("a paired comparison needs the same patients");
        }
        double variance = variance() + other.variance() - 2 * covariance(other);
        if (!(variance > 1e-15)) {
            throw new NotEstimableException("the two scores place the patients alike");
        }
        Estimate difference = Estimate.normal(area - other.area, Math.sqrt(variance), level);
        double z = difference.value() / Math.sqrt(variance);
        return new Comparison(difference, z, TailProbability.normalTwoSided(z));
    }
}
