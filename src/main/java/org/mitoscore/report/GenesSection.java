package org.mitoscore.report;

import java.util.List;
import java.util.stream.Collectors;
import org.mitoscore.signature.MatchRule;
import org.mitoscore.svg.Markup;

/** Which rule matched which signature gene, and what is missing. */
record GenesSection(ReportInputs inputs) implements Section {
    @Override
    public String id() {
        return "matching";
    }

    @Override
    public String title() {
        return "Gene matching";
    }

    @Override
    public Markup body() {
        if (inputs.genes().isEmpty()) {
            return new Markup().element("p", "No table of matched genes was given.", "class", "note");
        }
        List<String> signatures =
                inputs.genes().stream().map(MatchedGene::signature).distinct().toList();
        Markup body = new Markup()
                .element(
                        "p",
                        "A gene is looked for by Ensembl id (without version), then by symbol, then by a previous symbol or"
                                + " alias of the signature, then through the table of human genes (NCBI Gene). In a matrix of mouse genes it is"
                                + " looked for as its one mouse ortholog (MGI). A gene that fits several rows is ambiguous and not used.")
                .raw(summary(signatures).html());
        for (String signature : signatures) {
            body.raw(genes(signature));
        }
        return body;
    }

    private HtmlTable summary(List<String> signatures) {
        HtmlTable table = new HtmlTable("How the genes of " + signatures.size()
                        + (signatures.size() == 1 ? " signature" : " signatures") + " were found")
                .column("Signature", "")
                .numbers("Genes", "genes of the signature")
                .numbers("By Ensembl id", "")
                .numbers("By symbol", "")
                .numbers("By alias", "a previous symbol or an alias")
                .numbers("By table", "Entrez id, Ensembl id, newer or older symbol, through the table of human genes")
                .numbers("By ortholog", "the gene's one mouse ortholog, in a matrix of mouse genes")
                .numbers("Missing", "")
                .numbers("Ambiguous", "several rows fit")
                .numbers("Found %", "")
                .column("Not used", "missing and ambiguous genes");
        for (String signature : signatures) {
            List<MatchedGene> genes = inputs.genesOf(signature);
            String unused = genes.stream()
                    .filter(gene -> !gene.found())
                    .map(MatchedGene::gene)
                    .collect(Collectors.joining(", "));
            table.row(
                    signature,
                    Integer.toString(genes.size()),
                    count(genes, MatchRule.ENSEMBL_ID),
                    count(genes, MatchRule.SYMBOL),
                    count(genes, MatchRule.ALIAS),
                    count(genes, MatchRule.GENE_TABLE),
                    count(genes, MatchRule.ORTHOLOG),
                    count(genes, MatchRule.MISSING),
                    count(genes, MatchRule.AMBIGUOUS),
                    Display.fixed(
                            100.0 * genes.stream().filter(MatchedGene::found).count() / genes.size(), 1),
                    unused.isEmpty() ? "none" : unused);
        }
        return table;
    }

    private static String count(List<MatchedGene> genes, MatchRule rule) {
        return Long.toString(genes.stream().filter(gene -> gene.rule() == rule).count());
    }

    private Markup genes(String signature) {
        List<MatchedGene> genes = inputs.genesOf(signature);
        HtmlTable table = new HtmlTable("The " + genes.size() + " genes of " + signature)
                .column("Gene", "as the signature spells it")
                .column("Ensembl id", "of the signature")
                .numbers("Weight", "")
                .column("Matched by", "")
                .column("Row's gene id", "in the matrix")
                .column("Row's gene name", "in the matrix");
        for (MatchedGene gene : genes) {
            table.row(
                    gene.gene(),
                    Wording.orNa(gene.ensemblId()),
                    Display.score(gene.weight()),
                    gene.rule().label().replace('_', ' '),
                    Wording.orNa(gene.matrixGeneId()),
                    Wording.orNa(gene.matrixGeneName()));
        }
        return new Markup()
                .open("details", "class", "box")
                .open("summary")
                .text("Genes of ")
                .element("strong", signature)
                .close()
                .raw(table.html())
                .close()
                .newLine();
    }
}
