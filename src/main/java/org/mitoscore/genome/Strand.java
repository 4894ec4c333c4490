package org.mitoscore.genome;

/** The strand of a feature. Anything that is neither {@code +} nor {@code -} is {@code UNKNOWN}. */
public enum Strand {
    FORWARD('+'),
    REVERSE('-'),
    UNKNOWN('.');

    private static final Strand[] ALL = values();

    private final char symbol;

    Strand(char symbol) {
        this.symbol = symbol;
    }

    public char symbol() {
        return symbol;
    }

    static Strand of(int ordinal) {
        return ALL[ordinal];
    }

    public static Strand ofSymbol(int symbol) {
        return symbol == '+' ? FORWARD : symbol == '-' ? REVERSE : UNKNOWN;
    }
}
