package org.mitoscore.report;

import java.util.List;
import java.util.stream.IntStream;
import org.mitoscore.qc.GeneBodyCoverage;
import org.mitoscore.svg.Axis;
import org.mitoscore.svg.Markup;

/** Draws how evenly reads cover transcripts: a line per sample from the 5' to the 3' end. */
final class CoverageFigure {
    private static final double WIDTH = 980;
    private static final double LEFT = 70;
    private static final double RIGHT = WIDTH - 40;
    private static final double TOP = 14;
    private static final double BOTTOM = 280;
    private static final String LINE = "#2b6a94";

    private CoverageFigure() {}

    /** Whether any sample of the report was measured. */
    static boolean isNeeded(ReportInputs inputs, GeneBodyCoverage coverage) {
        return inputs.samples().stream().anyMatch(coverage.bySample()::containsKey);
    }

    static Markup of(ReportInputs inputs, GeneBodyCoverage coverage) {
        List<String> samples = inputs.samples().stream()
                .filter(coverage.bySample()::containsKey)
                .toList();
        double highest = samples.stream()
                .flatMap(sample -> coverage.bySample().get(sample).stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElseThrow();
        Axis across = Axis.between(0, 100, LEFT, RIGHT, 10);
        Axis upwards = Axis.between(0, Math.max(1.2, 1.05 * highest), BOTTOM, TOP, 5);
        Svg svg = new Svg(
                WIDTH, BOTTOM + 44, "Coverage of transcripts from 5' to 3' end in " + Display.samples(samples.size()));
        svg.verticalAxis(upwards, LEFT, RIGHT, "coverage / mean of the transcript");
        svg.axis(across, BOTTOM, "place in the transcript, % of its length from the 5′ end");
        svg.dashed(LEFT, upwards.at(1), RIGHT, upwards.at(1), Svg.SOFT_INK);
        for (String sample : samples) {
            List<Double> values = coverage.bySample().get(sample);
            double[] x =
                    IntStream.range(0, values.size()).mapToDouble(across::at).toArray();
            double[] y = values.stream().mapToDouble(upwards::at).toArray();
            svg.path(x, y, LINE, sample);
        }
        return svg.end();
    }
}
