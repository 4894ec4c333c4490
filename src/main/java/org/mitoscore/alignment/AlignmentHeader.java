package org.mitoscore.alignment;

import java.util.List;
import java.util.Optional;
import org.mitoscore.genome.Contig;
import org.mitoscore.genome.ContigNames;
import org.mitoscore.genome.GenomeBuild;

/**
 * What an alignment file's header says.
 *
 * @param format BAM, CRAM or SAM
 * @param sortOrder {@code coordinate}, {@code queryname}, {@code unsorted} or {@code unknown}, as the header claims
 * @param contigs reference sequences in header order
 * @param samples distinct sample names of the read groups, in order of first use
 * @param programs names of the programs of the {@code @PG} lines, in order, such as {@code STAR}
 * @param hasRecords whether the file holds at least one record
 */
public record AlignmentHeader(
        AlignmentFormat format,
        String sortOrder,
        List<Contig> contigs,
        List<String> samples,
        List<String> programs,
        boolean hasRecords) {
    public AlignmentHeader {
        contigs = List.copyOf(contigs);
        samples = List.copyOf(samples);
        programs = List.copyOf(programs);
    }

    /** Whether the header claims that the records are sorted by contig and position. */
    public boolean isSortedByCoordinate() {
        return sortOrder.equals("coordinate");
    }

    /** The mitochondrial contig, when there is one under a usual name. */
    public Optional<Contig> mitochondrialContig() {
        int index = mitochondrialIndex();
        return index < 0 ? Optional.empty() : Optional.of(contigs.get(index));
    }

    /** 0-based place of the mitochondrial contig, or -1 when there is none. */
    public int mitochondrialIndex() {
        for (int i = 0; i < contigs.size(); i++) {
            if (ContigNames.isMitochondrial(contigs.get(i).name())) {
                return i;
            }
        }
        return -1;
    }

    /** How contigs are named: {@code chr1} when at least one name starts with {@code chr}, else {@code 1}. */
    public String contigStyle() {
        return contigs.stream().anyMatch(contig -> contig.name().startsWith("chr")) ? "chr1" : "1";
    }

    /** The human assembly by the length of chromosome 1, when it is one that is known. */
    public Optional<GenomeBuild> build() {
        return GenomeBuild.ofContigs(contigs);
    }

    /** The program that made the alignment: the first that the header names. */
    public Optional<String> aligner() {
        return programs.stream().findFirst();
    }
}
