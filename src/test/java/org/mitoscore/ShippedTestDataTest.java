package org.mitoscore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import htsjdk.samtools.SAMFileHeader.SortOrder;
import htsjdk.samtools.SAMRecord;
import htsjdk.samtools.SAMRecordIterator;
import htsjdk.samtools.SamReader;
import htsjdk.samtools.SamReaderFactory;
import htsjdk.samtools.ValidationStringency;
import htsjdk.samtools.util.Interval;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoscore.io.InputFile;
import org.mitoscore.signature.GeneMatcher;
import org.mitoscore.signature.Signature;
import org.mitoscore.signature.SignatureGene;
import org.mitoscore.signature.Signatures;

/** What {@code test-data/README.md} promises of the shipped test data. */
class ShippedTestDataTest {
    private static final Path DATA = Path.of("test-data");
    private static final List<String> HIGH_TO_LOW =
            List.of("AML02", "AML01_relapse", "AML04", "AML03", "AML01_diagnosis");

    @TempDir
    private Path folder;

    private static List<String[]> table(Path file, String separator) throws IOException {
        try (BufferedReader reader = InputFile.openText(file)) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(separator, -1))
                    .toList();
        }
    }

    private static Map<String, Double> shifts(String input) throws IOException {
        return table(DATA.resolve("truth.tsv"), "\t").stream()
                .filter(cells -> cells[1].equals(input))
                .collect(Collectors.toMap(
                        cells -> cells[0], cells -> Double.valueOf(cells[5]), (a, b) -> a, LinkedHashMap::new));
    }

    private static SamReader open(Path bam) {
        return SamReaderFactory.makeDefault()
                .validationStringency(ValidationStringency.STRICT)
                .open(bam);
    }

    /** The libraries of the sheet: BAM path by sample; a sample may have several. */
    private static Map<String, List<Path>> libraries() throws IOException {
        Map<String, List<Path>> libraries = new TreeMap<>();
        for (String[] row : table(DATA.resolve("samplesheet.csv"), ",")) {
            if (!row[0].equals("sample")) {
                libraries.computeIfAbsent(row[0], key -> new ArrayList<>()).add(DATA.resolve(row[1]));
            }
        }
        return libraries;
    }

    @Test
    void theProgramMakesTheSameDataAgain() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DATA.resolve("MakeTestData.java").toString(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), log);

        List<Path> made;
        try (Stream<Path> files = Files.walk(folder)) {
            made = files.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .sorted()
                    .toList();
        }
        assertEquals(13, made.size(), made.toString());
        for (Path file : made) {
            // The compressed bytes may differ between builds of zlib, and the index with them; the contents may not.
            if (file.toString().endsWith(".bam")) {
                assertEquals(records(DATA.resolve(file)), records(folder.resolve(file)), file.toString());
            } else if (file.toString().endsWith(".gz")) {
                assertEquals(text(DATA.resolve(file)), text(folder.resolve(file)), file.toString());
            } else if (!file.toString().endsWith(".bai")) {
                assertEquals(-1, Files.mismatch(DATA.resolve(file), folder.resolve(file)), file.toString());
            }
        }
    }

    private static List<String> records(Path bam) throws IOException {
        List<String> lines = new ArrayList<>();
        try (SamReader reader = open(bam)) {
            lines.add(reader.getFileHeader().getSAMString());
            reader.forEach(record -> lines.add(record.getSAMString()));
        }
        return lines;
    }

    private static List<String> text(Path file) throws IOException {
        try (BufferedReader reader = InputFile.openText(file)) {
            return reader.lines().toList();
        }
    }

    @Test
    void theKnownOrderIsThatOfTheTruthTable() throws IOException {
        Map<String, Double> shifts = shifts("bam");
        assertEquals(
                HIGH_TO_LOW,
                shifts.keySet().stream()
                        .sorted(Comparator.comparing(shifts::get).reversed())
                        .toList());
    }

    /** Looks only at where reads lie, so that it does not depend on any other part of the program. */
    @Test
    void oxphosReadsFollowTheKnownOrder() throws IOException {
        for (String signature : List.of("oxphos-nuclear", "oxphos-mtdna")) {
            Map<String, Double> share = new HashMap<>();
            for (Map.Entry<String, List<Path>> sample : libraries().entrySet()) {
                share.put(sample.getKey(), shareOfGenes(sample.getValue(), signature));
            }
            assertEquals(
                    HIGH_TO_LOW,
                    share.keySet().stream()
                            .sorted(Comparator.comparing(share::get).reversed())
                            .toList(),
                    signature + " " + share);
        }
    }

    private static double shareOfGenes(List<Path> bams, String signature) throws IOException {
        Set<String> ids = Signatures.load(signature).get(0).genes().stream()
                .map(SignatureGene::ensemblId)
                .collect(Collectors.toSet());
        List<Interval> genes = table(DATA.resolve("genes.tsv"), "\t").stream()
                .filter(cells -> ids.contains(cells[0]))
                .map(ShippedTestDataTest::interval)
                .toList();
        assertEquals(ids.size(), genes.size());
        long inside = 0;
        long all = 0;
        for (Path bam : bams) {
            try (SamReader reader = open(bam)) {
                for (SAMRecord record : reader) {
                    if (!record.getReadUnmappedFlag()
                            && !record.isSecondaryAlignment()
                            && record.getFirstOfPairFlag()) {
                        all++;
                        inside += genes.stream().anyMatch(gene -> gene.contains(record)) ? 1 : 0;
                    }
                }
            }
        }
        return (double) inside / all;
    }

    private static Interval interval(String[] gene) {
        String[] ends = gene[5].split("[-,]");
        return new Interval(gene[3], Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
    }

    @Test
    void coordinatesAreThoseOfGrch38() throws IOException {
        Map<String, String[]> genes =
                table(DATA.resolve("genes.tsv"), "\t").stream().collect(Collectors.toMap(cells -> cells[1], c -> c));
        assertEquals("3307-4262", genes.get("MT-ND1")[5]);
        assertEquals("4470-5511", genes.get("MT-ND2")[5]);
        assertEquals("648-1601", genes.get("MT-RNR1")[5]);
        assertEquals("1671-3229", genes.get("MT-RNR2")[5]);
        assertEquals("-", genes.get("MT-ND6")[4]);
        assertTrue(genes.get("NDUFS3")[5].startsWith("47579074-"), genes.get("NDUFS3")[5]);
        assertTrue(genes.get("NDUFS3")[5].endsWith("-47584562"), genes.get("NDUFS3")[5]);
        assertTrue(genes.get("SDHB")[5].endsWith("17053948-17054032"), genes.get("SDHB")[5]);
    }

    @Test
    void everySignatureGeneIsInTheAnnotation() throws IOException {
        List<String[]> genes =
                table(DATA.resolve("genes.tsv"), "\t").stream().skip(1).toList();
        GeneMatcher matcher = new GeneMatcher(
                genes.stream().map(cells -> cells[0]).toList(),
                genes.stream().map(cells -> cells[1]).toList());
        for (Signature signature : Signatures.shipped()) {
            assertEquals(List.of(), matcher.match(signature).missing(), signature.id());
        }
    }

    @Test
    void theBamsHoldWhatRealOnesHold() throws IOException {
        for (List<Path> bams : libraries().values()) {
            for (Path bam : bams) {
                int spliced = 0;
                int duplicates = 0;
                int secondary = 0;
                int unmapped = 0;
                try (SamReader reader = open(bam)) {
                    SortOrder order = reader.getFileHeader().getSortOrder();
                    assertEquals(bam.endsWith("AML04.bam") ? SortOrder.queryname : SortOrder.coordinate, order);
                    assertEquals(
                            16569, reader.getFileHeader().getSequence("chrM").getSequenceLength());
                    SAMRecordIterator records = reader.iterator().assertSorted(order);
                    while (records.hasNext()) {
                        SAMRecord record = records.next();
                        spliced += record.getCigarString().contains("N") ? 1 : 0;
                        duplicates += record.getDuplicateReadFlag() ? 1 : 0;
                        secondary += record.isSecondaryAlignment() ? 1 : 0;
                        unmapped += record.getReadUnmappedFlag() ? 1 : 0;
                        assertTrue(record.getReadUnmappedFlag() || record.getIntegerAttribute("NH") >= 1);
                    }
                }
                for (int count : new int[] {spliced, duplicates, secondary, unmapped}) {
                    assertTrue(count > 100, bam + " " + Arrays.asList(spliced, duplicates, secondary, unmapped));
                }
            }
        }
    }

    @Test
    void theIndexFindsReads() throws IOException {
        try (SamReader reader = open(DATA.resolve("bam/AML01_diagnosis.bam"));
                SAMRecordIterator found = reader.queryOverlapping("chrM", 3307, 4262)) {
            assertTrue(found.hasNext());
        }
    }

    /** The share of nuclear subunits among all counts must rise with the shift: Spearman's rank correlation near 1. */
    @Test
    void theMatrixHasItsGradient() throws IOException {
        List<String[]> rows = table(DATA.resolve("gene_counts.tsv"), "\t");
        String[] header = rows.get(0);
        assertEquals(List.of("gene_id", "gene_name"), List.of(header[0], header[1]));
        assertEquals(26, header.length);
        Set<String> ids = new HashSet<>();
        Signatures.load("oxphos-nuclear").get(0).genes().forEach(gene -> ids.add(gene.ensemblId()));
        Map<String, Double> shares = new HashMap<>();
        for (int column = 2; column < header.length; column++) {
            int at = column;
            double all = rows.stream()
                    .skip(1)
                    .mapToDouble(row -> Double.parseDouble(row[at]))
                    .sum();
            double subunits = rows.stream()
                    .skip(1)
                    .filter(row -> ids.contains(row[0]))
                    .mapToDouble(row -> Double.parseDouble(row[at]))
                    .sum();
            shares.put(header[column], subunits / all);
        }
        Map<String, Double> shifts = shifts("matrix");
        List<String> byShift = shifts.keySet().stream()
                .sorted(Comparator.comparing(shifts::get))
                .toList();
        List<String> byShare = shares.keySet().stream()
                .sorted(Comparator.comparing(shares::get))
                .toList();
        double squares = 0;
        for (String sample : byShift) {
            squares += Math.pow(byShift.indexOf(sample) - byShare.indexOf(sample), 2);
        }
        int n = byShift.size();
        assertTrue(1 - 6 * squares / (n * (n * n - 1.0)) > 0.98, byShare.toString());
    }

    @Test
    void theWholeIsSmall() throws IOException {
        try (Stream<Path> files = Files.walk(DATA)) {
            long bytes = files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
            assertTrue(bytes < 6_500_000, bytes + " bytes");
        }
    }
}
