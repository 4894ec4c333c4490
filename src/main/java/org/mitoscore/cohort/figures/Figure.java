package org.mitoscore.cohort.figures;

import java.util.List;

/**
 * A finished drawing.
 *
 * @param kind what it shows
 * @param name file name without ending
 * @param title what it is of, for headings and for readers who cannot see it
 * @param width points
 * @param height points
 * @param marks from back to front
 */
public record Figure(FigureKind kind, String name, String title, double width, double height, List<Mark> marks) {
    public Figure {
        marks = List.copyOf(marks);
    }
}
