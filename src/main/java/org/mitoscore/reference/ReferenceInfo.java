package org.mitoscore.reference;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What a reference says about itself.
 *
 * @param format version of the file format
 * @param name short name, such as {@code tcga-laml}
 * @param version version of the reference
 * @param description the cohort in a sentence
 * @param scale {@code counts} or {@code expression}
 * @param priorCount prior of the log2 CPM
 * @param samples number of members
 * @param genes number of genes
 * @param methods scoring methods, with their default settings
 * @param signatures the signatures that are frozen
 * @param bands the percentiles that make the calls
 * @param driftLimits how far a sample may be from the cohort
 * @param matrixSha256 checksum of the members' matrix
 * @param scoresSha256 checksum of the members' scores
 */
public record ReferenceInfo(
        @JsonProperty("format") int format,
        @JsonProperty("name") String name,
        @JsonProperty("version") String version,
        @JsonProperty("description") String description,
        @JsonProperty("scale") String scale,
        @JsonProperty("prior_count") double priorCount,
        @JsonProperty("samples") int samples,
        @JsonProperty("genes") int genes,
        @JsonProperty("methods") List<String> methods,
        @JsonProperty("signatures") List<FrozenSignature> signatures,
        @JsonProperty("bands") CallBands bands,
        @JsonProperty("drift_limits") DriftMeasures driftLimits,
        @JsonProperty("matrix_sha256") String matrixSha256,
        @JsonProperty("scores_sha256") String scoresSha256) {

    /**
     * A signature as it was when the reference was built.
     *
     * @param id signature id
     * @param version signature version
     * @param sha256 checksum of the gene list
     * @param genesFound genes found in the reference
     * @param genesTotal genes of the signature
     */
    public record FrozenSignature(
            @JsonProperty("id") String id,
            @JsonProperty("version") String version,
            @JsonProperty("sha256") String sha256,
            @JsonProperty("genes_found") int genesFound,
            @JsonProperty("genes_total") int genesTotal) {}

    /** The name in the score table: name and version. */
    public String label() {
        return name + " " + version;
    }
}
