package org.mitoscore.io;

/**
 * One thing that is wrong with an input, said so that a person can mend it.
 *
 * @param source the file or parameter that is wrong, as the user named it
 * @param line 1-based line in the file, or 0 when the problem is not of one line
 * @param column the column's name or 1-based number, or an empty string
 * @param message what is wrong, what was expected and what to do
 */
public record Problem(String source, long line, String column, String message) {

    /** A problem of a whole file or parameter. */
    public static Problem of(String source, String message) {
        return new Problem(source, 0, "", message);
    }

    /** A problem of one line. */
    public static Problem at(String source, long line, String message) {
        return new Problem(source, line, "", message);
    }

    /** {@code file, line 3, column 'strandedness': message}. */
    @Override
    public String toString() {
        StringBuilder place = new StringBuilder(source);
        if (line > 0) {
            place.append(", line ").append(line);
        }
        if (!column.isEmpty()) {
            place.append(", column ").append(column);
        }
        return place + ": " + message;
    }
}
