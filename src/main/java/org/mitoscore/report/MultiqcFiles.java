package org.mitoscore.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mitoscore.expression.NumberText;
import org.mitoscore.io.OutputFile;
import org.mitoscore.io.TsvTable;
import org.mitoscore.qc.SampleMeasures;
import org.mitoscore.qc.SampleQc;
import org.mitoscore.score.Mitoscore;
import org.mitoscore.signature.MatchRule;
import org.mitoscore.svg.Markup;

/**
 * Writes MultiQC custom content, one {@code *_mqc} file per section, that MultiQC 1.14 to 1.34 reads. Figures are
 * inline SVG, because only that is drawn by every one of these versions without a network.
 */
public final class MultiqcFiles {
    private static final MultiqcModule MODULE = new MultiqcModule(
            "mitoscore",
            "Mitoscore",
            "Mitochondrial (OXPHOS) activity of leukaemia samples from RNA-seq. " + Wording.RESEARCH_USE + ".");
    private final ReportInputs inputs;

    public MultiqcFiles(ReportInputs inputs) {
        this.inputs = inputs;
    }

    /** Writes every file into the folder. */
    public void write(Path folder) {
        text(folder, "mitoscore_general_stats_mqc.tsv", generalStats());
        text(folder, "mitoscore_scores_mqc.html", scorePlot());
        if (AgreementSection.isNeeded(inputs)) {
            text(
                    folder,
                    "mitoscore_agreement_mqc.html",
                    MODULE.html(
                            "mitoscore_agreement",
                            "Agreement of the methods",
                            "Percentile of each sample's score by each method; the mark's shape is the call.",
                            PlacesFigure.of(AgreementSection.columns(inputs))));
        }
        if (DepthSection.isNeeded(inputs)) {
            text(
                    folder,
                    "mitoscore_depth_mqc.html",
                    MODULE.html(
                            "mitoscore_depth",
                            "Sequencing depth",
                            "What calls, or scores where there are none, become when reads are left out.",
                            new DepthSection(inputs).figure()));
        }
        if (!inputs.genesOf(inputs.primary().signature()).isEmpty()) {
            text(folder, "mitoscore_heatmap_mqc.html", heatmap());
            text(folder, "mitoscore_signature_coverage_mqc.tsv", coverage());
        }
        if (inputs.hasQc()) {
            text(folder, "mitoscore_strandedness_mqc.tsv", strandedness());
        }
        text(folder, "mitoscore_methods_mqc.html", methods());
        text(folder, "mitoscore_versions_mqc.html", versions());
    }

    private static void text(Path folder, String name, String content) {
        OutputFile.writeText(folder.resolve(name), out -> out.write(content));
    }

    private String generalStats() {
        boolean placed = inputs.ranked().stream().anyMatch(row -> !Double.isNaN(row.percentile()));
        List<String> lines =
                new ArrayList<>(List.of("id: \"mitoscore_general_stats\"", "plot_type: \"generalstats\"", "pconfig:"));
        List<String> header = new ArrayList<>(List.of("Sample", "mitoscore_score"));
        String unit = DistributionSection.axisName(inputs.ranked().get(0));
        general(lines, "mitoscore_score", "Mitoscore", unit, "format: \"{:,.4g}\"", "scale: \"Blues\"");
        if (placed) {
            header.add("mitoscore_percentile");
            general(
                    lines,
                    "mitoscore_percentile",
                    "Percentile",
                    "Percentile of the score within the reference or the samples scored together",
                    "min: 0",
                    "max: 100",
                    "format: \"{:,.1f}\"",
                    "scale: \"Blues\"");
        }
        header.addAll(List.of("mitoscore_call", "mitoscore_genes"));
        String calls = "High, intermediate, low or not called. " + Wording.RESEARCH_USE;
        general(lines, "mitoscore_call", "Call", calls, "scale: false");
        String genes = "Signature genes used / genes of the signature";
        general(lines, "mitoscore_genes", "Genes", genes, "scale: false");
        StringBuilder file = MultiqcModule.commented(lines).append(TsvTable.line(header));
        for (Mitoscore row : inputs.ranked()) {
            List<String> cells = new ArrayList<>(List.of(MultiqcModule.cell(row.sample()), NumberText.of(row.score())));
            if (placed) {
                cells.add(NumberText.of(row.percentile()));
            }
            cells.add(CallMark.of(row.call()).word());
            cells.add(row.genesUsed() + " of " + row.genesTotal());
            file.append(TsvTable.line(cells));
        }
        return file.toString();
    }

    /** One column of the general statistics. */
    private static void general(List<String> lines, String id, String title, String description, String... settings) {
        lines.add("    - " + id + ":");
        lines.add("        title: " + MultiqcModule.quoted(title));
        lines.add("        namespace: \"Mitoscore\"");
        lines.add("        description: " + MultiqcModule.quoted(description));
        for (String setting : settings) {
            lines.add("        " + setting);
        }
    }

    private String scorePlot() {
        return MODULE.html(
                "mitoscore_scores",
                "Scores",
                "Score of each sample; the mark's shape is its call.",
                ScorePlot.of(
                        inputs.ranked(),
                        DistributionSection.axisName(inputs.ranked().get(0))));
    }

    private String heatmap() {
        HeatmapFigure heatmap = new HeatmapFigure(inputs);
        Markup drawing = heatmap.geneCount() == 0
                ? new Markup().element("p", "No gene of the signature is in the expression matrix.")
                : heatmap.draw();
        return MODULE.html(
                "mitoscore_heatmap",
                "Signature genes",
                "Expression of the genes of " + inputs.primary().signature()
                        + ", samples from the highest score to the lowest.",
                drawing);
    }

    private String coverage() {
        StringBuilder file = MODULE.table(
                "mitoscore_signature_coverage",
                "Signature coverage",
                "How the genes of each signature were found in the count matrix.",
                List.of(
                        "genes|Genes|Genes of the signature|{:,.0f}",
                        "found_percent|Found|Genes found in the matrix, in %|{:,.1f}",
                        "by_ensembl_id|By Ensembl id|Genes found by Ensembl id|{:,.0f}",
                        "by_symbol|By symbol|Genes found by symbol|{:,.0f}",
                        "by_alias|By alias|Genes found by a previous symbol or alias|{:,.0f}",
                        "by_gene_table|By table|Genes found through the table of human genes (NCBI Gene)|{:,.0f}",
                        "by_ortholog|By ortholog|Genes found as their one mouse ortholog (MGI)|{:,.0f}",
                        "missing|Missing|Genes without a row|{:,.0f}",
                        "ambiguous|Ambiguous|Genes that fit several rows|{:,.0f}"));
        file.append(TsvTable.line(List.of(
                "Signature",
                "genes",
                "found_percent",
                "by_ensembl_id",
                "by_symbol",
                "by_alias",
                "by_gene_table",
                "by_ortholog",
                "missing",
                "ambiguous")));
        for (String signature :
                inputs.genes().stream().map(MatchedGene::signature).distinct().toList()) {
            List<MatchedGene> genes = inputs.genesOf(signature);
            List<String> cells = new ArrayList<>();
            cells.add(MultiqcModule.cell(signature));
            cells.add(Integer.toString(genes.size()));
            cells.add(NumberText.of(
                    100.0 * genes.stream().filter(MatchedGene::found).count() / genes.size()));
            for (MatchRule rule : MatchRule.values()) {
                cells.add(Long.toString(
                        genes.stream().filter(gene -> gene.rule() == rule).count()));
            }
            file.append(TsvTable.line(cells));
        }
        return file.toString();
    }

    private String strandedness() {
        StringBuilder file = MODULE.table(
                "mitoscore_strandedness",
                "Strandedness",
                "What the samplesheet declares, what the reads say and what the counts were made with.",
                List.of(
                        "declared|Declared|In the samplesheet|",
                        "inferred|Inferred|From the reads|",
                        "used|Used|For counting|",
                        "forward|Forward %|Fragments that support forward, of those that tell|{:,.1f}",
                        "reverse|Reverse %|Fragments that support reverse, of those that tell|{:,.1f}",
                        "qc|QC|Verdict over all measures|"));
        file.append(TsvTable.line(List.of("Sample", "declared", "inferred", "used", "forward", "reverse", "qc")));
        for (String name : inputs.samples()) {
            SampleQc qc = inputs.qcOf(name).orElseThrow();
            SampleMeasures measures = qc.measures();
            file.append(TsvTable.line(List.of(
                    MultiqcModule.cell(name),
                    measures.strandednessDeclared(),
                    measures.strandednessInferred(),
                    measures.strandednessUsed(),
                    NumberText.of(measures.strandForwardPercent()),
                    NumberText.of(measures.strandReversePercent()),
                    qc.status().label())));
        }
        return file.toString();
    }

    private String methods() {
        Mitoscore first = inputs.ranked().get(0);
        return MODULE.html(
                "mitoscore_methods",
                "Methods",
                "How the scores were made, and their limits.",
                new Markup()
                        .element("p", Wording.CLAIM)
                        .element("p", Wording.limits(Wording.signature(first)))
                        .raw(new MethodsSection(inputs).summary()));
    }

    private String versions() {
        return MODULE.html(
                "mitoscore_versions",
                "Software",
                "Versions of the software that made these results.",
                new RunSection(inputs).versions().plain("table table-condensed"));
    }
}
