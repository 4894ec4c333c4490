package org.mitoscore.score;

import java.util.List;
import org.mitoscore.expression.ExpressionMatrix;

/** A method that looks at one sample only, so that a patient's score never moves with the cohort. */
public sealed interface WithinSampleMethod extends ScoringMethod, FittedMethod
        permits Singscore,
                SingscoreUnknownDirection,
                SingscoreStableGenes,
                SingscoreDispersion,
                Ssgsea,
                MeanExpression,
                MedianExpression,
                WeightedSum {
    @Override
    default FittedMethod fit(ExpressionMatrix cohort, List<SignatureRows> signatures) {
        return this;
    }

    @Override
    default Verdict judge(SignatureRows signature) {
        return UpDown.judge(name(), signature);
    }
}
