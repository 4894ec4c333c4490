package org.mitoscore.alignment;

import java.util.Optional;

/**
 * What can be told of an alignment file at once, however large it is.
 *
 * @param header what its header says
 * @param paired whether its first record is one read of a pair; empty when there is no record
 */
public record AlignmentPeek(AlignmentHeader header, Optional<Boolean> paired) {}
