package org.mitoscore.check;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One alignment file of a sample, ready for the pipeline.
 *
 * @param meta {@code id} (unique), {@code sample}, {@code strandedness}, then the samplesheet's further columns
 * @param bam absolute path or URI of the alignment
 * @param bai absolute path or URI of its index, or an empty string
 */
public record Library(
        @JsonProperty("meta") Map<String, String> meta,
        @JsonProperty("bam") String bam,
        @JsonProperty("bai") String bai) {
    public Library {
        meta = new LinkedHashMap<>(meta);
    }

    public String id() {
        return meta.get("id");
    }

    public String sample() {
        return meta.get("sample");
    }

    public String strandedness() {
        return meta.get("strandedness");
    }
}
