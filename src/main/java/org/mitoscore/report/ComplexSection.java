package org.mitoscore.report;

import org.mitoscore.svg.Markup;

/** OXPHOS complex by complex. */
record ComplexSection(ReportInputs inputs, ComplexProfile profile) implements Section {
    @Override
    public String id() {
        return "complexes";
    }

    @Override
    public String title() {
        return "Complex I–V profile";
    }

    @Override
    public Markup body() {
        if (profile.isEmpty()) {
            return new Markup().element("p", "No OXPHOS subunit is in the expression matrix.", "class", "note");
        }
        int n = inputs.samples().size();
        String unit = inputs.settings().expressionUnit();
        String cells = n > 1
                ? "Each number is the mean over the complex's genes minus the median of these " + Display.samples(n)
                        + " (the line above), in " + unit + "."
                : "Each number is the mean over the complex's genes, in " + unit + ", n = 1.";
        return Figure.of(
                ComplexFigure.of(inputs, profile),
                cells
                        + " Complexes by their nuclear subunits (MitoCarta 3.0); subunits encoded by mitochondrial DNA stand"
                        + " apart, because they depend on the library preparation.");
    }
}
