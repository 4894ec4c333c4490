package org.mitoscore.cohort;

import java.util.Map;

/**
 * One score of many samples.
 *
 * @param signature signature id
 * @param version signature version, or empty
 * @param direction what a high score stands for, or empty
 * @param method method name, or empty
 * @param sha256 checksum of the gene list, or empty
 * @param values score per sample; samples without a score are absent
 * @param percentiles 0–100 within the frozen reference that the scores were compared with; empty without one
 */
public record ScoreSeries(
        String signature,
        String version,
        String direction,
        String method,
        String sha256,
        Map<String, Double> values,
        Map<String, Double> percentiles) {

    public ScoreSeries {
        values = Map.copyOf(values);
        percentiles = Map.copyOf(percentiles);
    }

    /** {@code signature (method)}. */
    public String label() {
        return method.isEmpty() ? signature : signature + " (" + method + ")";
    }

    /** A name for files: letters, digits, dots and dashes only. */
    public String fileName() {
        return (method.isEmpty() ? signature : signature + "." + method).replaceAll("[^A-Za-z0-9.-]", "_");
    }
}
