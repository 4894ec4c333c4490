package org.mitoscore.report;

import org.mitoscore.svg.Markup;

/** Sets a drawing into the page; it scrolls sideways when the page is narrow. */
final class Figure {
    private Figure() {}

    static Markup of(Markup svg, String caption) {
        return new Markup()
                .open("figure")
                .raw(plain(svg))
                .element("figcaption", caption)
                .close()
                .newLine();
    }

    static Markup plain(Markup svg) {
        return new Markup().open("div", "class", "drawing").raw(svg).close().newLine();
    }
}
