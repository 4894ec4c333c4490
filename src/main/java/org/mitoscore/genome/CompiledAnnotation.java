package org.mitoscore.genome;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mitoscore.io.InputException;
import org.mitoscore.io.InputFile;
import org.mitoscore.io.OutputFile;

/**
 * An annotation in columns of numbers, which are read in a fraction of the time that text takes. The file is recognised by its
 * first bytes wherever an annotation is read ({@link GeneModel#read}, {@link Annotation#read}) and gives what the text gave.
 */
public final class CompiledAnnotation {
    private static final String KIND = "mitoscore annotation ";
    /** Another one whenever the columns change. */
    private static final String MARK = KIND + "2\n";

    private CompiledAnnotation() {}

    /**
     * Compiles a GTF or SAF file.
     *
     * @param featureType see {@link GeneModel#read}
     * @param attribute see {@link GeneModel#read}
     * @param withTranscripts whether to keep the transcripts too, which a SAF file does not have
     * @throws InputException with every problem of the annotation
     */
    public static void write(Path gtf, String featureType, String attribute, boolean withTranscripts, Path target) {
        GeneModel genes;
        List<Transcript> transcripts = List.of();
        if (withTranscripts) {
            Annotation annotation = Annotation.read(gtf, featureType, attribute);
            genes = annotation.genes();
            transcripts = annotation.transcripts();
        } else {
            genes = GeneModel.read(gtf, featureType, attribute);
        }
        write(featureType, attribute, genes, transcripts, target);
    }

    private static void write(
            String featureType, String attribute, GeneModel model, List<Transcript> transcripts, Path target) {
        OutputFile.writeBytes(target, stream -> {
            ColumnWriter out = new ColumnWriter(stream);
            out.mark(MARK);
            out.text(featureType);
            out.text(attribute);
            writeGenes(model, out);
            writeTranscripts(transcripts, out);
            out.end();
        });
    }

    private static void writeGenes(GeneModel model, ColumnWriter out) throws IOException {
        List<Gene> genes = model.genes();
        out.text(model.source());
        out.text(model.build().map(GenomeBuild::name).orElse(""));
        out.texts(genes.stream().map(Gene::id).toList());
        out.texts(genes.stream().map(Gene::name).toList());
        out.texts(genes.stream().map(Gene::biotype).toList());
        ExonTable.writePrepared(genes.stream().map(Gene::exons).toList(), out);
    }

    private static void writeTranscripts(List<Transcript> transcripts, ColumnWriter out) throws IOException {
        out.texts(transcripts.stream().map(Transcript::geneId).toList());
        out.texts(transcripts.stream().map(Transcript::geneName).toList());
        out.texts(transcripts.stream().map(Transcript::id).toList());
        out.texts(transcripts.stream().map(Transcript::biotype).toList());
        out.texts(transcripts.stream().map(Transcript::contig).toList());
        out.ints(transcripts.stream().mapToInt(one -> one.strand().ordinal()).toArray());
        ExonTable.write(transcripts.stream().map(Transcript::exons).toList(), out);
        out.ints(transcripts.stream().mapToInt(Transcript::codingStart).toArray());
        out.ints(transcripts.stream().mapToInt(Transcript::codingEnd).toArray());
    }

    /** @throws InputException when the file is missing or not readable */
    static boolean isOne(Path path) {
        InputFile.requireReadable(path);
        byte[] kind = KIND.getBytes(StandardCharsets.US_ASCII);
        try (InputStream in = Files.newInputStream(path)) {
            return Arrays.equals(in.readNBytes(kind.length), kind);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path + ": " + e.getMessage(), e);
        }
    }

    /**
     * Reads the genes alone.
     *
     * @throws InputException when the file is damaged, of another version of mitoscore, or was compiled for another feature
     *     type or attribute
     */
    static GeneModel readGenes(Path path, String featureType, String attribute) {
        return readGenes(open(path, featureType, attribute));
    }

    /**
     * Reads genes and transcripts.
     *
     * @throws InputException as {@link #readGenes(Path, String, String)}, and when the file was compiled without transcripts
     */
    static Annotation readAll(Path path, String featureType, String attribute) {
        ColumnReader in = open(path, featureType, attribute);
        GeneModel genes = readGenes(in);
        List<Transcript> transcripts = readTranscripts(in);
        if (transcripts.isEmpty()) {
            throw InputException.of(
                    path.toString(),
                    "compiled without transcripts; make it again with mitoscore annotation --transcripts");
        }
        return new Annotation(genes, transcripts);
    }

    private static ColumnReader open(Path path, String featureType, String attribute) {
        ColumnReader in;
        try {
            in = new ColumnReader(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path + ": " + e.getMessage(), e);
        }
        if (!in.mark(MARK.length()).equals(MARK)) {
            throw InputException.of(
                    path.toString(),
                    "an annotation compiled by another version of mitoscore; make it again with mitoscore annotation");
        }
        require(path, "feature type", in.text(), featureType);
        require(path, "attribute", in.text(), attribute);
        return in;
    }

    private static void require(Path path, String what, String compiled, String asked) {
        if (!compiled.equals(asked)) {
            throw InputException.of(
                    path.toString(),
                    "compiled for " + what + " '" + compiled + "', not '" + asked + "'; make it again for that one");
        }
    }

    private static GeneModel readGenes(ColumnReader in) {
        String source = in.text();
        String build = in.text();
        List<String> ids = in.texts();
        List<String> names = in.texts();
        List<String> biotypes = in.texts();
        List<Exons> exons = ExonTable.readPrepared(in);
        List<Gene> genes = new ArrayList<>(ids.size());
        for (int i = 0; i < ids.size(); i++) {
            genes.add(new Gene(ids.get(i), names.get(i), biotypes.get(i), exons.get(i)));
        }
        return new GeneModel(
                source, build.isEmpty() ? Optional.empty() : Optional.of(GenomeBuild.valueOf(build)), genes);
    }

    private static List<Transcript> readTranscripts(ColumnReader in) {
        List<String> geneIds = in.texts();
        List<String> geneNames = in.texts();
        List<String> ids = in.texts();
        List<String> biotypes = in.texts();
        List<String> contigs = in.texts();
        int[] strands = in.ints();
        List<Exons> exons = ExonTable.read(in);
        int[] codingStarts = in.ints();
        int[] codingEnds = in.ints();
        List<Transcript> transcripts = new ArrayList<>(ids.size());
        for (int i = 0; i < ids.size(); i++) {
            transcripts.add(new Transcript(
                    geneIds.get(i),
                    geneNames.get(i),
                    ids.get(i),
                    biotypes.get(i),
                    contigs.get(i),
                    Strand.of(strands[i]),
                    exons.get(i),
                    codingStarts[i],
                    codingEnds[i]));
        }
        return transcripts;
    }
}
