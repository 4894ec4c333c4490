package org.mitoscore.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GammaFunctionTest {
    /** Values of R 4.2.2, {@code sprintf("%.17g", c(lgamma(x), digamma(x)))}. */
    @ParameterizedTest
    @CsvSource({
        "0.001,6.9071788853838534,-1000.5755719318104",
        "0.5,0.57236494292470008,-1.9635100260214231",
        "1,0,-0.57721566490153231",
        "2,0,0.42278433509846747",
        "3.7,1.4280723266653881,1.1671535393615113",
        "9.99,12.779315214350193,2.2507003728312012",
        "10,12.801827480081469,2.2517525890667214",
        "49.5,142.61728282114601,3.8918376507263721",
        "10000,82099.717496442376,9.2102903711428503",
        "1e+08,1742068066.1038349,18.420680738952367"
    })
    void equalsR(double x, double logGamma, double digamma) {
        assertEquals(logGamma, GammaFunction.logGamma(x), 2e-15 * Math.max(1, Math.abs(logGamma)));
        assertEquals(digamma, GammaFunction.digamma(x), 2e-15 * Math.max(1, Math.abs(digamma)));
    }
}
