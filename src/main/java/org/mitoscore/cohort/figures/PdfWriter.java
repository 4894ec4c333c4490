package org.mitoscore.cohort.figures;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** A figure as a one-page PDF of vectors with its font inside. The same figure gives the same bytes. */
final class PdfWriter {
    /** Four Bézier curves with this handle make a circle. */
    private static final double CIRCLE = 0.5522847498;

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final PDPageContentStream page;
    private final double height;
    private final PDFont font;

    private PdfWriter(PDPageContentStream page, PDFont font, double height) {
        this.page = page;
        this.font = font;
        this.height = height;
    }

    static void write(Figure figure, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(1L);
            PDFont font = PDType0Font.load(document, liberationSans(), true);
            PDPage page = new PDPage(new PDRectangle((float) figure.width(), (float) figure.height()));
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                PdfWriter writer = new PdfWriter(content, font, figure.height());
                for (Mark mark : figure.marks()) {
                    writer.draw(mark);
                }
            }
            document.save(out);
        }
    }

    private void draw(Mark mark) throws IOException {
        if (mark instanceof Mark.Path path) {
            page.setStrokingColor(new Color(path.colour().rgb()));
            page.setLineWidth((float) path.width());
            float[] dash = new float[path.dash().length];
            for (int i = 0; i < dash.length; i++) {
                dash[i] = (float) path.dash()[i];
            }
            page.setLineDashPattern(dash, 0);
            outline(path.x(), path.y());
            page.stroke();
        } else if (mark instanceof Mark.Area area) {
            page.saveGraphicsState();
            PDExtendedGraphicsState state = new PDExtendedGraphicsState();
            state.setNonStrokingAlphaConstant((float) area.opacity());
            page.setGraphicsStateParameters(state);
            page.setNonStrokingColor(new Color(area.colour().rgb()));
            outline(area.x(), area.y());
            page.closePath();
            page.fill();
            page.restoreGraphicsState();
        } else if (mark instanceof Mark.Disc disc) {
            page.setNonStrokingColor(new Color(disc.colour().rgb()));
            circle(disc);
            page.fill();
        } else if (mark instanceof Mark.Text text) {
            write(text);
        }
    }

    private void outline(double[] x, double[] y) throws IOException {
        page.moveTo((float) x[0], up(y[0]));
        for (int i = 1; i < x.length; i++) {
            page.lineTo((float) x[i], up(y[i]));
        }
    }

    private void circle(Mark.Disc disc) throws IOException {
        float x = (float) disc.x();
        float y = up(disc.y());
        float r = (float) disc.radius();
        float h = (float) (disc.radius() * CIRCLE);
        page.moveTo(x + r, y);
        page.curveTo(x + r, y + h, x + h, y + r, x, y + r);
        page.curveTo(x - h, y + r, x - r, y + h, x - r, y);
        page.curveTo(x - r, y - h, x - h, y - r, x, y - r);
        page.curveTo(x + h, y - r, x + r, y - h, x + r, y);
    }

    private void write(Mark.Text text) throws IOException {
        String shown = encodable(text.text());
        double width = font.getStringWidth(shown) / 1000 * text.size();
        double shift =
                switch (text.anchor()) {
                    case START -> 0;
                    case MIDDLE -> -width / 2;
                    case END -> -width;
                };
        page.beginText();
        page.setFont(font, (float) text.size());
        page.setNonStrokingColor(new Color(Colour.BLACK.rgb()));
        double angle = text.upwards() ? Math.PI / 2 : 0;
        double x = text.x() + (text.upwards() ? 0 : shift);
        double y = height - text.y() + (text.upwards() ? shift : 0);
        page.setTextMatrix(Matrix.getRotateInstance(angle, (float) x, (float) y));
        page.showText(shown);
        page.endText();
    }

    /** The font comes with PDFBox, so that no machine's own fonts are searched for. */
    private static InputStream liberationSans() throws IOException {
        InputStream in = PDDocument.class.getResourceAsStream(FONT);
        if (in == null) {
            throw new IOException("PDFBox has no " + FONT);
        }
        return in;
    }

    /** What the font lacks is shown as a question mark. */
    private String encodable(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(point -> {
            String letter = Character.toString(point);
            try {
                font.encode(letter);
                shown.append(letter);
            } catch (IOException | IllegalArgumentException notInFont) {
                shown.append('?');
            }
        });
        return shown.toString();
    }

    private float up(double y) {
        return (float) (height - y);
    }
}
