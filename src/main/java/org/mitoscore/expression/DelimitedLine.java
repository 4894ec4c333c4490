package org.mitoscore.expression;

import java.util.Arrays;

/**
 * One line of a delimited table, split in place: fields are ranges of the line, so that a number is read without making
 * a string. A field may stand in double quotes. Split one line after the other with the same object.
 */
final class DelimitedLine {
    private final char delimiter;
    private String line = "";
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int count;

    DelimitedLine(char delimiter) {
        this.delimiter = delimiter;
    }

    DelimitedLine split(String newLine) {
        line = newLine;
        count = 0;
        int length = line.length();
        int start = 0;
        while (start <= length) {
            int end;
            if (start < length && line.charAt(start) == '"') {
                int close = closingQuote(start + 1);
                addField(start + 1, close);
                end = line.indexOf(delimiter, close);
            } else {
                end = line.indexOf(delimiter, start);
                addField(start, end < 0 ? length : end);
            }
            if (end < 0) {
                break;
            }
            start = end + 1;
        }
        return this;
    }

    private int closingQuote(int from) {
        int close = line.indexOf('"', from);
        while (close >= 0 && close + 1 < line.length() && line.charAt(close + 1) == '"') {
            close = line.indexOf('"', close + 2);
        }
        return close < 0 ? line.length() : close;
    }

    private void addField(int start, int end) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        starts[count] = start;
        ends[count++] = end;
    }

    int count() {
        return count;
    }

    String text(int field) {
        String text = line.substring(starts[field], ends[field]).strip();
        return text.indexOf('"') < 0 ? text : text.replace("\"\"", "\"");
    }

    /** The number in a field, correctly rounded; NaN when the field is anything else than a plain decimal number. */
    double number(int field) {
        return DecimalText.parse(line, starts[field], ends[field]);
    }
}
