package org.mitoscore.genome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mitoscore.io.InputException;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Problems;

/**
 * Which contig of an alignment each contig of an annotation is. Names match when they are equal, else when they differ by
 * {@code chr} only, else when both are names of the mitochondrial contig. A mitochondrial match is refused when the lengths
 * show that the two are different sequences: hg19's {@code chrM} (NC_001807, 16,571 bases) is not the rCRS (NC_012920, 16,569
 * bases) that Ensembl, GENCODE and GRCh38 annotate.
 */
public final class ContigNames {
    /** Length of UCSC hg19's {@code chrM}, GenBank NC_001807. */
    public static final int HG19_CHRM_LENGTH = 16_571;
    /** Length of the revised Cambridge reference sequence, GenBank NC_012920. */
    public static final int RCRS_LENGTH = 16_569;

    private static final Set<String> MITOCHONDRIAL = Set.of("chrM", "M", "MT", "chrMT");
    private static final String ND1 = "MT-ND1";
    /** First base of MT-ND1 on the rCRS (NC_012920). */
    private static final int ND1_START_ON_RCRS = 3_307;

    private static final int EXAMPLES = 3;

    private final List<Contig> alignment;
    private final Map<String, Integer> indexInAlignment;
    private final List<String> unmatched;
    private final List<String> warnings;

    private ContigNames(
            List<Contig> alignment,
            Map<String, Integer> indexInAlignment,
            List<String> unmatched,
            List<String> warnings) {
        this.alignment = List.copyOf(alignment);
        this.indexInAlignment = Map.copyOf(indexInAlignment);
        this.unmatched = List.copyOf(unmatched);
        this.warnings = List.copyOf(warnings);
    }

    /** Whether a name is one of the usual ones of the mitochondrial contig: chrM, M, MT or chrMT. */
    public static boolean isMitochondrial(String contig) {
        return MITOCHONDRIAL.contains(contig);
    }

    /**
     * Matches the contigs of an annotation to those of an alignment.
     *
     * @param annotation the genes
     * @param alignment contigs in the order of the alignment's header
     * @param alignmentSource the alignment file as the user named it, for messages
     * @throws InputException when no contig is shared, when the two are of different human assemblies, or when the
     *     mitochondrial contigs are different sequences
     */
    public static ContigNames match(GeneModel annotation, List<Contig> alignment, String alignmentSource) {
        Map<String, Integer> byName = new HashMap<>();
        for (int i = 0; i < alignment.size(); i++) {
            byName.putIfAbsent(alignment.get(i).name(), i);
        }
        Map<String, Integer> extents = annotation.contigExtents();
        Map<String, Integer> matched = new LinkedHashMap<>();
        extents.keySet().stream().filter(byName::containsKey).forEach(name -> matched.put(name, byName.get(name)));
        for (String name : extents.keySet()) {
            if (!matched.containsKey(name)) {
                otherNames(name).stream()
                        .map(byName::get)
                        .filter(index -> index != null && !matched.containsValue(index))
                        .findFirst()
                        .ifPresent(index -> matched.put(name, index));
            }
        }
        if (matched.isEmpty()) {
            throw InputException.of(alignmentSource, noneShared(annotation, extents, alignment));
        }
        Problems problems = new Problems();
        checkBuild(annotation, alignment, alignmentSource, problems);
        List<String> beyondEnd = new ArrayList<>();
        matched.forEach((name, index) -> {
            Contig contig = alignment.get(index);
            if (isMitochondrial(name)) {
                mitochondrialMismatch(annotation, name, extents.get(name), contig)
                        .ifPresent(message -> problems.add(Problem.of(alignmentSource, message)));
            } else if (extents.get(name) > contig.length()) {
                beyondEnd.add(name);
            }
        });
        problems.throwIfAny();
        List<String> unmatched = extents.keySet().stream()
                .filter(name -> !matched.containsKey(name))
                .toList();
        return new ContigNames(
                alignment,
                matched,
                unmatched,
                warnings(annotation, extents, alignment, alignmentSource, unmatched, beyondEnd));
    }

    /** The alignment's name of an annotation's contig. */
    public Optional<String> inAlignment(String annotationContig) {
        return Optional.ofNullable(indexInAlignment.get(annotationContig))
                .map(index -> alignment.get(index).name());
    }

    /** 0-based place of an annotation's contig in the alignment's header, or -1 when the alignment does not have it. */
    public int indexOf(String annotationContig) {
        return indexInAlignment.getOrDefault(annotationContig, -1);
    }

    /** Contigs of the annotation that the alignment does not have, in the annotation's order. */
    public List<String> unmatched() {
        return unmatched;
    }

    /** What a person should know before believing the counts, in whole sentences; empty when all is well. */
    public List<String> warnings() {
        return warnings;
    }

    private static List<String> otherNames(String name) {
        List<String> names = new ArrayList<>();
        names.add(name.startsWith("chr") ? name.substring(3) : "chr" + name);
        if (isMitochondrial(name)) {
            names.addAll(name.contains("MT") ? List.of("chrM", "M") : List.of("MT", "chrMT"));
        }
        return names;
    }

    private static void checkBuild(
            GeneModel annotation, List<Contig> alignment, String alignmentSource, Problems problems) {
        Optional<GenomeBuild> aligned = GenomeBuild.ofContigs(alignment);
        if (aligned.isPresent()
                && annotation.build().isPresent()
                && annotation.build().get() != aligned.get()) {
            problems.add(Problem.of(
                    alignmentSource,
                    "the reads are aligned to " + aligned.get().label() + " (by the length of chromosome 1) but "
                            + annotation.source() + " says it annotates "
                            + annotation.build().get().label() + "; use the annotation of the aligned assembly"));
        }
    }

    private static Optional<String> mitochondrialMismatch(
            GeneModel annotation, String name, int lastBase, Contig contig) {
        String pair = "contig " + contig.name() + " of the alignment has " + contig.length() + " bases, but contig "
                + name + " of " + annotation.source();
        if (lastBase > contig.length()) {
            return Optional.of(pair + " has exons up to base " + lastBase + ": they are different sequences");
        }
        if (contig.length() == HG19_CHRM_LENGTH && annotatesRcrs(annotation, name)) {
            return Optional.of(
                    pair + " is the rCRS of 16,569 bases: hg19's older mitochondrial sequence (NC_001807) has other"
                            + " coordinates, so mitochondrial genes would be counted wrongly. Align to a genome whose"
                            + " mitochondrial contig is the rCRS (GRCh38, or GRCh37 with MT), or use an annotation of"
                            + " hg19's own chrM");
        }
        return Optional.empty();
    }

    /**
     * Ensembl names the contig MT, which in its human annotation is the rCRS; any other file tells by the place of MT-ND1.
     */
    private static boolean annotatesRcrs(GeneModel annotation, String name) {
        return name.contains("MT")
                || annotation.genes().stream()
                        .filter(gene -> gene.name().toUpperCase(Locale.ROOT).equals(ND1))
                        .flatMap(gene -> gene.exons().stream())
                        .anyMatch(exon -> exon.start() == ND1_START_ON_RCRS);
    }

    private static String noneShared(GeneModel annotation, Map<String, Integer> extents, List<Contig> alignment) {
        return "no contig of the alignment ("
                + examples(alignment.stream().map(Contig::name).toList())
                + ") is in " + annotation.source() + " (" + examples(List.copyOf(extents.keySet()))
                + "); 'chr1' and '1' would have been matched. Use the annotation of the genome that the reads were aligned to";
    }

    private static List<String> warnings(
            GeneModel annotation,
            Map<String, Integer> extents,
            List<Contig> alignment,
            String alignmentSource,
            List<String> unmatched,
            List<String> beyondEnd) {
        List<String> warnings = new ArrayList<>();
        if (!unmatched.isEmpty()) {
            Set<String> lost = Set.copyOf(unmatched);
            long genes = annotation.genes().stream()
                    .map(Gene::exons)
                    .filter(exons -> lost.contains(exons.firstContig())
                            && exons.stream().allMatch(exon -> lost.contains(exon.contig())))
                    .count();
            warnings.add(unmatched.size() + " of " + extents.size() + " contigs of " + annotation.source()
                    + " are not in " + alignmentSource + " (" + examples(unmatched) + "); their " + genes
                    + " genes will have no counts");
        }
        if (!beyondEnd.isEmpty()) {
            warnings.add(annotation.source() + " has exons beyond the end of " + examples(beyondEnd) + " as "
                    + alignmentSource + " gives it: is this the annotation of another assembly?");
        }
        boolean annotated = extents.keySet().stream().anyMatch(ContigNames::isMitochondrial);
        boolean aligned = alignment.stream().map(Contig::name).anyMatch(ContigNames::isMitochondrial);
        if (!annotated) {
            warnings.add(
                    annotation.source() + " has no exon on a mitochondrial contig (chrM, M, MT, chrMT): mitochondrial"
                            + " genes are not counted");
        } else if (!aligned) {
            warnings.add(
                    alignmentSource + " has no mitochondrial contig (chrM, M, MT, chrMT): the mitochondrial genes of "
                            + annotation.source() + " will have no counts");
        }
        return warnings;
    }

    private static String examples(List<String> names) {
        String shown = names.stream().limit(EXAMPLES).collect(Collectors.joining(", "));
        return names.isEmpty() ? "none" : names.size() > EXAMPLES ? shown + ", …" : shown;
    }
}
