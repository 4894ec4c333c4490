package org.mitoscore.expression;

import java.util.Optional;

/**
 * A matrix as read from the user's files.
 *
 * @param matrix genes × samples
 * @param kind what the values seem to be
 * @param lengths gene lengths, when the files carry them (featureCounts tables do)
 */
public record LoadedMatrix(ExpressionMatrix matrix, ValueKind kind, Optional<GeneLengths> lengths) {}
