package org.mitoscore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mitoscore.io.InputException;
import org.mitoscore.score.Call;
import org.mitoscore.score.Mitoscore;
import org.w3c.dom.Element;

class ReportPageTest {
    private static String html(ReportInputs inputs) {
        return new ReportPage(inputs).html();
    }

    private static Page page(int n, Call call, String... methods) {
        return Page.parse(html(ReportFixtures.inputs(ReportFixtures.samples(n), call, true, methods)));
    }

    private static List<String> firstCells(Page section) {
        return section.all("th").stream()
                .filter(cell -> cell.getAttribute("scope").equals("row"))
                .map(Element::getTextContent)
                .toList();
    }

    @Test
    void samplesStandFromHighToLowScore() {
        Page calls = page(3, Call.NOT_CALLED, "singscore").section("calls");

        assertEquals(List.of("S2", "S1", "S0"), firstCells(calls));
        assertTrue(calls.text().contains("0.2000"));
        assertTrue(calls.text().contains("88/89"));
    }

    @Test
    void aReasonThatAllSamplesShareIsSaidOnce() {
        Page calls = page(5, Call.NOT_CALLED, "singscore").section("calls");

        assertEquals(1, calls.text().split("too few samples for a call", -1).length - 1);
        assertTrue(calls.text().contains("0 high · 0 intermediate · 0 low · 5 not called"));
    }

    @Test
    void differentRulesStandBesideTheirSample() {
        List<Mitoscore> scores = List.of(
                ReportFixtures.row("S0", "singscore", 0.1, Call.LOW),
                ReportFixtures.row("S1", "singscore", 0.2, Call.NOT_CALLED));
        List<String> samples = ReportFixtures.samples(2);
        Page calls = Page.parse(html(new ReportInputs(
                        ReportFixtures.settings(),
                        scores,
                        ReportFixtures.expression(samples),
                        List.of(),
                        List.of(),
                        Map.of(),
                        Map.of(),
                        Reliability.none())))
                .section("calls");

        assertEquals(
                List.of("too few samples for a call", "by the median"),
                calls.all("span", "reason").stream()
                        .map(Element::getTextContent)
                        .toList());
        assertEquals(1, calls.all("span", "call-low").size());
        assertEquals(1, calls.all("span", "call-not-called").size());
    }

    @Test
    void theMethodsNameTheFrozenReference() {
        Mitoscore placed = ReportFixtures.row("S0", "gsva", 0.1, Call.LOW, "of-aml 2");
        Mitoscore elsewhere = ReportFixtures.row("S1", "gsva", 0.2, Call.NOT_CALLED);
        String methods = Page.parse(html(ReportFixtures.inputs(List.of(placed, elsewhere), Reliability.none())))
                .section("methods")
                .text();
        assertTrue(methods.contains("by itself against the frozen reference of-aml 2, counts"), methods);

        String amongThemselves = page(3, Call.HIGH, "gsva").section("methods").text();
        assertTrue(!amongThemselves.contains("by itself against"), amongThemselves);
    }

    @Test
    void everySampleHasAMarkInEveryDistribution() {
        Page scores = page(7, Call.HIGH, "singscore", "mean").section("scores");

        // The leading figure, and a strip for each of the two methods.
        assertEquals(3 * 7, marks(scores).size());
        assertTrue(marks(scores).get(0).getTextContent().contains("S6: 0.6"));
    }

    /** Marks of samples have a tooltip; those of the legend have none. */
    private static List<Element> marks(Page page) {
        List<Element> marks = new ArrayList<>(page.all("polygon", "mark"));
        marks.addAll(page.all("circle", "mark"));
        return marks.stream().filter(mark -> !mark.getTextContent().isEmpty()).toList();
    }

    @Test
    void theHeatmapHasACellPerGeneAndSampleWithItsZScore() {
        Page heatmap = page(3, Call.NOT_CALLED, "singscore").section("genes-heatmap");

        List<Element> cells = heatmap.all("rect", "cell");
        assertEquals(3 * 88, cells.size());
        // Values 5, 6, 7: mean 6, sd 1.
        assertTrue(
                cells.get(0).getTextContent().contains("S2: z +1.00, 7.00"),
                cells.get(0).getTextContent());
        assertTrue(cells.get(2 * 88).getTextContent().contains("S0: z −1.00, 5.00"));
        assertFalse(cells.get(0).getAttribute("fill").equals(cells.get(2 * 88).getAttribute("fill")));
        assertTrue(heatmap.text().contains("1 of the signature's genes are not in the matrix"));
    }

    @Test
    void theComplexProfileIsTheDifferenceFromTheMedian() {
        Page profile = page(3, Call.NOT_CALLED, "singscore").section("complexes");

        List<String> cells = profile.all("rect", "cell").stream()
                .map(Element::getTextContent)
                .toList();
        assertEquals(3 * 6, cells.size());
        assertEquals("S2, Complex I: mean 7.00, +1.00 from the median", cells.get(0));
        assertEquals("S0, Complex V: mean 5.00, −1.00 from the median", cells.get(2 * 6 + 4));
        assertEquals("S0, mtDNA-encoded: mean NA, NA from the median", cells.get(2 * 6 + 5));
    }

    @Test
    void oneSampleShowsExpressionInsteadOfZScores() {
        Page page = page(1, Call.NOT_CALLED, "singscore");

        List<Element> cells = page.section("genes-heatmap").all("rect", "cell");
        assertEquals(88, cells.size());
        assertTrue(
                cells.get(0).getTextContent().endsWith("S0: 5.00"), cells.get(0).getTextContent());
        assertFalse(cells.get(0).getAttribute("fill").equals(Ramp.MISSING));
        assertTrue(page.section("genes-heatmap").text().contains("With one sample there are no z-scores"));
        assertTrue(page.section("complexes").text().contains("n = 1"));
        assertFalse(page.text().contains("NaN"));
    }

    @Test
    void largeCohortsAreShownInTenths() {
        Page page = page(300, Call.HIGH, "singscore");

        assertEquals(10 * 88, page.section("genes-heatmap").all("rect", "cell").size());
        assertTrue(page.section("genes-heatmap").text().contains("highest tenth (n = 30)"));
        assertEquals(10 * 6, page.section("complexes").all("rect", "cell").size());
        assertEquals(300, marks(page.section("scores")).size());
        assertEquals(300, page.section("samples").all("details", "sample").size());
    }

    @Test
    void everyPanelIsReachedFromTheCalls() {
        Page page = page(8, Call.LOW, "singscore");

        Set<String> ids = new HashSet<>();
        page.all("div").forEach(div -> ids.add(div.getAttribute("id")));
        List<Element> links = page.section("calls").all("a");
        assertEquals(8, links.size());
        for (Element link : links) {
            assertTrue(ids.contains(link.getAttribute("href").substring(1)), link.getAttribute("href"));
        }
    }

    @Test
    void theSharedDrawingsThatPanelsReferToExist() {
        Page page = page(4, Call.LOW, "singscore");

        Set<String> ids = new HashSet<>();
        page.all("g").forEach(group -> ids.add(group.getAttribute("id")));
        assertEquals(2 * 4, page.all("use").size());
        page.all("use")
                .forEach(use -> assertTrue(ids.contains(use.getAttribute("href").substring(1))));
    }

    @Test
    void qualityControlIsShownWithItsReasons() {
        Page qc = page(2, Call.NOT_CALLED, "singscore").section("qc");

        assertEquals(2, qc.all("span", "qc-warn").size());
        assertTrue(qc.text().contains("mtDNA 11.2 %, above 10 %"));
        assertTrue(qc.text().contains("1,234,567"));
        assertTrue(qc.text().contains("80/88"));
        assertTrue(qc.text().contains("97.5"));
    }

    @Test
    void aRunFromAMatrixHasNoQualityControl() {
        Page page =
                Page.parse(html(ReportFixtures.inputs(ReportFixtures.samples(2), Call.NOT_CALLED, false, "singscore")));

        assertTrue(page.section("qc").text().contains("There is no quality control of the reads"));
        assertEquals(0, page.all("span", "qc").size());
    }

    @Test
    void missingGenesAreNamed() {
        Page matching = page(2, Call.NOT_CALLED, "singscore").section("matching");

        String missing = ReportFixtures.SIGNATURE.genes().get(0).label();
        List<String> summary =
                matching.all("tr").get(1).getTextContent().lines().toList();
        assertEquals("oxphos-nuclear89880000" + "1" + "098.9" + missing, String.join("", summary));
    }

    @Test
    void thePageSaysWhatTheScoreIsNot() {
        String text = page(2, Call.HIGH, "singscore").text();

        assertTrue(text.contains("Research use only"));
        assertTrue(text.contains("venetoclax + cytarabine"));
        assertTrue(text.contains("does not cover venetoclax + azacitidine"));
        assertTrue(text.contains("The gene list of that paper is not included"));
        assertTrue(text.contains(ReportFixtures.SIGNATURE.sha256()));
        assertTrue(text.contains("10.1038/s43018-021-00264-y"));
    }

    @Test
    void namesAreNeverMarkup() {
        List<String> samples = List.of("<script>alert(1)</script>", "a\"b'&c", "ctrl\u0001");
        String html = html(ReportFixtures.inputs(samples, Call.HIGH, true, "singscore", "mean"));

        Page page = Page.parse(html);
        assertEquals(1, page.all("script").size());
        assertFalse(html.contains("<script>alert"));
        assertTrue(firstCells(page.section("calls")).contains("<script>alert(1)</script>"));
        assertTrue(firstCells(page.section("calls")).contains("a\"b'&c"));
        assertFalse(html.contains("\u0001"));
    }

    @Test
    void thePageNeedsNothingFromOutside() {
        String html = html(ReportFixtures.inputs(ReportFixtures.samples(3), Call.HIGH, true, "singscore"));
        Page page = Page.parse(html);

        for (String tag : List.of("link", "img", "iframe", "object", "embed", "base")) {
            assertEquals(0, page.all(tag).size(), tag);
        }
        assertTrue(page.all("script").stream().noneMatch(script -> script.hasAttribute("src")));
        assertFalse(html.contains("@import"));
        assertFalse(html.contains("url("));
        Matcher address = Pattern.compile("https?://[^/\"]+").matcher(html);
        Set<String> hosts = new HashSet<>();
        while (address.find()) {
            hosts.add(address.group());
        }
        assertEquals(Set.of("https://doi.org", "http://www.w3.org"), hosts);
    }

    @Test
    void equalInputsGiveEqualBytesWhateverTheOrderOfSamples() {
        List<String> samples = ReportFixtures.samples(12);
        List<Mitoscore> shuffled = new ArrayList<>(ReportFixtures.scores(samples, Call.HIGH, "singscore"));
        ReportInputs ordered = inputs(samples, shuffled);
        Collections.reverse(shuffled);

        assertEquals(html(ordered), html(ordered));
        assertEquals(html(ordered), html(inputs(samples, shuffled)));
    }

    private static ReportInputs inputs(List<String> samples, List<Mitoscore> scores) {
        return new ReportInputs(
                ReportFixtures.settings(),
                scores,
                ReportFixtures.expression(samples),
                ReportFixtures.genes(),
                List.of(),
                Map.of(),
                Map.of(),
                Reliability.none());
    }

    @Test
    void aSampleWithoutAScoreComesLastAndHasNoMark() {
        List<Mitoscore> scores = List.of(
                ReportFixtures.row("S0", "zscore", Double.NaN, Call.NOT_CALLED),
                ReportFixtures.row("S1", "zscore", -1, Call.NOT_CALLED));
        Page page = Page.parse(html(inputs(ReportFixtures.samples(2), scores)));

        assertEquals(List.of("S1", "S0"), firstCells(page.section("calls")));
        assertEquals(1, marks(page.section("scores")).size());
        assertTrue(page.section("calls").text().contains("NA"));
        assertFalse(page.text().contains("NaN"));
    }

    @Test
    void samplesThatDoNotFitTogetherAreReportedAtOnce() {
        List<String> samples = ReportFixtures.samples(3);

        InputException e = assertThrows(
                InputException.class,
                () -> new ReportInputs(
                        ReportFixtures.settings(),
                        ReportFixtures.scores(samples, Call.HIGH, "singscore"),
                        ReportFixtures.expression(ReportFixtures.samples(2)),
                        List.of(),
                        ReportFixtures.qc(ReportFixtures.samples(1)),
                        Map.of(),
                        Map.of(),
                        Reliability.none()));

        assertEquals(3, e.problems().size());
        assertTrue(e.getMessage().contains("'S2' is not in the expression matrix"));
        assertTrue(e.getMessage().contains("'S1' is not in the QC table"));
    }

    @Test
    void dateAndOutcomeAreThereOnlyWhenGiven() {
        List<String> samples = ReportFixtures.samples(1);
        ReportInputs dated = new ReportInputs(
                new ReportSettings("A title", "24 November", "log2 CPM (TMM)", "9.9.9", "../cohort/outcome.html"),
                ReportFixtures.scores(samples, Call.HIGH, "singscore"),
                ReportFixtures.expression(samples),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                Reliability.none());

        assertTrue(Page.parse(html(dated)).text().contains("24 November"));
        assertTrue(html(dated).contains("href=\"../cohort/outcome.html\""));
        assertFalse(page(1, Call.HIGH, "singscore").text().contains("Date"));
        assertFalse(page(1, Call.HIGH, "singscore").text().contains("Outcome"));
    }
}
