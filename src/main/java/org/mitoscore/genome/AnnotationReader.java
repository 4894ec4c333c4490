package org.mitoscore.genome;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mitoscore.io.InputException;
import org.mitoscore.io.Problem;

/** Reads a GTF or SAF file into genes, and says everything that is wrong with it at once. */
final class AnnotationReader {
    private static final byte[] GENE = AnnotationLine.bytes("gene");
    private static final byte[] GENE_NAME = AnnotationLine.bytes("gene_name");
    private static final byte[] GENE_ATTRIBUTE = AnnotationLine.bytes("gene");
    private static final byte[] GENE_BIOTYPE = AnnotationLine.bytes("gene_biotype");
    private static final byte[] GENE_TYPE = AnnotationLine.bytes("gene_type");
    private static final byte[] SAF_HEADER = AnnotationLine.bytes("GeneID");
    private static final int SAF_FIELDS = 5;
    private static final int GTF_FIELDS = 9;

    private final Path path;
    private final String featureType;
    private final String attribute;
    private final byte[] featureTypeBytes;
    private final byte[] attributeBytes;
    private final LineProblems problems;
    private final Optional<TranscriptLines> transcripts;
    private final Map<String, GeneBuilder> genes = new LinkedHashMap<>();
    private final List<GeneBuilder> inExonOrder = new ArrayList<>();
    private final ExonTable.Builder exons = new ExonTable.Builder();
    private final Map<String, Integer> otherFeatureTypes = new TreeMap<>();
    private Optional<GenomeBuild> build = Optional.empty();
    private GeneBuilder lastGene;
    private byte[] lastContigBytes = {};
    private String lastContig = "";

    AnnotationReader(Path path, String featureType, String attribute) {
        this(path, featureType, attribute, false);
    }

    private AnnotationReader(Path path, String featureType, String attribute, boolean withTranscripts) {
        this.path = path;
        this.featureType = featureType;
        this.attribute = attribute;
        this.featureTypeBytes = AnnotationLine.bytes(featureType);
        this.attributeBytes = AnnotationLine.bytes(attribute);
        this.problems = new LineProblems(path);
        this.transcripts = withTranscripts ? Optional.of(new TranscriptLines(problems)) : Optional.empty();
    }

    /** A reader of exons grouped by {@code gene_id}, and of transcripts. */
    static AnnotationReader withTranscripts(Path path) {
        return new AnnotationReader(path, "exon", "gene_id", true);
    }

    GeneModel read() {
        try (ByteLines lines = new ByteLines(path)) {
            readLines(lines);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path + ": " + e.getMessage(), e);
        }
        problems.throwIfAny();
        if (inExonOrder.isEmpty()) {
            throw new InputException(Problem.of(path.toString(), nothingFound()));
        }
        return new GeneModel(path.toString(), build, buildGenes());
    }

    /** Reads genes and transcripts; for a reader of both. */
    Annotation readAll() {
        GeneModel model = read();
        List<Transcript> built = transcripts.orElseThrow().build(model.genes());
        if (built.isEmpty()) {
            throw InputException.of(
                    path.toString(), "no transcripts: a GTF file with exon lines and transcript_id is needed");
        }
        return new Annotation(model, built);
    }

    private List<Gene> buildGenes() {
        List<Exons> exonsByGene = exons.build(inExonOrder.size());
        List<Gene> built = new ArrayList<>(inExonOrder.size());
        for (GeneBuilder gene : inExonOrder) {
            built.add(gene.build(exonsByGene.get(gene.index)));
        }
        return built;
    }

    private void readLines(ByteLines lines) throws IOException {
        AnnotationLine line = new AnnotationLine(lines);
        AnnotationFormat format = null;
        while (lines.next()) {
            if (lines.isBlankOrComment()) {
                if (format == null && build.isEmpty()) {
                    build = GenomeBuild.named(lines.text());
                }
                continue;
            }
            int fields = line.split();
            if (format == null) {
                format = recognise(line, fields, lines.number());
            }
            switch (format) {
                case GTF -> readGtf(line, fields, lines.number());
                case SAF -> readSaf(line, fields, lines.number());
            }
        }
    }

    private AnnotationFormat recognise(AnnotationLine line, int fields, long number) {
        if (fields >= GTF_FIELDS - 1 && line.position(3) > 0) {
            return AnnotationFormat.GTF;
        }
        if (fields >= SAF_FIELDS && (line.fieldEquals(0, SAF_HEADER) || line.position(2) > 0)) {
            return AnnotationFormat.SAF;
        }
        if (fields >= GTF_FIELDS - 1) {
            return AnnotationFormat.GTF;
        }
        throw new InputException(Problem.at(
                path.toString(),
                number,
                "neither GTF (9 columns, the 4th and 5th being coordinates) nor SAF (GeneID, Chr, Start, End, Strand)"
                        + " separated by tabs; found " + fields + (fields == 1 ? " column" : " columns")));
    }

    private void readGtf(AnnotationLine line, int fields, long number) {
        if (fields < GTF_FIELDS - 1) {
            problems.add(number, "a GTF line has 9 columns separated by tabs", "found " + fields);
            return;
        }
        if (line.fieldEquals(2, featureTypeBytes)) {
            if (!line.findAttribute(attributeBytes)) {
                problems.add(
                        number, "no attribute '" + attribute + "' in column 9 of a line of type " + featureType, "");
                return;
            }
            if (lastGene == null || !line.valueEquals(lastGene.idBytes)) {
                lastGene = gene(line.value());
            }
            GeneBuilder gene = lastGene;
            gene.describe(line);
            addExon(gene, line, 0, 3, 6, number);
            readTranscript(line, fields, number, gene.id);
        } else if (line.fieldEquals(2, GENE)) {
            if (line.findAttribute(attributeBytes)) {
                gene(line.value()).describe(line);
            }
        } else {
            if (inExonOrder.isEmpty()) {
                otherFeatureTypes.merge(line.field(2), 1, Integer::sum);
            }
            readTranscript(line, fields, number, "");
        }
    }

    private void readTranscript(AnnotationLine line, int fields, long number, String geneId) {
        if (transcripts.isPresent() && fields == GTF_FIELDS) {
            transcripts.get().read(line, number, geneId);
        }
    }

    private void readSaf(AnnotationLine line, int fields, long number) {
        if (line.fieldEquals(0, SAF_HEADER)) {
            return;
        }
        if (fields < SAF_FIELDS) {
            problems.add(number, "a SAF line has 5 columns (GeneID, Chr, Start, End, Strand)", "found " + fields);
            return;
        }
        String id = line.field(0);
        if (id.isEmpty()) {
            problems.add(number, "no gene id in column 1", "");
            return;
        }
        addExon(gene(id), line, 1, 2, 4, number);
    }

    private void addExon(
            GeneBuilder gene, AnnotationLine line, int contigField, int startField, int strandField, long number) {
        int start = line.position(startField);
        int end = line.position(startField + 1);
        if (start < 0 || end < 0) {
            problems.add(
                    number,
                    "start and end must be whole numbers from 1",
                    "found '" + line.field(startField) + "' and '" + line.field(startField + 1) + "'");
            return;
        }
        if (start > end) {
            problems.add(number, "start is after end", start + " > " + end);
            return;
        }
        if (!line.fieldEquals(contigField, lastContigBytes) || lastContig.isEmpty()) {
            lastContig = line.field(contigField).intern();
            lastContigBytes = AnnotationLine.bytes(lastContig);
            if (lastContig.isEmpty()) {
                problems.add(number, "no contig name", "");
                return;
            }
        }
        if (gene.index < 0) {
            gene.index = inExonOrder.size();
            inExonOrder.add(gene);
        }
        exons.add(gene.index, lastContig, start, end, line.strand(strandField), Math.toIntExact(number));
    }

    private GeneBuilder gene(String id) {
        return genes.computeIfAbsent(id, GeneBuilder::new);
    }

    private String nothingFound() {
        StringBuilder message = new StringBuilder("no line of feature type '" + featureType + "'");
        if (otherFeatureTypes.isEmpty()) {
            return message.append(
                            genes.isEmpty() ? "; the file holds no annotation lines" : "; it has lines of genes only")
                    .toString();
        }
        return message.append("; it has ")
                .append(String.join(", ", otherFeatureTypes.keySet()))
                .append(". Name the one to count with --feature-type")
                .toString();
    }

    private enum AnnotationFormat {
        GTF,
        SAF
    }

    /** A gene while its lines are being read. */
    private static final class GeneBuilder {
        private final String id;
        private final byte[] idBytes;
        /** Place among the genes that have exons, or -1. */
        private int index = -1;

        private String name = "";
        private String biotype = "";
        private boolean described;

        GeneBuilder(String id) {
            this.id = id;
            this.idBytes = AnnotationLine.bytes(id);
        }

        /** Takes name and biotype from the first line that carries them; a gene line may follow its exons. */
        void describe(AnnotationLine line) {
            if (described) {
                return;
            }
            if (name.isEmpty()) {
                name = line.firstAttribute(GENE_NAME, GENE_ATTRIBUTE);
            }
            if (biotype.isEmpty()) {
                biotype = line.firstAttribute(GENE_BIOTYPE, GENE_TYPE).intern();
            }
            described = !name.isEmpty() && !biotype.isEmpty();
        }

        Gene build(Exons exons) {
            return new Gene(id, name.isEmpty() ? id : name, biotype, exons);
        }
    }
}
