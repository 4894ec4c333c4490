/** Alignment files (BAM, CRAM, SAM): their headers, their checks and their records. */
package org.mitoscore.alignment;
