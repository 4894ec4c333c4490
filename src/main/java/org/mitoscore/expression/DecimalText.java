package org.mitoscore.expression;

/** Reads plain decimal numbers out of a line. Short ones, nearly all in a count table, are read without making a string. */
final class DecimalText {
    /** Powers of ten that a double holds exactly, so that one multiplication or division rounds correctly. */
    private static final double[] EXACT_TENS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private static final int EXACT_DIGITS = 15;

    private DecimalText() {}

    /** The number between two positions, or NaN when the text is not a finite decimal number. */
    static double parse(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && text.charAt(from) == ' ') {
            from++;
        }
        while (to > from && text.charAt(to - 1) == ' ') {
            to--;
        }
        boolean negative = from < to && text.charAt(from) == '-';
        int at = negative || (from < to && text.charAt(from) == '+') ? from + 1 : from;
        long digits = 0;
        int digitCount = 0;
        int decimals = 0;
        boolean point = false;
        for (; at < to; at++) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                if (++digitCount > EXACT_DIGITS) {
                    return parseSlowly(text, from, to);
                }
                digits = digits * 10 + (c - '0');
                decimals += point ? 1 : 0;
            } else if (c == '.' && !point) {
                point = true;
            } else {
                return parseSlowly(text, from, to);
            }
        }
        if (digitCount == 0) {
            return Double.NaN;
        }
        double value = digits / EXACT_TENS[decimals];
        return negative ? 0.0 - value : value;
    }

    private static double parseSlowly(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean numeric = (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
            if (!numeric) {
                return Double.NaN;
            }
        }
        try {
            double value = Double.parseDouble(text.substring(from, to));
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
