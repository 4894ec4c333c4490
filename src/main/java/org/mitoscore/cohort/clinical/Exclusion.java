package org.mitoscore.cohort.clinical;

/**
 * Something that was given but not analysed, and why.
 *
 * @param what {@code sample} of the score table or {@code row} of the clinical table
 * @param name sample or patient
 * @param from the analysis it is missing from, or {@code all}
 * @param reason in words
 */
public record Exclusion(String what, String name, String from, String reason) {}
