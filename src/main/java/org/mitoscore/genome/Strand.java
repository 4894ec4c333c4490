package org.mitoscore.genome;

/** The strand of a feature. Anything that is neither {@code +} nor {@code -} is {@code UNKNOWN}. */
public enum Strand {
    FORWARD('+'),
    REVERSE('-'),
    UNKNOWN('.');

    private final char symbol;

    Strand(char symbol) {
        this.symbol = symbol;
    }

    public char symbol() {
        return symbol;
    }

    public static Strand ofSymbol(int symbol) {
        return symbol == '+' ? FORWARD : symbol == '-' ? REVERSE : UNKNOWN;
    }
}
