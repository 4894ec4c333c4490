package org.mitoscore.cohort.figures;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;

/** A figure as a PNG of 144 pixels per inch (two per point). */
final class PngWriter {
    private static final double PIXELS_PER_POINT = 2;

    private PngWriter() {}

    static void write(Figure figure, OutputStream out) throws IOException {
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(figure.width() * PIXELS_PER_POINT),
                (int) Math.ceil(figure.height() * PIXELS_PER_POINT),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(PIXELS_PER_POINT, PIXELS_PER_POINT);
        figure.marks().forEach(mark -> draw(graphics, mark));
        graphics.dispose();
        if (!ImageIO.write(image, "png", out)) {
            throw new IOException("this Java cannot write PNG");
        }
    }

    private static void draw(Graphics2D graphics, Mark mark) {
        if (mark instanceof Mark.Path path) {
            graphics.setColor(new Color(path.colour().rgb()));
            graphics.setStroke(stroke(path));
            graphics.draw(outline(path.x(), path.y()));
        } else if (mark instanceof Mark.Area area) {
            graphics.setColor(new Color(area.colour().rgb()));
            graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) area.opacity()));
            Path2D outline = outline(area.x(), area.y());
            outline.closePath();
            graphics.fill(outline);
            graphics.setComposite(AlphaComposite.SrcOver);
        } else if (mark instanceof Mark.Disc disc) {
            graphics.setColor(new Color(disc.colour().rgb()));
            graphics.fill(new Ellipse2D.Double(
                    disc.x() - disc.radius(), disc.y() - disc.radius(), 2 * disc.radius(), 2 * disc.radius()));
        } else if (mark instanceof Mark.Text text) {
            drawText(graphics, text);
        }
    }

    private static BasicStroke stroke(Mark.Path path) {
        if (path.dash().length == 0) {
            return new BasicStroke((float) path.width());
        }
        float[] dash = new float[path.dash().length];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = (float) path.dash()[i];
        }
        return new BasicStroke((float) path.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dash, 0);
    }

    private static Path2D outline(double[] x, double[] y) {
        Path2D outline = new Path2D.Double();
        outline.moveTo(x[0], y[0]);
        for (int i = 1; i < x.length; i++) {
            outline.lineTo(x[i], y[i]);
        }
        return outline;
    }

    private static void drawText(Graphics2D graphics, Mark.Text text) {
        Font font = new Font(Font.SANS_SERIF, text.bold() ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) text.size());
        graphics.setFont(font);
        graphics.setColor(new Color(Colour.BLACK.rgb()));
        double width = graphics.getFontMetrics().stringWidth(text.text());
        double shift =
                switch (text.anchor()) {
                    case START -> 0;
                    case MIDDLE -> -width / 2;
                    case END -> -width;
                };
        AffineTransform before = graphics.getTransform();
        graphics.translate(text.x(), text.y());
        if (text.upwards()) {
            graphics.rotate(-Math.PI / 2);
        }
        graphics.drawString(text.text(), (float) shift, 0);
        graphics.setTransform(before);
    }
}
