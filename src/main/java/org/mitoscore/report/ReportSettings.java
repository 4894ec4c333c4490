package org.mitoscore.report;

/**
 * What the caller says about the run.
 *
 * @param title title of the page
 * @param date date or time of the run, printed as given; empty to print none, so that equal inputs give equal bytes
 * @param expressionUnit unit of the expression values, such as {@code log2 CPM (TMM)}
 * @param programVersion version of this program
 * @param outcome link to the report on outcome; empty when there is none
 */
public record ReportSettings(String title, String date, String expressionUnit, String programVersion, String outcome) {
    /** Up to this many samples are labelled one by one in figures; more are summarised. */
    static final int LABELLED_SAMPLES = 60;
}
