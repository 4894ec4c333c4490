package org.mitoscore.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mitoscore.score.Mitoscore;
import org.mitoscore.signature.Signature;
import org.mitoscore.svg.Markup;

/** How the numbers were made, and whom to cite. */
record MethodsSection(ReportInputs inputs) implements Section {
    private static final String RESOLVER = "https://doi.org/";

    @Override
    public String id() {
        return "methods";
    }

    @Override
    public String title() {
        return "Methods and citations";
    }

    @Override
    public Markup body() {
        return new Markup()
                .raw(data())
                .element("h3", "Scoring methods")
                .raw(methods())
                .element("h3", "Calls")
                .raw(calls())
                .element("h3", "Signatures")
                .raw(signatures())
                .element("h3", "Citations")
                .raw(citations());
    }

    /** The methods in short, without the sources. */
    Markup summary() {
        return new Markup().raw(data()).raw(methods()).raw(calls());
    }

    private Markup data() {
        Markup text = new Markup();
        if (inputs.hasQc()) {
            text.element(
                    "p",
                    "Fragments were assigned to genes by mitoscore count, which follows the rules of featureCounts."
                            + " Strandedness was inferred from the reads and compared with what was declared.");
        }
        text.element(
                "p",
                "Scores were computed from gene expression in "
                        + inputs.settings().expressionUnit() + ".");
        List<String> references = inputs.frozenReferences();
        if (references.isEmpty()) {
            return text;
        }
        return text.element(
                "p",
                "Each sample was scored and placed by itself against the frozen reference "
                        + String.join(", ", references)
                        + ", counts after they were normalised to its members: no other sample of this report changes a score,"
                        + " a percentile or a call. The expression in the figures is that of these samples among themselves.");
    }

    private Markup methods() {
        Markup list = new Markup().open("ul");
        for (String method : inputs.methods()) {
            String how = MethodText.of(method).how();
            list.open("li")
                    .element("strong", method)
                    .text(how.isEmpty() ? "" : ": " + how)
                    .close();
        }
        return list.close();
    }

    private static Markup calls() {
        return new Markup()
                .element(
                        "p",
                        "A sample is called against a frozen reference when one is given. Without one it is called by the"
                                + " median of the samples scored together, and only when there are at least 20. It is not"
                                + " called when it fails quality control or when too few of the signature's genes are found."
                                + " Each row gives the rule that made its call, or the reason why there is none.");
    }

    private Markup signatures() {
        Markup list = new Markup().open("ul");
        inputs.signatureIds().forEach(id -> list.raw(signature(inputs.scoreOf(id))));
        return list.close();
    }

    private Markup signature(Mitoscore row) {
        Optional<Signature> shipped = inputs.shipped(row.signature());
        Markup item = new Markup()
                .open("li")
                .element("strong", Wording.signature(row))
                .text(": " + shipped.map(Signature::title).orElse("a list given by the user") + "; " + row.genesTotal()
                        + " genes; a high score stands for: "
                        + row.direction().label().replace('_', ' ') + ".")
                .open("div", "class", "note");
        shipped.ifPresent(signature -> {
            item.text(sentence(signature.source()) + sentence(signature.intendedUse()));
            if (!signature.licence().isEmpty()) {
                item.text("Licence: " + sentence(signature.licence()));
            }
            if (!signature.doi().isEmpty()) {
                item.raw(doi(signature.doi())).text(". ");
            }
        });
        return item.text("SHA-256 of the gene list: ")
                .element("code", row.signatureSha256())
                .close()
                .close();
    }

    private static String sentence(String text) {
        return text.isEmpty() ? "" : text.endsWith(".") ? text + " " : text + ". ";
    }

    private static Markup doi(String doi) {
        return new Markup().element("a", "doi:" + doi, "href", RESOLVER + doi);
    }

    private Markup citations() {
        Markup list = new Markup().open("ol", "class", "citations");
        for (Citation citation : used()) {
            list.open("li").text(citation.text() + " ").raw(doi(citation.doi())).close();
        }
        return list.close();
    }

    private Set<Citation> used() {
        Set<Citation> used = new LinkedHashSet<>();
        used.add(Citation.BOSC);
        used.add(Citation.MITOCARTA);
        inputs.methods().forEach(method -> used.addAll(MethodText.of(method).sources()));
        if (inputs.settings().expressionUnit().contains("TMM")) {
            used.add(Citation.EDGER);
            used.add(Citation.TMM);
        }
        if (inputs.hasQc()) {
            used.add(Citation.FEATURE_COUNTS);
            used.add(Citation.SAM);
        }
        Set<String> tools = new LinkedHashSet<>();
        inputs.versions().keySet().forEach(tool -> tools.add(tool.toLowerCase(java.util.Locale.ROOT)));
        if (tools.contains("nextflow")) {
            used.add(Citation.NEXTFLOW);
        }
        if (tools.contains("multiqc")) {
            used.add(Citation.MULTIQC);
        }
        return used;
    }
}
