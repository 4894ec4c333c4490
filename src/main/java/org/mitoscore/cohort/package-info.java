/** Whether a score goes with outcome in a cohort of patients: from scores and a clinical table to a report. */
package org.mitoscore.cohort;
