package org.mitoscore.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as people read them; files keep the full precision. */
final class Display {
    private static final MathContext FOUR_DIGITS = new MathContext(4);

    private Display() {}

    /** Four significant digits, {@code NA} for NaN: scores of methods with very different units. */
    static String score(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "NA" : value > 0 ? "∞" : "−∞";
        }
        BigDecimal rounded = new BigDecimal(value).round(FOUR_DIGITS);
        return minus((rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString());
    }

    /** How many decimals give the largest of these values four significant digits. */
    static int decimals(double... values) {
        double largest = 0;
        for (double value : values) {
            largest = Double.isFinite(value) ? Math.max(largest, Math.abs(value)) : largest;
        }
        return largest == 0 ? 2 : (int) Math.max(0, Math.min(6, 3 - Math.floor(Math.log10(largest))));
    }

    /** A fixed number of decimals, {@code NA} for NaN. */
    static String fixed(double value, int decimals) {
        return Double.isNaN(value) ? "NA" : minus(String.format(Locale.ROOT, "%." + decimals + "f", value));
    }

    /** Like {@link #fixed} with an explicit sign, for differences. */
    static String signed(double value, int decimals) {
        return Double.isNaN(value) ? "NA" : minus(String.format(Locale.ROOT, "%+." + decimals + "f", value));
    }

    /** Thousands apart: {@code 1,234,567}. */
    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** {@code 1 sample}, {@code 3 samples}. */
    static String samples(int n) {
        return count(n) + (n == 1 ? " sample" : " samples");
    }

    /** The text, cut to a number of characters with an ellipsis. */
    static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }

    /** A true minus sign; none before a number that is shown as zero. */
    private static String minus(String number) {
        boolean zero = number.chars().noneMatch(c -> c >= '1' && c <= '9');
        return zero ? number.replaceAll("[-+]", "") : number.replace('-', '−');
    }
}
