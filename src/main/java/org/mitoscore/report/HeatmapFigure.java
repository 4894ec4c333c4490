package org.mitoscore.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.mitoscore.svg.Anchor;
import org.mitoscore.svg.Markup;

/**
 * Draws the genes of the leading signature: a row per sample from high to low score, a column per gene. Genes stand by
 * OXPHOS complex, then by name. Long signatures go on in further bands.
 */
final class HeatmapFigure {
    private static final double CLIP = 2;
    /** Means over many samples spread less. */
    private static final double CLIP_OF_MEANS = 1;

    private static final int GENES_PER_BAND = 96;
    private static final double WIDTH = 1000;

    private final ReportInputs inputs;
    private final List<SampleGroup> rows;
    private final List<Gene> genes;
    private final boolean standardised;
    private final double low;
    private final double high;

    /** One column: where its values stand in the matrix and what is drawn of them, per sample of the matrix. */
    private record Gene(String label, String group, double[] values, double[] drawn) {}

    HeatmapFigure(ReportInputs inputs) {
        this.inputs = inputs;
        this.rows = SampleGroup.of(inputs.samples());
        this.standardised = inputs.samples().size() > 1;
        this.genes = genes(inputs, standardised);
        Quantiles range = Quantiles.of(genes.stream()
                .flatMapToDouble(gene -> Arrays.stream(gene.drawn()))
                .toArray());
        double clip = rows.size() == inputs.samples().size() ? CLIP : CLIP_OF_MEANS;
        this.low = standardised ? -clip : range.min();
        this.high = standardised ? clip : Math.max(range.max(), range.min() + 1);
    }

    private static List<Gene> genes(ReportInputs inputs, boolean standardised) {
        OxphosComplexes complexes = new OxphosComplexes();
        List<String> groups = complexes.groups();
        List<Gene> genes = new ArrayList<>();
        int[] columns =
                inputs.samples().stream().mapToInt(inputs::columnOf).sorted().toArray();
        for (MatchedGene gene : inputs.genesOf(inputs.primary().signature())) {
            int row = gene.found() ? inputs.expression().rowOf(gene.matrixGeneId()) : -1;
            if (row >= 0) {
                double[] values = inputs.expression().gene(row);
                double[] scored = Arrays.stream(columns)
                        .mapToDouble(column -> values[column])
                        .toArray();
                double[] drawn = standardised ? spread(RowZScores.of(scored), columns, values.length) : values;
                String down = gene.weight() < 0 ? " ↓" : "";
                genes.add(
                        new Gene(gene.gene() + down, complexes.groupOf(gene.ensemblId(), gene.gene()), values, drawn));
            }
        }
        genes.sort(Comparator.comparingInt(
                        (Gene gene) -> gene.group().isEmpty() ? groups.size() : groups.indexOf(gene.group()))
                .thenComparing(Gene::label));
        return genes;
    }

    /** Puts values of some columns back to their places; the others stay NaN. */
    private static double[] spread(double[] values, int[] columns, int length) {
        double[] all = new double[length];
        Arrays.fill(all, Double.NaN);
        for (int i = 0; i < columns.length; i++) {
            all[columns[i]] = values[i];
        }
        return all;
    }

    int geneCount() {
        return genes.size();
    }

    /** Whether z-scores are drawn; with one sample the expression itself is. */
    boolean isStandardised() {
        return standardised;
    }

    Markup draw() {
        double row = rows.size() <= 12 ? 20 : rows.size() <= 30 ? 15 : 12;
        double left = SampleGroup.labelWidth(rows);
        int perBand = Math.min(GENES_PER_BAND, genes.size());
        double cell = Math.min(22, (WIDTH - left) / perBand);
        double labels = 16
                + 6.2
                        * genes.stream()
                                .mapToInt(gene -> gene.label().length())
                                .max()
                                .orElse(0)
                        * labelSize(cell)
                        / 9;
        int bands = (genes.size() + GENES_PER_BAND - 1) / GENES_PER_BAND;
        double band = 26 + rows.size() * row + labels + 10;
        Svg svg = new Svg(
                Math.max(left + cell * perBand + 6, left + 560),
                bands * band + 44,
                "Heatmap of " + genes.size() + " genes of " + inputs.primary().signature() + " in "
                        + Display.samples(inputs.samples().size()));
        for (int b = 0; b < bands; b++) {
            int from = b * GENES_PER_BAND;
            drawBand(
                    svg, genes.subList(from, Math.min(from + GENES_PER_BAND, genes.size())), left, b * band, row, cell);
        }
        String unit = inputs.settings().expressionUnit();
        svg.rampLegend(
                left,
                bands * band + 8,
                200,
                standardised ? "≤ " + Display.signed(low, 0) : Display.fixed(low, 1),
                standardised ? "0" : Display.fixed((low + high) / 2, 1),
                standardised ? "≥ " + Display.signed(high, 0) : Display.fixed(high, 1),
                standardised
                        ? "z-score of " + unit + " per gene, n = "
                                + inputs.samples().size()
                        : unit + ", n = 1");
        return svg.end();
    }

    private static double labelSize(double cell) {
        return Math.min(10.5, cell - 0.5);
    }

    private void drawBand(Svg svg, List<Gene> band, double left, double top, double row, double cell) {
        groupNames(svg, band, left, top, cell);
        double first = top + 26;
        for (int r = 0; r < rows.size(); r++) {
            SampleGroup group = rows.get(r);
            int[] columns = group.samples().stream().mapToInt(inputs::columnOf).toArray();
            double y = first + r * row;
            svg.text(
                    left - 10,
                    y + row / 2 + 4,
                    Anchor.END,
                    Math.min(12, row - 1),
                    Svg.INK,
                    Display.cut(group.label(), 34));
            for (int g = 0; g < band.size(); g++) {
                Gene gene = band.get(g);
                double value = mean(gene.drawn(), columns);
                String tooltip = gene.label() + ", " + group.label() + ": "
                        + (standardised ? "z " + Display.signed(value, 2) + ", " : "")
                        + Display.fixed(mean(gene.values(), columns), 2);
                svg.cell(left + g * cell, y, cell - 0.6, row - 0.8, Ramp.colour((value - low) / (high - low)), tooltip);
            }
        }
        double size = labelSize(cell);
        for (int g = 0; g < band.size(); g++) {
            svg.upwards(
                    left + (g + 0.5) * cell + size * 0.36,
                    first + rows.size() * row + 5,
                    size,
                    Svg.INK,
                    band.get(g).label());
        }
    }

    /** A line over the genes of each complex with its name, where the name has room. */
    private static void groupNames(Svg svg, List<Gene> band, double left, double top, double cell) {
        int start = 0;
        for (int g = 1; g <= band.size(); g++) {
            if (g == band.size() || !band.get(g).group().equals(band.get(start).group())) {
                String name = band.get(start).group();
                double width = (g - start) * cell;
                if (!name.isEmpty()) {
                    String shown = width > 66 ? name : name.replace("Complex ", "");
                    svg.line(left + start * cell, top + 20, left + g * cell - 2, top + 20, Svg.SOFT_INK, 1.5);
                    if (width > 7.0 * shown.length()) {
                        svg.text(left + start * cell + width / 2, top + 14, Anchor.MIDDLE, 11, Svg.INK, shown);
                    }
                }
                start = g;
            }
        }
    }

    private static double mean(double[] values, int[] columns) {
        return Arrays.stream(columns)
                .mapToDouble(column -> values[column])
                .average()
                .orElse(Double.NaN);
    }
}
