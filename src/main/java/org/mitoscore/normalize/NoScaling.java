package org.mitoscore.normalize;

import java.util.Arrays;
import org.mitoscore.expression.ExpressionMatrix;

/** The library size itself: every factor is 1. */
public record NoScaling() implements LibraryScaling {
    @Override
    public String label() {
        return "library size";
    }

    @Override
    public double[] factors(ExpressionMatrix counts) {
        double[] factors = new double[counts.sampleCount()];
        Arrays.fill(factors, 1);
        return factors;
    }
}
