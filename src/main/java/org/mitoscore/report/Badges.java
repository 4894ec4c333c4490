package org.mitoscore.report;

import org.mitoscore.qc.QcStatus;
import org.mitoscore.score.Call;
import org.mitoscore.svg.Markup;

/** Calls and QC states as small labels: a symbol, a word and a colour. */
final class Badges {
    private Badges() {}

    static Markup call(Call call) {
        CallMark mark = CallMark.of(call);
        return badge(mark.cssClass(), mark.symbol(), mark.word());
    }

    static Markup qc(QcStatus status) {
        return switch (status) {
            case PASS -> badge("qc qc-pass", "✓", "Pass");
            case WARN -> badge("qc qc-warn", "!", "Warn");
            case FAIL -> badge("qc qc-fail", "✕", "Fail");
        };
    }

    private static Markup badge(String cssClass, String symbol, String word) {
        return new Markup()
                .open("span", "class", "badge " + cssClass)
                .element("span", symbol, "aria-hidden", "true")
                .text(" " + word)
                .close();
    }
}
