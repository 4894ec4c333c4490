/** Effects of several cohorts taken together. */
package org.mitoscore.cohort.meta;
