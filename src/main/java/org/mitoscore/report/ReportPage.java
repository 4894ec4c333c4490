package org.mitoscore.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mitoscore.io.OutputFile;
import org.mitoscore.qc.GeneBodyCoverage;
import org.mitoscore.score.Mitoscore;
import org.mitoscore.svg.Markup;

/**
 * The report: one HTML file that needs no network and nothing beside it. It can be read without its script, which only
 * finds, opens and closes sample panels. Equal inputs give equal bytes.
 */
public final class ReportPage {
    private final ReportInputs inputs;
    private final List<Section> sections;

    public ReportPage(ReportInputs inputs) {
        this(inputs, GeneBodyCoverage.NONE);
    }

    /** @param coverage how reads cover transcripts, of the samples that have it */
    public ReportPage(ReportInputs inputs, GeneBodyCoverage coverage) {
        this.inputs = inputs;
        ComplexProfile profile = ComplexProfile.of(inputs.expression());
        List<Section> shown = new ArrayList<>(List.of(new CallsSection(inputs), new DistributionSection(inputs)));
        if (AgreementSection.isNeeded(inputs)) {
            shown.add(new AgreementSection(inputs));
        }
        if (DepthSection.isNeeded(inputs)) {
            shown.add(new DepthSection(inputs));
        }
        shown.addAll(List.of(new HeatmapSection(inputs), new ComplexSection(inputs, profile)));
        if (!inputs.settings().outcome().isEmpty()) {
            shown.add(new OutcomeSection(inputs));
        }
        shown.addAll(List.of(
                new QcSection(inputs, coverage),
                new SamplesSection(inputs, profile),
                new GenesSection(inputs),
                new MethodsSection(inputs),
                new RunSection(inputs)));
        this.sections = List.copyOf(shown);
    }

    /** Writes the page. */
    public void write(Path target) {
        String html = html();
        OutputFile.writeText(target, out -> out.write(html));
    }

    String html() {
        Markup page = new Markup()
                .open("html", "lang", "en")
                .newLine()
                .open("head")
                .empty("meta", "charset", "utf-8")
                .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .element("title", inputs.settings().title())
                .open("style")
                .own(resource("report.css"))
                .close()
                .close()
                .newLine()
                .open("body")
                .newLine()
                .raw(header())
                .open("div", "class", "page")
                .raw(contents())
                .open("main");
        for (Section section : sections) {
            page.open("section", "id", section.id())
                    .element("h2", section.title())
                    .newLine()
                    .raw(section.body())
                    .close()
                    .newLine();
        }
        page.close()
                .close()
                .raw(footer())
                .open("script")
                .own(resource("report.js"))
                .close();
        return "<!DOCTYPE html>\n" + page.close().newLine().close().newLine();
    }

    private Markup header() {
        Mitoscore first = inputs.ranked().get(0);
        Markup header = new Markup()
                .open("header")
                .open("div", "class", "header-inner")
                .element("p", Wording.RESEARCH_USE, "class", "research")
                .element("h1", inputs.settings().title())
                .open("dl", "class", "run-facts");
        fact(header, "Samples", Display.count(inputs.ranked().size()));
        fact(header, "Calls", CallsSection.count(inputs.ranked()));
        fact(header, "Leading score", first.method() + " of " + Wording.signature(first));
        fact(header, "Expression", inputs.settings().expressionUnit());
        fact(header, "Program", "mitoscore " + inputs.settings().programVersion());
        if (!inputs.settings().date().isEmpty()) {
            fact(header, "Date", inputs.settings().date());
        }
        String name = Wording.signature(first)
                + inputs.shipped(first.signature())
                        .map(found -> " (" + found.title() + ")")
                        .orElse("");
        return header.close()
                .open("div", "class", "claim")
                .element("p", Wording.CLAIM)
                .element("p", Wording.limits(name))
                .close()
                .close()
                .close()
                .newLine();
    }

    private static void fact(Markup header, String name, String value) {
        header.open("div").element("dt", name).element("dd", value).close();
    }

    private Markup contents() {
        Markup nav = new Markup().open("nav", "aria-label", "Contents").open("ul");
        for (Section section : sections) {
            nav.open("li")
                    .element("a", section.title(), "href", "#" + section.id())
                    .close();
        }
        return nav.close().close().newLine();
    }

    private Markup footer() {
        return new Markup()
                .open("footer")
                .element(
                        "p",
                        Wording.RESEARCH_USE + ". Made by mitoscore "
                                + inputs.settings().programVersion()
                                + " from the tables beside this page; every number is in them in full precision.")
                .close();
    }

    private static String resource(String name) {
        try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
