/** The files of a cohort's folder: tables, summary, page, MultiQC sections. */
package org.mitoscore.cohort.report;
