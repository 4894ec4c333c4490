package org.mitoscore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mitoscore.qc.GeneBodyCoverage;
import org.mitoscore.score.Call;

class CoverageFigureTest {
    private static final ReportInputs INPUTS =
            ReportFixtures.inputs(List.of("A", "B", "C"), Call.NOT_CALLED, true, "singscore");

    @Test
    void eachMeasuredSampleHasALineOfAllPlaces() {
        String html = new ReportPage(
                        INPUTS,
                        new GeneBodyCoverage(Map.of(
                                "A", Collections.nCopies(101, 1.0),
                                "C", Collections.nCopies(101, 0.5),
                                "not in the report", Collections.nCopies(101, 7.0))))
                .html();
        String section = html.substring(html.indexOf("Coverage of transcripts"));
        List<String> lines = Pattern.compile("<polyline points=\"([^\"]*)\"[^>]*><title>([^<]*)")
                .matcher(section)
                .results()
                .map(line -> line.group(2) + " " + line.group(1).split(" ").length)
                .sorted()
                .toList();
        assertEquals(List.of("A 101", "C 101"), lines);
    }

    @Test
    void withoutAnyTheReportDoesNotSpeakOfIt() {
        assertTrue(new ReportPage(INPUTS).html().contains("Strandedness"));
        assertFalse(new ReportPage(INPUTS).html().contains("Coverage of transcripts"));
    }
}
