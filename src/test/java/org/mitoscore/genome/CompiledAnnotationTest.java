package org.mitoscore.genome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoscore.io.InputException;
import org.mitoscore.io.TextBytes;

class CompiledAnnotationTest {
    private static final Path TEST_DATA = Path.of("test-data/genes.gtf.gz");
    /** Exons on two contigs and both strands, out of order and twice; texts outside ASCII; a header that names a build. */
    private static final String ODD_GTF =
            """
            #!genome-build GRCh38.p14
            2\tx\texon\t500\t600\t.\t-\t.\tgene_id "B"; transcript_id "Bβ"; gene_name "bêta"; gene_biotype "Mt_rRNA";
            1\tx\texon\t300\t400\t.\t+\t.\tgene_id "A"; transcript_id "A1";
            1\tx\texon\t100\t350\t.\t+\t.\tgene_id "A"; transcript_id "A1";
            2\tx\texon\t500\t600\t.\t.\t.\tgene_id "B"; transcript_id "Bβ";
            X\tx\texon\t7\t7\t.\t+\t.\tgene_id "B"; transcript_id "Bβ";
            1\tx\tCDS\t110\t320\t.\t+\t0\tgene_id "A"; transcript_id "A1";
            1\tx\tother\t1\t9\t.\t+\t.\tparent "P";
            1\tx\tother\t20\t29\t.\t+\t.\tparent "P";
            """;

    @TempDir
    private Path folder;

    private Path text(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path compiled(Path gtf, boolean transcripts) {
        Path target = folder.resolve("genes.annotation");
        CompiledAnnotation.write(gtf, "exon", "gene_id", transcripts, target);
        return target;
    }

    private static String message(Path path) {
        return assertThrows(InputException.class, () -> GeneModel.read(path)).getMessage();
    }

    @Test
    void genesAndTranscriptsAreThoseOfTheText() throws IOException {
        for (Path gtf : new Path[] {TEST_DATA, text("odd.gtf", ODD_GTF)}) {
            Path compiled = compiled(gtf, true);
            assertEquals(GeneModel.read(gtf), GeneModel.read(compiled));
            assertEquals(Annotation.read(gtf), Annotation.read(compiled));
        }
    }

    @Test
    void whatIsWorkedOutBeforehandIsWhatTheTextGives() throws IOException {
        for (Path gtf : new Path[] {TEST_DATA, text("odd.gtf", ODD_GTF)}) {
            List<Exons> ofText = exons(GeneModel.read(gtf));
            List<Exons> compiled = exons(GeneModel.read(compiled(gtf, true)));
            assertEquals(described(GeneSegments.of(ofText)), described(GeneSegments.of(compiled)));
            assertEquals(columns(ofText), columns(compiled));
        }
    }

    /** What is kept is of all genes in their order, and must not be taken for that of a part, another order or exons alone. */
    @Test
    void ofOtherTargetsThanAllGenesSegmentsAreCutAnew() throws IOException {
        Path gtf = text("odd.gtf", ODD_GTF);
        List<Exons> ofText = exons(GeneModel.read(gtf));
        List<Exons> compiled = exons(GeneModel.read(compiled(gtf, false)));
        assertNotEquals(
                described(GeneSegments.of(compiled)),
                described(GeneSegments.of(List.of(compiled.get(1), compiled.get(0)))));
        for (UnaryOperator<List<Exons>> change : List.<UnaryOperator<List<Exons>>>of(
                genes -> List.of(genes.get(1), genes.get(0)),
                genes -> List.of(genes.get(1)),
                genes -> List.of(genes.get(0).only(0), genes.get(0).only(1)))) {
            assertEquals(
                    described(GeneSegments.of(change.apply(ofText))),
                    described(GeneSegments.of(change.apply(compiled))));
            assertEquals(columns(change.apply(ofText)), columns(change.apply(compiled)));
        }
    }

    private static List<Exons> exons(GeneModel genes) {
        return genes.genes().stream().map(Gene::exons).toList();
    }

    /** Every segment with its start and members, and how it is found. */
    private static Map<String, List<List<Integer>>> described(Map<String, ContigSegments> segments) {
        Map<String, List<List<Integer>>> described = new TreeMap<>();
        segments.forEach((contig, of) -> described.put(
                contig,
                IntStream.range(0, of.segments())
                        .mapToObj(segment -> IntStream.concat(
                                        IntStream.of(of.start(segment), of.segmentAt(of.start(segment))),
                                        IntStream.range(0, of.members(segment)).map(i -> of.member(segment, i)))
                                .boxed()
                                .toList())
                        .toList()));
        return described;
    }

    private static String columns(List<Exons> genes) throws IOException {
        TextBytes text = new TextBytes();
        genes.forEach(gene -> gene.addColumns(text));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        text.moveTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aSafFileIsCompiledTooButHasNoTranscripts() throws IOException {
        Path saf = text("genes.saf", "GeneID\tChr\tStart\tEnd\tStrand\nA\tchr1\t10\t20\t+\nB\tchr1\t30\t40\t-\n");
        assertEquals(GeneModel.read(saf), GeneModel.read(compiled(saf, false)));
        assertThrows(InputException.class, () -> compiled(saf, true));
    }

    @Test
    void anotherFeatureTypeOrAttributeIsKeptAndAskedFor() throws IOException {
        Path gtf = text("odd.gtf", ODD_GTF);
        Path compiled = folder.resolve("other.annotation");
        CompiledAnnotation.write(gtf, "other", "parent", true, compiled);
        assertEquals(Annotation.read(gtf, "other", "parent"), Annotation.read(compiled, "other", "parent"));
        assertTrue(message(compiled).contains("compiled for feature type 'other', not 'exon'"), message(compiled));
        String attribute = assertThrows(InputException.class, () -> GeneModel.read(compiled, "other", "gene_id"))
                .getMessage();
        assertTrue(attribute.contains("compiled for attribute 'parent', not 'gene_id'"), attribute);
    }

    @Test
    void transcriptsThatWereNotKeptAreMissed() {
        Path compiled = compiled(TEST_DATA, false);
        String message = assertThrows(InputException.class, () -> Annotation.read(compiled))
                .getMessage();
        assertTrue(message.contains("--transcripts"), message);
    }

    @Test
    void aFileOfAnotherVersionIsRefused() throws IOException {
        Path target = folder.resolve("later.annotation");
        try (var stream = Files.newOutputStream(target)) {
            ColumnWriter out = new ColumnWriter(stream);
            out.mark("mitoscore annotation 3\n");
            out.text("columns of the future");
            out.end();
        }
        assertTrue(message(target).contains("another version"), message(target));
    }

    /** A changed or missing byte anywhere is found; in the first ones it makes the file no annotation at all. */
    @Test
    void damageIsFound() throws IOException {
        byte[] whole = Files.readAllBytes(compiled(TEST_DATA, true));
        Path damaged = folder.resolve("damaged.annotation");
        Random random = new Random(1);
        for (int i = 0; i < 1_000; i++) {
            byte[] bytes = whole.clone();
            bytes[i < 50 ? i : random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(damaged, bytes);
            assertFalse(message(damaged).isEmpty());
        }
        for (int i = 0; i < 200; i++) {
            Files.write(damaged, Arrays.copyOf(whole, i < 100 ? i : random.nextInt(whole.length)));
            assertFalse(message(damaged).isEmpty());
        }
        Files.write(damaged, "mitoscore annotation".getBytes(StandardCharsets.US_ASCII));
        assertFalse(message(damaged).isEmpty());
    }

    @Test
    void ofABadAnnotationNothingIsWritten() throws IOException {
        Path bad = text("bad.gtf", "1\tx\texon\t9\t1\t.\t+\t.\tgene_id \"A\";\n");
        assertThrows(InputException.class, () -> compiled(bad, false));
        assertFalse(Files.exists(folder.resolve("genes.annotation")));
    }
}
