/** The clinical table: reading it, recognising its columns, and joining it with scores. */
package org.mitoscore.cohort.clinical;
