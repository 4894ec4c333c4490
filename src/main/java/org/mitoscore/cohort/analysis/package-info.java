/** The analyses of a cohort, each adding rows to one tidy table. */
package org.mitoscore.cohort.analysis;
