package org.mitoscore.cohort.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mitoscore.cohort.GoldenCsv.assertClose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mitoscore.cohort.GoldenCsv;
import org.mitoscore.cohort.meta.MetaAnalysis.Effect;
import org.mitoscore.cohort.meta.MetaAnalysis.Model;
import org.mitoscore.stats.NotEstimableException;

class MetaAnalysisTest {
    private static final double TOLERANCE = 1e-8;

    private static List<Effect> bcg() {
        GoldenCsv table = GoldenCsv.own("bcg.csv");
        List<Effect> effects = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            effects.add(new Effect(table.text("trial")[i], table.number(i, "yi"), table.number(i, "vi")));
        }
        return effects;
    }

    /** Effects 0 and 2 with variance 1 each: mean 1, Q = 2, so DerSimonian–Laird's τ² is (2 − 1) / (2 − 2/2) = 1. */
    @Test
    void handWorked() {
        List<Effect> two = List.of(new Effect("a", 0, 1), new Effect("b", 2, 1));
        MetaAnalysis random = MetaAnalysis.of(two, Model.DERSIMONIAN_LAIRD);
        assertEquals(2, random.heterogeneity().statistic(), 1e-12);
        assertEquals(1, random.tauSquared(), 1e-12);
        assertEquals(0.5, random.iSquared(), 1e-12);
        assertEquals(1, random.effect().value(), 1e-12);
        // Each weighs 1/2, so the standard error is 1; that of the fixed model is √(1/2).
        assertEquals(1, random.test().statistic(), 1e-12);
        assertEquals(Math.sqrt(2), MetaAnalysis.of(two, Model.FIXED).test().statistic(), 1e-12);
        assertThrows(NotEstimableException.class, () -> MetaAnalysis.of(two.subList(0, 1), Model.FIXED));
    }

    @ParameterizedTest
    @CsvSource({"FE,FIXED", "DL,DERSIMONIAN_LAIRD", "REML,REML"})
    void equalsMetafor(String method, String model) {
        GoldenCsv expected = GoldenCsv.own("bcg_meta.csv").where("method", method);
        MetaAnalysis meta = MetaAnalysis.of(bcg(), Model.valueOf(model.toUpperCase(Locale.ROOT)));
        assertClose(expected.number(0, "estimate"), meta.effect().value(), TOLERANCE, "estimate");
        assertClose(expected.number(0, "lower"), meta.effect().lower(), TOLERANCE, "lower");
        assertClose(expected.number(0, "upper"), meta.effect().upper(), TOLERANCE, "upper");
        assertClose(expected.number(0, "p"), meta.test().p(), TOLERANCE, "p");
        assertClose(expected.number(0, "tau2"), meta.tauSquared(), TOLERANCE, "tau²");
        assertClose(expected.number(0, "q"), meta.heterogeneity().statistic(), TOLERANCE, "Q");
        assertClose(expected.number(0, "q_p"), meta.heterogeneity().p(), TOLERANCE, "p of Q");
        assertClose(expected.number(0, "i2"), 100 * meta.iSquared(), TOLERANCE, "I²");
        assertClose(expected.number(0, "pi_lower"), meta.prediction().lower(), TOLERANCE, "prediction");
        assertClose(expected.number(0, "pi_upper"), meta.prediction().upper(), TOLERANCE, "prediction");
    }

    @Test
    void leaveOneOutEqualsMetafor() {
        GoldenCsv expected = GoldenCsv.own("bcg_leave_one_out.csv");
        List<MetaAnalysis> without = MetaAnalysis.leaveOneOut(bcg(), Model.DERSIMONIAN_LAIRD);
        for (int i = 0; i < without.size(); i++) {
            assertClose(expected.number(i, "estimate"), without.get(i).effect().value(), TOLERANCE, "trial " + i);
            assertClose(expected.number(i, "upper"), without.get(i).effect().upper(), TOLERANCE, "trial " + i);
        }
    }

    @Test
    void orderOfCohortsDoesNotMatter() {
        List<Effect> reversed = new ArrayList<>(bcg());
        Collections.reverse(reversed);
        for (Model model : Model.values()) {
            assertEquals(
                    MetaAnalysis.of(bcg(), model).effect().value(),
                    MetaAnalysis.of(reversed, model).effect().value(),
                    1e-12);
        }
    }
}
