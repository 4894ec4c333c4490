package org.mitoscore.cohort.figures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.mitoscore.cohort.survival.SurvivalData;

class FigureTest {
    private static Figure curves() {
        SurvivalData low = new SurvivalData(new double[] {2, 5, 9}, new boolean[] {true, false, true});
        SurvivalData high = new SurvivalData(new double[] {1, 4}, new boolean[] {true, true});
        return KaplanMeierFigure.draw(
                "km",
                "OS by a < b",
                "log-rank p = 0.1",
                "OS time (months)",
                "OS probability",
                List.of(new KaplanMeierFigure.Group("low", low), new KaplanMeierFigure.Group("high", high)));
    }

    @Test
    void svgSaysNumbersUnitsAndGroups() {
        String svg = SvgWriter.write(curves()).toString();
        assertTrue(svg.contains("OS time (months)") && svg.contains("n=3, events 2") && svg.contains("n=2, events 2"));
        assertTrue(svg.contains("OS by a &lt; b"), "text is escaped");
        // The second group is dashed, so that it can be told in grey.
        assertTrue(svg.contains("stroke-dasharray=\"7 3\""));
        // The first step of the low group: from S = 1 straight down to 2/3 at time 2 of 9.
        double x = 110 + 430 * 2 / 9.0;
        double y = 46 + 270 * (1 - 2 / 3.0);
        assertTrue(svg.contains(String.format(Locale.ROOT, "%.2f,%.0f", x, y)), svg);
    }

    @Test
    void pdfHoldsTheTextAndIsTheSameEveryTime() throws IOException {
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        PdfWriter.write(curves(), one);
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        PdfWriter.write(curves(), two);
        assertArrayEquals(one.toByteArray(), two.toByteArray());
        try (PDDocument document = Loader.loadPDF(one.toByteArray())) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("OS time (months)") && text.contains("n=2, events 2"), text);
        }
    }
}
