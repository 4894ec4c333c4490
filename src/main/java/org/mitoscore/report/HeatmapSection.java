package org.mitoscore.report;

import org.mitoscore.svg.Markup;

/** The expression of the leading signature's genes. */
record HeatmapSection(ReportInputs inputs) implements Section {
    @Override
    public String id() {
        return "genes-heatmap";
    }

    @Override
    public String title() {
        return "Signature genes";
    }

    @Override
    public Markup body() {
        String signature = inputs.primary().signature();
        HeatmapFigure heatmap = new HeatmapFigure(inputs);
        if (heatmap.geneCount() == 0) {
            return new Markup()
                    .element(
                            "p",
                            inputs.genes().isEmpty()
                                    ? "No table of matched genes was given, so there is no heatmap."
                                    : "No gene of " + signature + " is in the expression matrix.",
                            "class",
                            "note");
        }
        int n = inputs.samples().size();
        String drawn = heatmap.isStandardised()
                ? "Colour is the z-score of a gene over the " + Display.samples(n) + " ("
                        + inputs.settings().expressionUnit()
                        + "): dark is below, light is above the gene's mean. Grey: the gene does not vary."
                : "With one sample there are no z-scores: colour is the expression itself ("
                        + inputs.settings().expressionUnit() + ").";
        String rows = n > ReportSettings.LABELLED_SAMPLES
                ? " Each row is a tenth of the samples by score, its colour their mean."
                : " Rows run from the highest score to the lowest.";
        long missing =
                inputs.genesOf(signature).stream().filter(gene -> !gene.found()).count();
        String absent = missing == 0
                ? ""
                : " " + missing + " of the signature's genes are not in the matrix (see Gene matching).";
        return Figure.of(heatmap.draw(), heatmap.geneCount() + " genes of " + signature + ". " + drawn + rows + absent);
    }
}
