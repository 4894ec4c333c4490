package org.mitoscore.cohort.clinical;

/**
 * One patient of the joined tables.
 *
 * @param id the patient
 * @param sample the patient's sample in the score table
 * @param row the patient's row of the clinical table
 */
public record CohortPatient(String id, String sample, ClinicalTable.Row row) {}
