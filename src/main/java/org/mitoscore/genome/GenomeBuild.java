package org.mitoscore.genome;

import java.util.List;
import java.util.Optional;

/** The human assemblies, told apart by the length of chromosome 1 (UCSC chromInfo of hg19, hg38 and hs1). */
public enum GenomeBuild {
    GRCH37("GRCh37", "hg19", 249_250_621),
    GRCH38("GRCh38", "hg38", 248_956_422),
    T2T_CHM13("T2T-CHM13", "hs1", 248_387_328);

    private final String label;
    private final String ucscName;
    private final int chromosome1Length;

    GenomeBuild(String label, String ucscName, int chromosome1Length) {
        this.label = label;
        this.ucscName = ucscName;
        this.chromosome1Length = chromosome1Length;
    }

    public String label() {
        return label;
    }

    /** The build of an alignment's contigs; empty when chromosome 1 is missing or of another length. */
    public static Optional<GenomeBuild> ofContigs(List<Contig> contigs) {
        for (Contig contig : contigs) {
            if (contig.name().equals("1") || contig.name().equals("chr1")) {
                for (GenomeBuild build : values()) {
                    if (build.chromosome1Length == contig.length()) {
                        return Optional.of(build);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The build that a header comment of an annotation names; empty when it names none. */
    static Optional<GenomeBuild> named(String comment) {
        for (GenomeBuild build : values()) {
            if (comment.contains(build.label) || comment.contains(build.ucscName)) {
                return Optional.of(build);
            }
        }
        return Optional.empty();
    }
}
