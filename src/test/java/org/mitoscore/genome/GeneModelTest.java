package org.mitoscore.genome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoscore.io.InputException;

class GeneModelTest {
    @TempDir
    private Path folder;

    @Test
    void readsGenesInTheOrderOfTheirExons() throws IOException {
        GeneModel model = gtf(
                exon("1", 500, 600, '-', "gene_id \"B\"; gene_name \"b\"; gene_biotype \"protein_coding\";"),
                exon("1", 100, 200, '+', "gene_id \"A\"; gene_type \"rRNA\";"),
                exon("1", 700, 800, '-', "gene_id \"B\";"));
        assertEquals(List.of("B", "A"), model.genes().stream().map(Gene::id).toList());
        Gene b = model.genes().get(0);
        assertEquals("b", b.name());
        assertEquals("protein_coding", b.biotype());
        assertEquals(
                List.of(new Exon("1", 500, 600, Strand.REVERSE, 1), new Exon("1", 700, 800, Strand.REVERSE, 3)),
                b.exons());
        assertEquals("A", model.genes().get(1).name());
        assertTrue(model.genes().get(1).isRibosomalRna());
    }

    @Test
    void takesNameAndBiotypeFromAGeneLine() throws IOException {
        GeneModel model = gtf(
                "1\tx\tgene\t1\t900\t.\t+\t.\tgene_id \"A\"; gene_name \"MT-ND1\"; gene_biotype \"protein_coding\";",
                exon("1", 1, 9, '+', "gene_id \"A\""));
        assertEquals("MT-ND1", model.genes().get(0).name());
    }

    /** 50–60 (11) and 100–300, apart by strand: 100–200 + (101) and 150–300 - (151); on contig 2 11: 274 in all. */
    @Test
    void lengthIsTheUnionOfExonsByContigAndStrand() throws IOException {
        GeneModel model = gtf(
                exon("1", 100, 200, '+', "gene_id \"A\";"),
                exon("1", 150, 300, '-', "gene_id \"A\";"),
                exon("2", 120, 130, '+', "gene_id \"A\";"),
                exon("1", 50, 60, '+', "gene_id \"A\";"),
                exon("1", 100, 200, '+', "gene_id \"A\";"));
        assertEquals(274, model.genes().get(0).length());
    }

    @Test
    void readsSafWithAndWithoutItsHeader() throws IOException {
        String rows = "A\tchr1\t10\t20\t+\nB\tchr1\t30\t40\t-\n";
        assertEquals(
                2,
                read("a.saf", "GeneID\tChr\tStart\tEnd\tStrand\n" + rows)
                        .genes()
                        .size());
        assertEquals(2, read("b.saf", rows).genes().size());
    }

    @Test
    void readsGzip() throws IOException {
        Path path = folder.resolve("genes.gtf.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(path))) {
            out.write((exon("1", 1, 9, '+', "gene_id \"A\";") + "\n").getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(1, GeneModel.read(path).genes().size());
    }

    @Test
    void knowsTheBuildThatTheHeaderNames() throws IOException {
        GeneModel model = read("a.gtf", "#!genome-build GRCh38.p13\n" + exon("1", 1, 9, '+', "gene_id \"A\";") + "\n");
        assertEquals(GenomeBuild.GRCH38, model.build().orElseThrow());
    }

    @Test
    void namesEveryBadLine() {
        InputException problem = assertThrows(
                InputException.class,
                () -> gtf(
                        exon("1", 1, 9, '+', "transcript_id \"T\";"),
                        exon("1", 9, 1, '+', "gene_id \"A\";"),
                        "1\tx\texon\tone\t9\t.\t+\t.\tgene_id \"A\";"));
        assertEquals(
                List.of(1L, 2L, 3L),
                problem.problems().stream().map(p -> p.line()).toList());
        assertTrue(problem.getMessage().contains("no attribute 'gene_id'"));
    }

    @Test
    void countsTheBadLinesThatItDoesNotShow() {
        String[] lines = new String[30];
        Arrays.fill(lines, exon("1", 1, 9, '+', "x \"y\";"));
        InputException problem = assertThrows(InputException.class, () -> gtf(lines));
        assertTrue(problem.getMessage().contains("and 20 more lines"), problem.getMessage());
    }

    @Test
    void saysWhichFeatureTypesThereAreInstead() {
        InputException problem =
                assertThrows(InputException.class, () -> gtf("1\tx\tCDS\t1\t9\t.\t+\t.\tgene_id \"A\";"));
        assertTrue(
                problem.getMessage().contains("'exon'") && problem.getMessage().contains("CDS"), problem.getMessage());
        InputException genesOnly =
                assertThrows(InputException.class, () -> gtf("1\tx\tgene\t1\t9\t.\t+\t.\tgene_id \"A\";"));
        assertTrue(genesOnly.getMessage().contains("it has lines of genes only"), genesOnly.getMessage());
    }

    @Test
    void refusesWhatIsNoAnnotation() {
        InputException problem = assertThrows(InputException.class, () -> read("a.bed", "chr1\t10\t20\n"));
        assertTrue(problem.getMessage().contains("neither GTF"), problem.getMessage());
    }

    private GeneModel gtf(String... lines) throws IOException {
        return read("genes.gtf", String.join("\n", lines) + "\n");
    }

    private GeneModel read(String name, String text) throws IOException {
        return GeneModel.read(Files.writeString(folder.resolve(name), text));
    }

    private static String exon(String contig, int start, int end, char strand, String attributes) {
        return contig + "\tx\texon\t" + start + "\t" + end + "\t.\t" + strand + "\t.\t" + attributes;
    }
}
