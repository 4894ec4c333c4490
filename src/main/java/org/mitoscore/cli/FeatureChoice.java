package org.mitoscore.cli;

import picocli.CommandLine.Option;

/** The options that say which lines of a GTF are used, and how they are grouped. */
final class FeatureChoice {
    @Option(
            names = "--feature-type",
            defaultValue = "exon",
            paramLabel = "TYPE",
            description = "Third column of the GTF lines to use (default: ${DEFAULT-VALUE}).")
    private String featureType;

    @Option(
            names = "--attribute",
            defaultValue = "gene_id",
            paramLabel = "NAME",
            description = "Attribute of the GTF that groups lines into genes (default: ${DEFAULT-VALUE}).")
    private String attribute;

    String featureType() {
        return featureType;
    }

    String attribute() {
        return attribute;
    }
}
