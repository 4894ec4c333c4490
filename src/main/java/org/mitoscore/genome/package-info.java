/** Annotation (GTF, SAF) to genes, exons and transcripts, and the naming of contigs. Coordinates are 1-based and closed unless said. */
package org.mitoscore.genome;
