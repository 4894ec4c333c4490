package org.mitoscore.benchmark;

import htsjdk.samtools.SAMFileHeader;
import htsjdk.samtools.SAMFileHeader.SortOrder;
import htsjdk.samtools.SAMFileWriter;
import htsjdk.samtools.SAMFileWriterFactory;
import htsjdk.samtools.SAMRecord;
import htsjdk.samtools.SAMSequenceRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * Makes the files of the counting benchmark: an annotation of human size, and a paired 2×100 library over it with introns,
 * multi-mapping, chimeras, singletons and intergenic reads, coordinate-sorted and grouped by name.
 *
 * <pre>java -cp target/test-classes:target/mitoscore.jar org.mitoscore.benchmark.BenchmarkData FOLDER RECORDS</pre>
 */
public final class BenchmarkData {
    private static final int GENES = 60_000;
    private static final int READ = 100;
    private static final int[] CHROMOSOME_MEGABASES = {
        248, 242, 198, 190, 181, 170, 159, 145, 138, 133, 135, 133, 114, 107, 101, 90, 83, 80, 58, 64, 46, 50, 156, 57
    };
    private static final int GROUPED_BLOCK = 50_000;

    private final Random random = new Random(20_261_124);
    private final SAMFileHeader header = new SAMFileHeader();
    private final List<Gene> genes = new ArrayList<>();
    private final byte[][] sequences = new byte[1 << 12][];
    private final byte[][] qualities = new byte[1 << 8][];
    private long fragments;

    private BenchmarkData() {
        for (int i = 0; i < CHROMOSOME_MEGABASES.length; i++) {
            String name = i < 22 ? "chr" + (i + 1) : i == 22 ? "chrX" : "chrY";
            header.addSequence(new SAMSequenceRecord(name, CHROMOSOME_MEGABASES[i] * 1_000_000));
        }
        header.addSequence(new SAMSequenceRecord("chrM", 16_569));
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        long records = Long.parseLong(arguments[1]);
        BenchmarkData data = new BenchmarkData();
        data.makeGenes();
        data.makeBases();
        data.writeGtf(folder.resolve("genes.gtf"));
        data.writeLibraries(folder, records / 2);
    }

    private void makeGenes() {
        for (int i = 0; i < GENES; i++) {
            int contig = pickContig();
            int length = header.getSequence(contig).getSequenceLength();
            boolean mitochondrial = contig == CHROMOSOME_MEGABASES.length;
            int start = 1 + random.nextInt(length - (mitochondrial ? 2_000 : 900_000));
            int exons = mitochondrial ? 1 : 1 + (int) Math.min(40, Math.abs(random.nextGaussian()) * 9);
            List<int[]> blocks = new ArrayList<>();
            int at = start;
            for (int exon = 0; exon < exons; exon++) {
                int size = exon == exons - 1 ? 400 + random.nextInt(1_200) : 80 + random.nextInt(200);
                blocks.add(new int[] {at, at + size - 1});
                at += size + 200 + (int) Math.min(18_000, Math.exp(6 + random.nextGaussian() * 1.3));
            }
            double expression = random.nextInt(3) == 0 ? Math.exp(random.nextGaussian() * 2.2) : 0.02;
            genes.add(new Gene(i, contig, random.nextBoolean(), blocks, mitochondrial ? 60 * expression : expression));
        }
        genes.sort(Comparator.comparingInt(Gene::contig)
                .thenComparingInt(gene -> gene.blocks().get(0)[0]));
    }

    private int pickContig() {
        if (random.nextInt(1_600) == 0) {
            return CHROMOSOME_MEGABASES.length;
        }
        return Math.min(random.nextInt(24), random.nextInt(24));
    }

    private void makeBases() {
        for (int i = 0; i < sequences.length; i++) {
            sequences[i] = new byte[READ];
            for (int j = 0; j < READ; j++) {
                sequences[i][j] = (byte) "ACGT".charAt(random.nextInt(4));
            }
        }
        for (int i = 0; i < qualities.length; i++) {
            qualities[i] = new byte[READ];
            for (int j = 0; j < READ; j++) {
                qualities[i][j] = (byte) (random.nextInt(20) == 0 ? 11 : j > 80 && random.nextInt(4) == 0 ? 25 : 37);
            }
        }
    }

    private void writeGtf(Path path) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(path)) {
            for (Gene gene : genes) {
                String id = String.format("ENSG%011d", gene.number());
                String strand = gene.reverse() ? "-" : "+";
                String contig = header.getSequence(gene.contig()).getSequenceName();
                int transcripts = 1 + gene.number() % 7;
                for (int transcript = 0; transcript < transcripts; transcript++) {
                    for (int exon = 0; exon < gene.blocks().size(); exon++) {
                        int[] block = gene.blocks().get(exon);
                        boolean shorter = transcript > 0 && exon == 0 && block[1] - block[0] > 60;
                        out.write(contig + "\tsimulated\texon\t" + (block[0] + (shorter ? 7 * transcript : 0)) + "\t"
                                + block[1]
                                + "\t.\t" + strand + "\t.\tgene_id \"" + id
                                + "\"; gene_version \"4\"; transcript_id \"T"
                                + gene.number() + "." + transcript + "\"; exon_number \"" + (exon + 1)
                                + "\"; gene_name \"GENE" + gene.number()
                                + "\"; gene_source \"ensembl_havana\"; gene_biotype \"protein_coding\"; transcript_name \"GENE"
                                + gene.number() + "-20" + transcript
                                + "\"; transcript_source \"havana\"; transcript_biotype \"protein_coding\"; exon_id \"E"
                                + gene.number() + "." + exon + "\";\n");
                    }
                }
            }
        }
    }

    private void writeLibraries(Path folder, long wanted) throws IOException {
        double total = genes.stream()
                .mapToDouble(gene -> gene.expression() * gene.bases())
                .sum();
        SAMFileHeader sorted = header.clone();
        sorted.setSortOrder(SortOrder.coordinate);
        SAMFileHeader grouped = header.clone();
        grouped.setGroupOrder(SAMFileHeader.GroupOrder.query);
        SAMFileWriterFactory factory =
                new SAMFileWriterFactory().setUseAsyncIo(true).setCompressionLevel(5);
        try (SAMFileWriter byPlace = factory.makeBAMWriter(sorted, true, folder.resolve("sorted.bam"));
                SAMFileWriter byName = factory.makeBAMWriter(grouped, true, folder.resolve("grouped.bam"))) {
            Sorter sorter = new Sorter(byPlace);
            List<SAMRecord[]> block = new ArrayList<>();
            double share = 0;
            for (Gene gene : genes) {
                share += gene.expression() * gene.bases() / total * wanted;
                int count = (int) share;
                share -= count;
                int[] starts = random.ints(count, 0, gene.bases()).sorted().toArray();
                for (int start : starts) {
                    SAMRecord[] pair = pair(gene, start);
                    sorter.add(pair, genomicFloor(gene));
                    block.add(pair);
                    if (block.size() == GROUPED_BLOCK) {
                        writeBlock(block, byName);
                    }
                }
            }
            writeBlock(block, byName);
            sorter.finish();
        }
    }

    private static long genomicFloor(Gene gene) {
        return (long) gene.contig() << 32 | gene.blocks().get(0)[0];
    }

    private void writeBlock(List<SAMRecord[]> block, SAMFileWriter writer) {
        Collections.shuffle(block, random);
        for (SAMRecord[] pair : block) {
            writer.addAlignment(pair[0]);
            writer.addAlignment(pair[1]);
        }
        block.clear();
    }

    private SAMRecord[] pair(Gene gene, int start) {
        int insert = 120 + (int) Math.abs(random.nextGaussian() * 120);
        int second = Math.min(gene.bases() - 1, start + insert);
        boolean forwardFirst = random.nextBoolean();
        String name = String.format("SIM:1:FC%05d:%d:%d", fragments % 99_999, random.nextInt(8), fragments++);
        SAMRecord left = read(name, gene, start);
        SAMRecord right = read(name, gene, second);
        int kind = random.nextInt(200);
        int hits = kind < 16 ? 2 + random.nextInt(4) : 1;
        if (kind == 199) {
            right.setAlignmentStart(right.getAlignmentStart() + 40_000 + random.nextInt(90_000));
        }
        left.setReadPairedFlag(true);
        right.setReadPairedFlag(true);
        left.setFirstOfPairFlag(forwardFirst);
        left.setSecondOfPairFlag(!forwardFirst);
        right.setFirstOfPairFlag(!forwardFirst);
        right.setSecondOfPairFlag(forwardFirst);
        right.setReadNegativeStrandFlag(true);
        left.setProperPairFlag(kind < 199);
        right.setProperPairFlag(kind < 199);
        link(left, right);
        link(right, left);
        int template = right.getAlignmentEnd() - left.getAlignmentStart() + 1;
        left.setInferredInsertSize(template);
        right.setInferredInsertSize(-template);
        for (SAMRecord record : new SAMRecord[] {left, right}) {
            record.setMappingQuality(hits == 1 ? 255 : 3);
            record.setAttribute("NH", hits);
            record.setAttribute("HI", 1);
            record.setAttribute("AS", 196);
            record.setAttribute("nM", random.nextInt(4));
        }
        return new SAMRecord[] {left, right};
    }

    private static void link(SAMRecord record, SAMRecord mate) {
        record.setMateReferenceIndex(mate.getReferenceIndex());
        record.setMateAlignmentStart(mate.getAlignmentStart());
        record.setMateNegativeStrandFlag(mate.getReadNegativeStrandFlag());
    }

    /** A read that starts at a base of the spliced transcript. */
    private SAMRecord read(String name, Gene gene, int start) {
        StringBuilder cigar = new StringBuilder();
        int skipped = 0;
        int position = 0;
        int left = READ;
        int previousEnd = 0;
        for (int[] block : gene.blocks()) {
            int size = block[1] - block[0] + 1;
            if (start >= skipped + size && left == READ) {
                skipped += size;
                continue;
            }
            int from = left == READ ? block[0] + start - skipped : block[0];
            if (left == READ) {
                position = from;
            } else {
                cigar.append(block[0] - previousEnd - 1).append('N');
            }
            int taken = Math.min(left, block[1] - from + 1);
            cigar.append(taken).append('M');
            left -= taken;
            previousEnd = block[1];
            skipped += size;
            if (left == 0) {
                break;
            }
        }
        if (left > 0) {
            cigar.append(left).append('S');
        }
        SAMRecord record = new SAMRecord(header);
        record.setReadName(name);
        record.setReferenceIndex(gene.contig());
        record.setAlignmentStart(position);
        record.setCigarString(cigar.toString());
        record.setReadBases(sequences[position & sequences.length - 1]);
        record.setBaseQualities(qualities[random.nextInt(qualities.length)]);
        return record;
    }

    private record Gene(int number, int contig, boolean reverse, List<int[]> blocks, double expression) {
        int bases() {
            return blocks.stream().mapToInt(block -> block[1] - block[0] + 1).sum();
        }
    }

    /** Writes reads in order of place once no later gene can give an earlier one. */
    private static final class Sorter {
        private final PriorityQueue<SAMRecord> waiting =
                new PriorityQueue<>(Comparator.comparingLong(Sorter::place).thenComparing(SAMRecord::getReadName));
        private final SAMFileWriter writer;

        Sorter(SAMFileWriter writer) {
            this.writer = writer;
        }

        void add(SAMRecord[] pair, long floor) {
            while (!waiting.isEmpty() && place(waiting.peek()) < floor) {
                writer.addAlignment(waiting.poll());
            }
            waiting.add(pair[0]);
            waiting.add(pair[1]);
        }

        void finish() {
            while (!waiting.isEmpty()) {
                writer.addAlignment(waiting.poll());
            }
        }

        private static long place(SAMRecord record) {
            return (long) record.getReferenceIndex() << 32 | record.getAlignmentStart();
        }
    }
}
