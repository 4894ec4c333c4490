/** Time-to-event statistics: Kaplan–Meier, log-rank, Cox, concordance, cut-points, competing risks. */
package org.mitoscore.cohort.survival;
