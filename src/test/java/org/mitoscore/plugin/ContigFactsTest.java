package org.mitoscore.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoscore.genome.GeneModel;
import org.mitoscore.io.InputException;

class ContigFactsTest {
    private static final String READ = "r\t0\t%s\t100\t255\t10M\t*\t0\t0\tACGTACGTAC\tIIIIIIIIII\n";

    @TempDir
    private Path folder;

    private Path sam(String name, String contig) throws IOException {
        return Files.writeString(folder.resolve(name), "@SQ\tSN:" + contig + "\tLN:1000\n" + READ.formatted(contig));
    }

    private Path gtf(int end) throws IOException {
        return Files.writeString(
                folder.resolve("genes.gtf"), "chr2\tx\texon\t10\t" + end + "\t.\t+\t.\tgene_id \"G1\";\n");
    }

    @Test
    void namesThatDifferByChrMatch() throws IOException {
        GeneModel genes = new LatestAnnotation().read(gtf(90));
        assertEquals(1, ContigFacts.of(List.of(sam("a.sam", "2")), genes).get(0).get("matched"));
    }

    @Test
    void theMismatchesOfAllAlignmentsComeAtOnce() throws IOException {
        GeneModel genes = new LatestAnnotation().read(gtf(90));
        List<Path> files = List.of(sam("a.sam", "scaffold1"), sam("b.sam", "chr2"), sam("c.sam", "scaffold2"));
        InputException refused = assertThrows(InputException.class, () -> ContigFacts.of(files, genes));
        assertEquals(
                List.of(files.get(0).toString(), files.get(2).toString()),
                refused.problems().stream().map(problem -> problem.source()).toList());
    }

    @Test
    void anAnnotationIsReadOnceUntilItChanges() throws IOException {
        LatestAnnotation annotations = new LatestAnnotation();
        GeneModel first = annotations.read(gtf(90));
        assertSame(first, annotations.read(folder.resolve("genes.gtf")));
        assertNotSame(first, annotations.read(gtf(1000)));
    }
}
