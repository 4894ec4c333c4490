/** Figures as lists of marks, written as SVG, PDF and PNG. */
package org.mitoscore.cohort.figures;
