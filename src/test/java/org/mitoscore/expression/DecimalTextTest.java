package org.mitoscore.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTextTest {
    private static double parse(String text) {
        return DecimalText.parse(text, 0, text.length());
    }

    @Property
    void readsBackEveryDouble(@ForAll double value) {
        assertEquals(value + 0.0, parse(Double.toString(value)));
    }

    @Property
    void agreesWithTheLibraryOnShortDecimals(
            @ForAll @DoubleRange(min = -1e9, max = 1e9) double value, @ForAll @IntRange(max = 12) int decimals) {
        String text = BigDecimal.valueOf(value)
                .setScale(decimals, java.math.RoundingMode.HALF_UP)
                .toPlainString();
        assertEquals(Double.parseDouble(text), parse(text), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "1.2.3", "NaN", "Infinity", "1e999", "0x10", "1d", "1,5", "abc", "- 1"})
    void refusesWhatIsNotAFiniteDecimal(String text) {
        assertTrue(Double.isNaN(parse(text)), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1", " 1", "1 ", "1.", "1.0", "1e0", "0.1E1"})
    void acceptsTheUsualSpellingsOfOne(String text) {
        assertEquals(1, parse(text));
    }
}
