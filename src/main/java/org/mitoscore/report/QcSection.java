package org.mitoscore.report;

import java.util.List;
import org.mitoscore.qc.GeneBodyCoverage;
import org.mitoscore.qc.SampleMeasures;
import org.mitoscore.qc.SampleQc;
import org.mitoscore.svg.Markup;

/** Quality control, one row per sample. */
record QcSection(ReportInputs inputs, GeneBodyCoverage coverage) implements Section {
    @Override
    public String id() {
        return "qc";
    }

    @Override
    public String title() {
        return "Quality control";
    }

    @Override
    public Markup body() {
        if (!inputs.hasQc()) {
            return new Markup()
                    .element(
                            "p",
                            "There is no quality control of the reads: the run started from a count matrix, or no QC table"
                                    + " was given.",
                            "class",
                            "note");
        }
        List<SampleQc> rows = inputs.samples().stream()
                .flatMap(sample -> inputs.qcOf(sample).stream())
                .toList();
        Markup body = new Markup()
                .raw(measures(rows).html())
                .element(
                        "p",
                        "A sample fails when its counts cannot be trusted, and is then not called; a warning asks for a"
                                + " look. The limits are defaults of this software, not validated cut-offs. Duplicates are 0 %"
                                + " also when nobody marked them.",
                        "class",
                        "note")
                .element("h3", "Strandedness")
                .raw(strandedness(rows).html())
                .element("h3", "Sex-linked genes")
                .raw(sexLinked(rows).html())
                .element(
                        "p",
                        "Evidence for whoever looks for swapped samples, not a call: leukaemic cells may have lost their Y,"
                                + " and cells of a donor bring theirs.",
                        "class",
                        "note");
        if (CoverageFigure.isNeeded(inputs, coverage)) {
            body.element("h3", "Coverage of transcripts")
                    .raw(CoverageFigure.of(inputs, coverage))
                    .element(
                            "p",
                            "Mean over the 1,000 most covered transcripts, each relative to its own mean (Picard"
                                    + " CollectRnaSeqMetrics); 1 all along is even. Degraded RNA and selection by poly(A) tail"
                                    + " show as a fall towards the 5′ end. Point at a line for its sample.",
                            "class",
                            "note");
        }
        return body;
    }

    private static HtmlTable measures(List<SampleQc> rows) {
        HtmlTable table = new HtmlTable("Quality control of " + Display.samples(rows.size()))
                .column("Sample", "")
                .column("QC", "pass, warn or fail")
                .column("Reasons", "why it is not a pass")
                .numbers("Fragments", "read pairs or single reads considered")
                .numbers("Assigned %", "fragments assigned to a gene")
                .numbers("Genes", "genes with a count above 0")
                .numbers("Signature genes", "genes of the first signature with a count above 0 / in the matrix")
                .numbers("mtDNA %", "mapped reads on the mitochondrial contig")
                .numbers("rRNA %", "assigned fragments on rRNA genes")
                .numbers("Duplicates %", "mapped reads flagged as duplicates")
                .numbers("Insert", "median insert size in bases")
                .numbers("5′/3′", "median coverage of the 5' end / of the 3' end (Picard); 1 is even");
        for (SampleQc row : rows) {
            SampleMeasures m = row.measures();
            SampleMeasures.SignatureGenes genes = m.signature();
            table.row(
                    new Markup().text(row.sample()),
                    Badges.qc(row.status()),
                    reasons(row),
                    new Markup().text(Display.count(m.fragments())),
                    new Markup().text(Display.fixed(m.assignedPercent(), 1)),
                    new Markup().text(Display.count(m.genesDetected())),
                    new Markup().text(genes.known() ? genes.detected() + "/" + genes.matched() : "NA"),
                    new Markup().text(Display.fixed(m.mtdnaPercent(), 1)),
                    new Markup().text(Display.fixed(m.rrnaPercent(), 1)),
                    new Markup().text(Display.fixed(m.duplicatePercent(), 1)),
                    new Markup().text(Display.fixed(m.medianInsertSize(), 0)),
                    new Markup().text(Display.fixed(m.fiveToThreePrimeBias(), 2)));
        }
        return table;
    }

    private static HtmlTable sexLinked(List<SampleQc> rows) {
        HtmlTable table = new HtmlTable("Sex-linked genes in " + Display.samples(rows.size()))
                .column("Sample", "")
                .numbers("XIST, CPM", "fragments per million assigned; expressed where an X chromosome is inactive")
                .numbers(
                        "Chromosome Y, CPM",
                        "fragments on its genes outside the pseudoautosomal regions per million assigned");
        for (SampleQc row : rows) {
            table.row(
                    row.sample(),
                    Display.fixed(row.measures().xistCpm(), 1),
                    Display.fixed(row.measures().chromosomeYCpm(), 1));
        }
        return table;
    }

    static Markup reasons(SampleQc row) {
        if (row.reasons().isEmpty()) {
            return new Markup().element("span", "none", "class", "soft");
        }
        Markup list = new Markup().open("ul", "class", "reasons");
        row.reasons().forEach(reason -> list.element("li", reason));
        return list.close();
    }

    private static HtmlTable strandedness(List<SampleQc> rows) {
        HtmlTable table = new HtmlTable("Strandedness of " + Display.samples(rows.size()))
                .column("Sample", "")
                .column("Declared", "in the samplesheet")
                .column("Inferred", "from the reads")
                .column("Used", "for counting")
                .numbers("Forward %", "fragments that support forward, of those that tell")
                .numbers("Reverse %", "fragments that support reverse, of those that tell")
                .column("Libraries", "");
        for (SampleQc row : rows) {
            SampleMeasures m = row.measures();
            table.row(
                    row.sample(),
                    m.strandednessDeclared(),
                    m.strandednessInferred(),
                    m.strandednessUsed(),
                    Display.fixed(m.strandForwardPercent(), 1),
                    Display.fixed(m.strandReversePercent(), 1),
                    String.join(", ", m.libraries()));
        }
        return table;
    }
}
