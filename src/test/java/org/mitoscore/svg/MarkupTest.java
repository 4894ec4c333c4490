package org.mitoscore.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MarkupTest {
    @Test
    void markupIsEscapedAndBalanced() {
        assertEquals(
                "<p class=\"a&quot;b\">3 &lt; 5 &amp; &#39;x&#39;</p>",
                new Markup()
                        .open("p", "class", "a\"b")
                        .text("3 < 5 & 'x'")
                        .close()
                        .toString());
        Markup open = new Markup().open("p");
        assertThrows(IllegalStateException.class, open::toString);
        Markup style = new Markup();
        assertThrows(IllegalArgumentException.class, () -> style.own("a < b"));
    }

    @Test
    void coordinatesHaveAtMostTwoDecimals() {
        assertEquals("1.5", Coordinates.px(1.499));
        assertEquals("-0.07", Coordinates.px(-0.066));
        assertEquals("0", Coordinates.px(-0.001));
        assertEquals("1,2 3.25,4", Coordinates.points(new double[] {1, 3.25}, new double[] {2, 4.0001}));
    }
}
