package org.mitoscore.cli;

import org.mitoscore.expression.MatrixRequest;
import org.mitoscore.expression.StarColumn;
import org.mitoscore.expression.ValueRule;
import picocli.CommandLine.Option;

/** The options of every verb that reads a matrix. */
final class MatrixInput {
    @Option(
            names = "--star-column",
            paramLabel = "STRAND",
            defaultValue = "auto",
            description = "Column of STAR ReadsPerGene.out.tab files: ${COMPLETION-CANDIDATES}. Default:"
                    + " ${DEFAULT-VALUE}, inferred and logged.")
    private StarColumn starColumn;

    MatrixRequest request(ValueRule values) {
        return new MatrixRequest(values, starColumn);
    }
}
