package org.mitoscore.reference;

import java.nio.file.Path;
import java.util.List;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.expression.NumberText;
import org.mitoscore.io.OutputFile;
import org.mitoscore.score.Mitoscore;

/**
 * How far samples lie from a reference: {@code sample}, the four measures, {@code status} ({@code in_reference} or
 * {@code out_of_reference}) and {@code reasons}; the first row, {@code limit}, holds the limits.
 */
public final class DriftTable {
    private DriftTable() {}

    /** Measures samples against a reference and writes the table. */
    public static void write(FrozenReference reference, ExpressionMatrix samples, Path target) {
        AlignedSamples aligned = AlignedSamples.of(samples, reference);
        DriftProfile profile = new DriftProfile(reference.values());
        DriftMeasures limits = reference.info().driftLimits();
        OutputFile.writeText(target, out -> {
            out.write("sample\tcorrelation\tcomponent_distance\tstable_spread\textreme_share\tstatus\treasons\n");
            out.write("limit\t" + cells(limits) + "\tNA\tNA\n");
            for (int sample = 0; sample < aligned.values().sampleCount(); sample++) {
                DriftMeasures measures = profile.measure(aligned.values().sample(sample));
                List<String> reasons = limits.exceededBy(measures);
                out.write(aligned.values().samples().get(sample) + "\t" + cells(measures) + "\t"
                        + (reasons.isEmpty()
                                ? "in_reference\tNA"
                                : Mitoscore.OUT_OF_REFERENCE + "\t" + String.join("; ", reasons))
                        + "\n");
            }
        });
    }

    private static String cells(DriftMeasures measures) {
        return String.join(
                "\t",
                NumberText.of(measures.correlation()),
                NumberText.of(measures.componentDistance()),
                NumberText.of(measures.stableSpread()),
                NumberText.of(measures.extremeShare()));
    }
}
