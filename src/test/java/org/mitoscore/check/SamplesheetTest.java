package org.mitoscore.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoscore.io.InputException;

/** Samplesheets as people write them: what is read, and what is refused with which words. */
class SamplesheetTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void alignments() throws IOException {
        for (String name : List.of("a.bam", "b.bam", "c.bam", "a.bam.bai", "a.cram")) {
            Files.writeString(folder.resolve(name), "x");
        }
    }

    private List<Library> read(String sheet) throws IOException {
        return read(sheet, new Samplesheet.Options(folder.toString(), "auto", false, true));
    }

    private List<Library> read(String sheet, Samplesheet.Options options) throws IOException {
        Path path = folder.resolve("sheet.csv");
        Files.writeString(path, sheet);
        return Samplesheet.read(path, options);
    }

    /** The problems of a sheet, without the sheet's name. */
    private List<String> problems(String sheet) {
        InputException refused = assertThrows(InputException.class, () -> read(sheet));
        return refused.problems().stream()
                .map(problem -> problem.toString().replaceFirst("^.*sheet.csv(, )?", ""))
                .toList();
    }

    @Test
    void relativePathsStartAtTheSheetAndFurtherColumnsAreKept() throws IOException {
        List<Library> libraries =
                read("sample,bam,bai,strandedness,patient,note\nA,a.bam,a.bam.bai,reverse,P1,\"x, y\"\n");
        assertEquals(
                List.of(new Library(
                        Map.of("id", "A", "sample", "A", "strandedness", "reverse", "patient", "P1", "note", "x, y"),
                        folder.resolve("a.bam").toString(),
                        folder.resolve("a.bam.bai").toString())),
                libraries);
    }

    @Test
    void librariesOfOneSampleAreNumberedAndOneAloneIsNot() throws IOException {
        List<Library> libraries = read("sample,bam\nA,a.bam\nB,b.bam\nA,c.bam\n");
        assertEquals(
                List.of("A_L1", "B", "A_L2"),
                libraries.stream().map(Library::id).toList());
        assertEquals(
                List.of("A", "B", "A"), libraries.stream().map(Library::sample).toList());
    }

    @Test
    void anEmptyStrandednessTakesTheDefault() throws IOException {
        var options = new Samplesheet.Options(folder.toString(), "forward", false, true);
        List<Library> libraries = read("sample,bam,strandedness\nA,a.bam,\nB,b.bam,auto\n", options);
        assertEquals(
                List.of("forward", "auto"),
                libraries.stream().map(Library::strandedness).toList());
    }

    @Test
    void spreadsheetProgramsWriteSemicolonsMarksAndOtherLineEnds() throws IOException {
        for (String sheet : List.of(
                "\uFEFFsample;bam;note\r\nA;a.bam;1,5\r\n;;\r\n",
                "sample\tbam\tnote\rA\ta.bam\t1,5\r",
                "\n\"sample\",\"bam\",\"note\"\n \"A\", a.bam ,\"1,5\"\n".replace(" \"A\"", "\"A\""))) {
            List<Library> libraries = read(sheet);
            assertEquals(1, libraries.size());
            assertEquals("1,5", libraries.get(0).meta().get("note"));
            assertEquals(folder.resolve("a.bam").toString(), libraries.get(0).bam());
        }
    }

    @Test
    void nfCoresSheetIsReadAsItIsAndItsRepeatedBamCountsOnce() throws IOException {
        String header =
                "sample,fastq_1,fastq_2,strandedness,seq_platform,seq_center,genome_bam,percent_mapped,transcriptome_bam";
        List<Library> libraries = read(header + "\nA,x_R1.fastq.gz,x_R2.fastq.gz,reverse,,,a.bam,97.1,t.bam\n"
                + "A,y_R1.fastq.gz,y_R2.fastq.gz,reverse,,,a.bam,97.1,t.bam\nB,z_R1.fastq.gz,,auto,,,b.bam,95,\n");
        assertEquals(List.of("A", "B"), libraries.stream().map(Library::id).toList());
        assertEquals("97.1", libraries.get(0).meta().get("percent_mapped"));
        assertEquals(folder.resolve("a.bam").toString(), libraries.get(0).bam());
    }

    @Test
    void oneFileTwiceIsAProblemEvenUnderTwoNames() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.bam"), folder.resolve("a.bam"));
        assertEquals(
                List.of("line 3, column 'bam': the same file as on line 2 ('A'): its reads would count twice"),
                problems("sample,bam\nA,a.bam\nB,link.bam\n"));
        assertEquals(1, problems("sample,genome_bam\nA,a.bam\nB,a.bam\n").size());
    }

    @Test
    void everyProblemIsToldWithLineAndColumn() {
        List<String> problems = problems(
                """
                sample,bam,bai,strandedness,patient
                A,a.bam,,foward,P1
                A B,b.bam,b.crai,reverse,P2
                ,none.bam,,,

                C,,,auto,P3
                D,text.txt,,auto,P4,extra
                E,a.cram,,auto,P5
                """);
        assertEquals(
                List.of(
                        "line 2, column 'strandedness': 'foward': auto, unstranded, forward or reverse was expected; did you mean 'forward'?",
                        "line 3, column 'sample': 'A B': a sample name has letters, digits and . _ + - only, no blanks, and starts with a letter or digit",
                        "line 3, column 'bai': 'b.crai' is not an index of 'b.bam': a .crai belongs to a CRAM, a .bai or .csi to a BAM",
                        "line 3, column 'bai': " + folder.resolve("b.crai") + ": file not found",
                        "line 4, column 'sample': the sample name is missing",
                        "line 4, column 'bam': " + folder.resolve("none.bam") + ": file not found",
                        "line 6, column 'bam': the alignment file is missing",
                        "line 7: 6 cells, but the header has 5; add or remove separators, or quote a value that holds one",
                        "line 8, column 'bam': CRAM is decoded with the genome it was made with: give it with --fasta (nothing is downloaded)"),
                problems);
    }

    @Test
    void librariesOfASampleMustAgree() {
        List<String> problems = problems(
                """
                sample,bam,strandedness,timepoint
                A,a.bam,reverse,diagnosis
                A,b.bam,forward,relapse
                """);
        assertEquals(2, problems.size());
        assertTrue(problems.get(0)
                .startsWith("line 3, column 'strandedness': sample 'A' is 'forward' here but 'reverse' on line 2"));
        assertTrue(problems.get(1)
                .startsWith("line 3, column 'timepoint': sample 'A' is 'relapse' here but 'diagnosis' on line 2"));
    }

    @Test
    void misspeltColumnsAreNamed() {
        assertTrue(problems("Sample,bam\nA,a.bam\n").get(0).contains("is 'Sample' meant? Rename it 'sample'"));
        assertTrue(problems("sample,file\nA,a.bam\n").get(0).contains("no column 'bam'"));
        assertTrue(problems("sample,bam,strandness\nA,a.bam,reverse\n").get(0).contains("is 'strandedness' meant?"));
        assertTrue(problems("sample,bam,bam\nA,a.bam,b.bam\n").get(0).contains("the column is there twice"));
    }

    @Test
    void whatIsNoTableIsSaidToBeNone() throws IOException {
        assertTrue(problems("").get(0).contains("the samplesheet is empty"));
        assertTrue(problems("sample,bam\n").get(0).contains("a header but no row"));
        assertTrue(problems("PK\3\4....").get(0).contains("this is a workbook"));
        assertTrue(problems("sample,bam\n\"A,a.bam\n").get(0).startsWith("line 2: a quote"));
        Path path = folder.resolve("sheet.csv");
        Files.write(path, "sample,bam\nA,a.bam\n".getBytes(StandardCharsets.UTF_16LE));
        var options = new Samplesheet.Options(folder.toString(), "auto", false, true);
        InputException refused = assertThrows(InputException.class, () -> Samplesheet.read(path, options));
        assertTrue(refused.getMessage().contains("not UTF-8 text"));
    }

    @Test
    void remoteFilesAreLeftToNextflow() throws IOException {
        List<Library> libraries = read("sample,bam\nA,s3://bucket/a.bam\n");
        assertEquals("s3://bucket/a.bam", libraries.get(0).bam());
        var beside = new Samplesheet.Options("s3://bucket/run", "auto", false, false);
        assertEquals(
                "s3://bucket/run/x/a.bam",
                read("sample,bam\nA,x/a.bam\n", beside).get(0).bam());
    }

    @Test
    void libraryNamesCannotClash() {
        assertTrue(problems("sample,bam\nA_L1,c.bam\nA,a.bam\nA,b.bam\n").get(0).contains("library 'A_L1'"));
    }
}
