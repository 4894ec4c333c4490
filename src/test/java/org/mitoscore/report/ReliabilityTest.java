package org.mitoscore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.mitoscore.score.Call;
import org.mitoscore.score.MethodAgreement;
import org.mitoscore.score.Mitoscore;
import org.mitoscore.score.ScoreConfidence;
import org.mitoscore.score.ScoreKey;
import org.mitoscore.score.Titration;
import org.w3c.dom.Element;

/** What the report says of agreement, intervals and depth, and how it stays silent where they are not known. */
class ReliabilityTest {
    private static final String SIGNATURE = ReportFixtures.SIGNATURE.id();

    private static Mitoscore called(String sample, String method, double score, Call call, double confidence) {
        return ReportFixtures.row(sample, method, score, call).withConfidence(confidence, List.of());
    }

    private static Page page(List<Mitoscore> scores, Reliability reliability) {
        return Page.parse(new ReportPage(ReportFixtures.inputs(scores, reliability)).html());
    }

    private static List<String> sections(Page page) {
        return page.all("section").stream()
                .map(section -> section.getAttribute("id"))
                .toList();
    }

    private static Titration.Step step(double fraction, double score, double sameCall) {
        return step("S0", fraction, score, sameCall);
    }

    private static Titration.Step step(String sample, double fraction, double score, double sameCall) {
        return new Titration.Step(
                new ScoreKey(sample, SIGNATURE, "singscore"),
                fraction,
                1e6 * fraction,
                score - 0.1,
                score,
                score + 0.1,
                sameCall);
    }

    @Test
    void theSentenceSaysAllThatIsKnown() {
        List<Mitoscore> scores = List.of(
                called("S0", "singscore", 0.25, Call.HIGH, 0.985),
                called("S0", "mean", 5, Call.HIGH, Double.NaN),
                called("S0", "zscore", 1, Call.LOW, Double.NaN));
        Reliability reliability = Reliability.of(
                List.of(),
                Map.of(ScoreKey.of(scores.get(0)), new ScoreConfidence(0.24, 0.26, 0.2, 0.3, 0.015, 200)),
                List.of(step(0.1, 0.25, 0.8), step(0.5, 0.25, 1), step(0.2, 0.25, 0.9)));
        String sentence = page(scores, reliability).all("p", "sentence").get(0).getTextContent();
        assertEquals(
                "S0 has a singscore score of oxphos-nuclear " + ReportFixtures.SIGNATURE.version()
                        + " of 0.2500, which is at percentile 50.0 of the samples scored together; it is called high;"
                        + " 95 % of the scores lie between 0.2400 and 0.2600 when its counts are drawn again and between"
                        + " 0.2000 and 0.3000 when the signature's genes are drawn again; the call changes in 1.5 % of the"
                        + " draws; 2 of 3 methods call it high; at least nine draws in ten keep the call down to about"
                        + " 200,000 reads.",
                sentence);
    }

    @Test
    void theSentenceIsSilentOnWhatIsNotKnown() {
        List<Mitoscore> scores = List.of(ReportFixtures.row("S0", "singscore", 0.25, Call.NOT_CALLED));
        assertEquals(
                "S0 has a singscore score of oxphos-nuclear " + ReportFixtures.SIGNATURE.version()
                        + " of 0.2500; it is not called (too few samples for a call).",
                page(scores, Reliability.none()).all("p", "sentence").get(0).getTextContent());
    }

    @Test
    void flagsEndTheSentence() {
        List<Mitoscore> scores = List.of(
                called("S0", "singscore", 0.25, Call.LOW, 0.6).withConfidence(0.6, List.of("call_may_flip", "other")));
        assertTrue(page(scores, Reliability.none())
                .all("p", "sentence")
                .get(0)
                .getTextContent()
                .endsWith("the call changes in 40.0 % of the draws; flagged call_may_flip, other."));
    }

    @Test
    void theCallHoldsDownToTheLastDepthBeforeTheFirstLoss() {
        DepthCurve curve =
                new DepthCurve(List.of(step(0.05, 0, 1), step(0.1, 0, 0.5), step(0.2, 0, 0.95), step(0.5, 0, 1)));
        assertEquals(OptionalDouble.of(200_000), curve.stableReads());
        assertEquals(OptionalDouble.empty(), new DepthCurve(List.of(step(0.5, 0, 0.8))).stableReads());
        assertFalse(new DepthCurve(List.of(step(0.5, 0, Double.NaN))).isCalled());
    }

    @Test
    void oneMethodHasNothingToAgreeWithAndNoTitrationNoDepth() {
        List<Mitoscore> scores = ReportFixtures.scores(ReportFixtures.samples(3), Call.HIGH, "singscore");
        List<String> sections = sections(page(scores, Reliability.none()));
        assertFalse(sections.contains("agreement"));
        assertFalse(sections.contains("depth"));
    }

    @Test
    void everySampleHasAMarkPerMethodAtItsPlace() {
        List<Mitoscore> scores =
                ReportFixtures.scores(ReportFixtures.samples(3), Call.NOT_CALLED, "singscore", "mean", "zscore");
        Page agreement = page(scores, Reliability.none()).section("agreement");
        List<Element> marks = agreement.all("circle", "mark");
        assertEquals(9, marks.size());
        // Three samples without percentiles: the highest is above two of three and half of itself.
        assertEquals("S2, singscore: percentile 83.3, not called", marks.get(0).getTextContent());
        assertEquals("S0, zscore: percentile 16.7, not called", marks.get(8).getTextContent());
        assertEquals(marks.get(0).getAttribute("cx"), marks.get(1).getAttribute("cx"));
    }

    @Test
    void aLargeCohortIsDrawnByTenths() {
        List<Mitoscore> scores =
                ReportFixtures.scores(ReportFixtures.samples(70), Call.NOT_CALLED, "singscore", "mean");
        Page agreement = page(scores, Reliability.none()).section("agreement");
        assertEquals(140, agreement.all("circle", "mark").size());
        assertTrue(agreement.text().contains("highest tenth (n = 7)"));
    }

    @Test
    void theRankAgreementIsATriangleOfCells() {
        List<Mitoscore> scores =
                ReportFixtures.scores(ReportFixtures.samples(3), Call.HIGH, "singscore", "mean", "zscore");
        List<MethodAgreement.Row> rows = List.of(
                new MethodAgreement.Row(SIGNATURE, "kendall_w", "singscore,mean,zscore", 0.8765, 3, 0),
                new MethodAgreement.Row(SIGNATURE, "spearman", "singscore,mean", 0.5, 3, 0),
                new MethodAgreement.Row(SIGNATURE, "spearman", "singscore,zscore", -0.5, 3, 0),
                new MethodAgreement.Row(SIGNATURE, "spearman", "mean,zscore", 1, 3, 0));
        Page agreement = page(scores, Reliability.of(rows, Map.of(), List.of())).section("agreement");
        List<String> cells = agreement.all("rect", "cell").stream()
                .map(Element::getTextContent)
                .toList();
        assertEquals(
                List.of(
                        "singscore and mean: ρ = 0.500",
                        "singscore and zscore: ρ = −0.500",
                        "mean and zscore: ρ = 1.000"),
                cells);
        assertTrue(agreement.text().contains("Kendall's W of all: 0.877"), agreement.text());
    }

    private static Mitoscore outOfReference(String sample, String method, double score) {
        return ReportFixtures.row(sample, method, score, Call.NOT_CALLED)
                .withConfidence(Double.NaN, List.of(Mitoscore.OUT_OF_REFERENCE));
    }

    /** Neither drawn nor counted among the others, whether these have percentiles or not. */
    @Test
    void samplesOutOfTheReferenceHaveNoPlaceAndAreLeftOut() {
        for (Call others : List.of(Call.HIGH, Call.NOT_CALLED)) {
            List<Mitoscore> scores =
                    new ArrayList<>(ReportFixtures.scores(List.of("S0", "S1", "S2"), others, "singscore", "mean"));
            scores.add(outOfReference("X", "singscore", 9));
            scores.add(outOfReference("X", "mean", 9));
            List<MethodAgreement.Row> rows =
                    List.of(new MethodAgreement.Row(SIGNATURE, "spearman", "singscore,mean", 0.5, 3, 1));
            Page page = page(scores, Reliability.of(rows, Map.of(), List.of()));
            Page agreement = page.section("agreement");
            List<String> marks = agreement.all("*", "mark").stream()
                    .map(Element::getTextContent)
                    .toList();
            assertEquals(6, marks.size(), marks.toString());
            assertTrue(marks.stream().noneMatch(mark -> mark.startsWith("X")), marks.toString());
            if (others == Call.NOT_CALLED) {
                assertEquals("S2, singscore: percentile 83.3, not called", marks.get(0));
            }
            String text = agreement.text();
            assertTrue(text.contains("1 sample that failed QC or is out of the reference has no place."), text);
            assertTrue(text.contains("over 3 samples, without 1 that failed QC or is out of the reference."), text);
            assertTrue(
                    page.all("p", "sentence").stream()
                            .map(Element::getTextContent)
                            .anyMatch(sentence -> sentence.startsWith("X has")
                                    && sentence.contains("it is not called")
                                    && sentence.endsWith("; flagged out_of_reference.")),
                    page.text());
        }
    }

    @Test
    void theDepthSectionCountsTheCallsThatHold() {
        List<Mitoscore> scores = ReportFixtures.scores(ReportFixtures.samples(2), Call.HIGH, "singscore");
        List<Titration.Step> steps = new ArrayList<>();
        steps.add(step("S0", 0.5, 1, 0.7));
        steps.add(step("S0", 0.2, 1, 0.6));
        steps.add(step("S1", 0.5, 1, 1));
        steps.add(step("S1", 0.2, 1, 0.95));
        Page depth = page(scores, Reliability.of(List.of(), Map.of(), steps)).section("depth");
        assertEquals(2, depth.all("polyline").size());
        assertTrue(depth.text().contains("1 of 2 calls change in more than one draw of ten"), depth.text());
        assertTrue(depth.text().contains("The other calls hold"), depth.text());
        assertTrue(depth.text().contains("down to between 200,000 and 200,000 reads"), depth.text());
        assertTrue(depth.all("polyline").get(0).getTextContent().startsWith("S1: high, about 1,000,000 reads"));
    }

    @Test
    void withoutCallsTheDepthFigureShowsScores() {
        List<Mitoscore> scores = ReportFixtures.scores(ReportFixtures.samples(1), Call.NOT_CALLED, "singscore");
        List<Titration.Step> steps = List.of(step(0.5, 0.2, Double.NaN), step(0.2, 0.1, Double.NaN));
        Page depth = page(scores, Reliability.of(List.of(), Map.of(), steps)).section("depth");
        assertTrue(depth.text().contains("No sample has a call that could be lost"), depth.text());
        assertEquals(1, depth.all("polyline").size());
    }
}
