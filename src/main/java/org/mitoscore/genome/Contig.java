package org.mitoscore.genome;

/**
 * A reference sequence as an alignment's header names it.
 *
 * @param name name, such as {@code chr1}
 * @param length length in bases
 */
public record Contig(String name, int length) {}
