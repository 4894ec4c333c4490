package org.mitoscore.cli;

import java.nio.file.Path;
import java.util.List;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.expression.FlatSamples;
import org.mitoscore.expression.MatrixReader;
import org.mitoscore.expression.ValueRule;
import org.mitoscore.io.InputException;
import org.mitoscore.reference.FrozenReference;
import org.mitoscore.reference.ReferenceScale;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that name a matrix: values to take as they are, or counts. */
final class MatrixSource {
    @ArgGroup(multiplicity = "1")
    private Files files;

    /** One of the two. */
    static final class Files {
        @Option(
                names = "--expression",
                arity = "1..*",
                split = ",",
                paramLabel = "FILE",
                description = "Genes × samples, scored as they are; log scale for the methods that average values.")
        private List<Path> expression = List.of();

        @Option(
                names = "--counts",
                arity = "1..*",
                split = ",",
                paramLabel = "FILE",
                description = "Gene counts; scored as TMM log2 CPM (prior count 2).")
        private List<Path> counts = List.of();
    }

    @Mixin
    private MatrixInput input;

    boolean isCounts() {
        return !files.counts.isEmpty();
    }

    ExpressionMatrix read() {
        if (isCounts()) {
            return MatrixReader.read(files.counts, input.request(ValueRule.COUNTS))
                    .matrix();
        }
        ExpressionMatrix values = MatrixReader.read(files.expression, input.request(ValueRule.ANY))
                .matrix();
        FlatSamples.refuse(values);
        return values;
    }

    /** @throws InputException when the reference needs the other kind of matrix */
    void requireScaleOf(FrozenReference reference) {
        boolean needsCounts = reference.info().scale().equals(ReferenceScale.COUNTS.label());
        if (needsCounts != isCounts()) {
            throw InputException.of(
                    isCounts() ? "--counts" : "--expression",
                    "the reference " + reference.info().label() + " was built from "
                            + (needsCounts
                                    ? "counts and needs raw counts (--counts), not values such as TPM or log CPM"
                                    : "values of another kind than counts, and needs such (--expression)"));
        }
    }
}
