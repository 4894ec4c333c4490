package org.mitoscore.cohort.survival;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Walks the events of a Cox model from the last to the first and gives, for each, the moments of the covariates over
 * the patients at risk, each patient weighted by exp(linear predictor).
 */
final class RiskSets {
    private final SurvivalData data;
    private final double[][] columns;
    private final int[] stratum;
    private final Ties ties;
    private final int[] order;

    /** Sees one event after the other. */
    interface Visitor {
        /**
         * @param patient the patient with the event
         * @param weight sum of exp(linear predictor) over the risk set, reduced for earlier tied events (Efron)
         * @param mean weighted mean of each covariate; the array is reused
         * @param covariance weighted covariance of the covariates; the array is reused
         */
        void event(int patient, double weight, double[] mean, double[][] covariance);
    }

    /** Patients × covariates in columns; strata any numbers. */
    RiskSets(SurvivalData data, double[][] columns, int[] stratum, Ties ties) {
        this.data = data;
        this.columns = columns;
        this.stratum = stratum;
        this.ties = ties;
        this.order = IntStream.range(0, data.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> stratum[i]).thenComparingDouble(i -> -data.time()[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** @param predictor linear predictor of each patient */
    void forEachEvent(double[] predictor, Visitor visitor) {
        int p = columns.length;
        Sums risk = new Sums(p);
        Sums dead = new Sums(p);
        double[] mean = new double[p];
        double[][] covariance = new double[p][p];
        for (int from = 0, to; from < order.length; from = to) {
            if (from == 0 || stratum[order[from]] != stratum[order[from - 1]]) {
                risk.clear();
            }
            to = from;
            dead.clear();
            int events = 0;
            while (to < order.length && sameTime(order[from], order[to])) {
                double weight = Math.exp(predictor[order[to]]);
                risk.add(columns, order[to], weight);
                if (data.event()[order[to]]) {
                    dead.add(columns, order[to], weight);
                    events++;
                }
                to++;
            }
            int earlier = 0;
            for (int i = from; i < to; i++) {
                if (data.event()[order[i]]) {
                    double share = ties == Ties.EFRON ? (double) earlier / events : 0;
                    double weight = risk.moments(dead, share, mean, covariance);
                    visitor.event(order[i], weight, mean, covariance);
                    earlier++;
                }
            }
        }
    }

    private boolean sameTime(int a, int b) {
        return data.time()[a] == data.time()[b] && stratum[a] == stratum[b];
    }

    private static final class Sums {
        private final int p;
        private double weight;
        private final double[] first;
        private final double[][] second;

        Sums(int p) {
            this.p = p;
            first = new double[p];
            second = new double[p][p];
        }

        void clear() {
            weight = 0;
            for (int j = 0; j < p; j++) {
                first[j] = 0;
                Arrays.fill(second[j], 0);
            }
        }

        void add(double[][] columns, int patient, double w) {
            weight += w;
            for (int j = 0; j < p; j++) {
                double wx = w * columns[j][patient];
                first[j] += wx;
                for (int k = 0; k <= j; k++) {
                    second[j][k] += wx * columns[k][patient];
                }
            }
        }

        double moments(Sums dead, double share, double[] mean, double[][] covariance) {
            double w = weight - share * dead.weight;
            for (int j = 0; j < p; j++) {
                mean[j] = (first[j] - share * dead.first[j]) / w;
            }
            for (int j = 0; j < p; j++) {
                for (int k = 0; k <= j; k++) {
                    double c = (second[j][k] - share * dead.second[j][k]) / w - mean[j] * mean[k];
                    covariance[j][k] = c;
                    covariance[k][j] = c;
                }
            }
            return w;
        }
    }
}
