/** How well a score tells responders from others: ROC, logistic regression, calibration, decision curve. */
package org.mitoscore.cohort.response;
