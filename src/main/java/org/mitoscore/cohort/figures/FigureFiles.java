package org.mitoscore.cohort.figures;

import java.nio.file.Path;
import org.mitoscore.io.OutputFile;

/** Writes a figure as {@code NAME.svg}, {@code NAME.pdf} and {@code NAME.png}. */
public final class FigureFiles {
    private FigureFiles() {}

    public static void write(Figure figure, Path folder) {
        OutputFile.writeText(
                folder.resolve(figure.name() + ".svg"),
                out -> out.write(SvgWriter.write(figure).toString()));
        OutputFile.writeBytes(folder.resolve(figure.name() + ".pdf"), out -> PdfWriter.write(figure, out));
        OutputFile.writeBytes(folder.resolve(figure.name() + ".png"), out -> PngWriter.write(figure, out));
    }
}
