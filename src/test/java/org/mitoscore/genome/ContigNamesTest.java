package org.mitoscore.genome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mitoscore.io.InputException;

class ContigNamesTest {
    @ParameterizedTest
    @CsvSource({"chr1,chr1", "1,chr1", "chr1,1", "MT,chrM", "chrM,MT", "M,MT", "MT,chrMT", "chrMT,M"})
    void findsTheOtherSpelling(String annotated, String aligned) {
        ContigNames names = match(model(annotated), new Contig(aligned, ContigNames.RCRS_LENGTH));
        assertEquals(Optional.of(aligned), names.inAlignment(annotated));
    }

    @Test
    void prefersTheSameName() {
        ContigNames names = match(
                model("MT"),
                new Contig("chrM", ContigNames.HG19_CHRM_LENGTH),
                new Contig("MT", ContigNames.RCRS_LENGTH));
        assertEquals(Optional.of("MT"), names.inAlignment("MT"));
    }

    @Test
    void refusesTheOlderMitochondrialSequence() {
        InputException problem = assertThrows(
                InputException.class, () -> match(model("MT"), new Contig("chrM", ContigNames.HG19_CHRM_LENGTH)));
        assertTrue(
                problem.getMessage().contains("16571") && problem.getMessage().contains("16,569"),
                problem.getMessage());
    }

    /** GENCODE 19 calls the rCRS chrM; the place of MT-ND1 gives it away. */
    @Test
    void refusesTheOlderMitochondrialSequenceUnderOneName() {
        GeneModel gencode = new GeneModel("g", Optional.empty(), List.of(gene("MT-ND1", "chrM", 3307, 4262)));
        assertThrows(InputException.class, () -> match(gencode, new Contig("chrM", ContigNames.HG19_CHRM_LENGTH)));
    }

    @Test
    void acceptsAnAnnotationOfTheOlderMitochondrialSequence() {
        GeneModel ucsc = new GeneModel("g", Optional.empty(), List.of(gene("MT-ND1", "chrM", 3308, 4264)));
        assertEquals(
                0, match(ucsc, new Contig("chrM", ContigNames.HG19_CHRM_LENGTH)).indexOf("chrM"));
    }

    @Test
    void namesBothStylesWhenNothingIsShared() {
        InputException problem = assertThrows(
                InputException.class,
                () -> match(model("NC_000001.11"), new Contig("chr1", 1000), new Contig("chr2", 1000)));
        assertTrue(problem.getMessage().contains("NC_000001.11"), problem.getMessage());
        assertTrue(problem.getMessage().contains("chr1, chr2"), problem.getMessage());
    }

    @Test
    void refusesTheAnnotationOfAnotherBuild() {
        GeneModel model = new GeneModel("g", Optional.of(GenomeBuild.GRCH38), List.of(gene("A", "1", 1, 9)));
        assertThrows(InputException.class, () -> match(model, new Contig("1", 249_250_621)));
    }

    @Test
    void warnsOfContigsThatAreMissing() {
        ContigNames names = match(model("1", "KI270728.1"), new Contig("chr1", 1000));
        assertEquals(List.of("KI270728.1"), names.unmatched());
        assertTrue(
                names.warnings().stream().anyMatch(warning -> warning.contains("KI270728.1")),
                names.warnings().toString());
    }

    @Test
    void warnsOfLostMitochondrialGenes() {
        ContigNames names = match(model("1", "MT"), new Contig("chr1", 1000));
        assertTrue(names.warnings().stream().anyMatch(warning -> warning.contains("no mitochondrial contig")));
    }

    @Test
    void warnsOfExonsBeyondTheEnd() {
        ContigNames names = match(model("1"), new Contig("1", 5));
        assertTrue(names.warnings().stream().anyMatch(warning -> warning.contains("beyond the end")));
    }

    private static ContigNames match(GeneModel model, Contig... contigs) {
        return ContigNames.match(model, List.of(contigs), "reads.bam");
    }

    private static GeneModel model(String... contigs) {
        List<Gene> genes = new ArrayList<>();
        for (String contig : contigs) {
            genes.add(gene("G" + contig, contig, 1, 9));
        }
        return new GeneModel("genes.gtf", Optional.empty(), genes);
    }

    private static Gene gene(String name, String contig, int start, int end) {
        return new Gene(name, name, "", Exons.of(new Exon(contig, start, end, Strand.FORWARD, 1)));
    }
}
