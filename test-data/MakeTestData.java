import htsjdk.samtools.BAMIndexer;
import htsjdk.samtools.SAMFileHeader;
import htsjdk.samtools.SAMFileHeader.SortOrder;
import htsjdk.samtools.SAMFileWriter;
import htsjdk.samtools.SAMFileWriterFactory;
import htsjdk.samtools.SAMProgramRecord;
import htsjdk.samtools.SAMReadGroupRecord;
import htsjdk.samtools.SAMRecord;
import htsjdk.samtools.SAMSequenceRecord;
import htsjdk.samtools.SamReader;
import htsjdk.samtools.SamReaderFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mitoscore.io.OutputFile;
import org.mitoscore.signature.SignatureGene;
import org.mitoscore.signature.Signatures;

/**
 * Makes the test data from {@code genes.tsv}: annotation, alignments, sample sheets, a count matrix, outcomes and the truth about
 * them. Everything is simulated; only the gene structures are real. The same bytes each time.
 *
 * <p>From the project folder, after the jar is built:
 * {@code java -cp target/mitoscore.jar test-data/MakeTestData.java [OUTPUT_FOLDER]}
 */
public final class MakeTestData {
    private static final long SEED = 20_261_124;

    private MakeTestData() {}

    public static void main(String[] args) throws IOException {
        Path source = Path.of("test-data", "genes.tsv");
        Path out = args.length > 0 ? Path.of(args[0]) : Path.of("test-data");
        List<Gene> genes = Gene.read(source);
        Annotation.write(out.resolve("genes.gtf.gz"), genes);
        for (Library library : Library.ALL) {
            new Alignments(genes, library).write(out);
        }
        CountMatrix.write(out.resolve("gene_counts.tsv"), genes);
        Outcomes.write(out.resolve("clinical.csv"));
        Sheets.write(out);
    }

    /** An interval of a contig, 1-based, both ends included. */
    record Block(int start, int end) {
        int length() {
            return end - start + 1;
        }
    }

    /** A gene with the exons of its canonical transcript in ascending order. */
    record Gene(String id, String name, String biotype, String contig, boolean plus, List<Block> exons) {

        static List<Gene> read(Path table) throws IOException {
            return Files.readAllLines(table).stream()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("gene_id"))
                    .map(line -> line.split("\t"))
                    .map(cells ->
                            new Gene(cells[0], cells[1], cells[2], cells[3], cells[4].equals("+"), blocks(cells[5])))
                    .toList();
        }

        private static List<Block> blocks(String text) {
            return Arrays.stream(text.split(","))
                    .map(exon -> exon.split("-"))
                    .map(ends -> new Block(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])))
                    .toList();
        }

        int start() {
            return exons.get(0).start();
        }

        int end() {
            return exons.get(exons.size() - 1).end();
        }

        int length() {
            return exons.stream().mapToInt(Block::length).sum();
        }

        /** The genomic blocks of a stretch of the spliced transcript, which is read here from left to right. */
        List<Block> stretch(int offset, int length) {
            List<Block> blocks = new ArrayList<>();
            int before = 0;
            for (Block exon : exons) {
                int from = Math.max(offset, before);
                int to = Math.min(offset + length, before + exon.length());
                if (from < to) {
                    blocks.add(new Block(exon.start() + from - before, exon.start() + to - 1 - before));
                }
                before += exon.length();
            }
            return blocks;
        }
    }

    /**
     * A simulated person's sample: {@code shift} is the known truth, the log2 change of every OXPHOS subunit against the
     * middle of the scale.
     */
    record Sample(String name, String patient, String timepoint, boolean female, double shift) {
        static final Sample AML01_DIAGNOSIS = new Sample("AML01_diagnosis", "AML01", "diagnosis", true, -1.5);
        static final Sample AML01_RELAPSE = new Sample("AML01_relapse", "AML01", "relapse", true, 1.0);
        static final Sample AML02 = new Sample("AML02", "AML02", "diagnosis", false, 1.8);
        static final Sample AML03 = new Sample("AML03", "AML03", "diagnosis", false, -0.8);
        static final Sample AML04 = new Sample("AML04", "AML04", "diagnosis", true, 0.0);

        /** Twenty-four samples for the matrix, with shifts in equal steps from -1.5 to 1.5, not in order of name. */
        static List<Sample> cohort() {
            return IntStream.range(0, 24)
                    .mapToObj(i -> new Sample(
                            String.format(Locale.ROOT, "C%02d", i + 1),
                            String.format(Locale.ROOT, "C%02d", i + 1),
                            "diagnosis",
                            i % 2 == 0,
                            -1.5 + 3.0 * (i * 7 % 24) / 23))
                    .toList();
        }

        String sex() {
            return female ? "female" : "male";
        }
    }

    /** One BAM: {@code strandedness} is true of its reads, {@code declared} is what the sheet says. */
    record Library(
            Sample sample,
            String name,
            String strandedness,
            String declared,
            SortOrder order,
            boolean indexed,
            int pairs) {
        static final List<Library> ALL = List.of(
                new Library(
                        Sample.AML01_DIAGNOSIS,
                        "AML01_diagnosis",
                        "reverse",
                        "auto",
                        SortOrder.coordinate,
                        true,
                        11_000),
                new Library(
                        Sample.AML01_RELAPSE,
                        "AML01_relapse",
                        "reverse",
                        "reverse",
                        SortOrder.coordinate,
                        false,
                        11_000),
                new Library(Sample.AML02, "AML02_lib1", "reverse", "auto", SortOrder.coordinate, false, 7_000),
                new Library(Sample.AML02, "AML02_lib2", "reverse", "auto", SortOrder.coordinate, false, 5_000),
                new Library(Sample.AML03, "AML03", "unstranded", "unstranded", SortOrder.coordinate, false, 11_000),
                new Library(Sample.AML04, "AML04", "forward", "auto", SortOrder.queryname, false, 11_000));

        String bam() {
            return "bam/" + name + ".bam";
        }
    }

    /** The expected number of fragments of each gene in a sample, in arbitrary units. */
    static final class Expression {
        /** Subunit isoforms of heart, muscle, lung and testis, which are not expressed here. */
        private static final Set<String> OTHER_TISSUE =
                Set.of("COX4I2", "COX6A2", "COX6B2", "COX7A1", "COX7B2", "COX8C");

        private static final double NOISE = 0.35;

        private static final Set<String> NUCLEAR = idsOf("oxphos-nuclear");
        private static final Set<String> MITOCHONDRIAL = idsOf("oxphos-mtdna");
        private static final Set<String> RELATED = idsOf("mitoribosome", "tca-cycle");
        private final double[] cumulative;

        Expression(List<Gene> genes, Sample sample) {
            Random noise = random(sample.name());
            cumulative = new double[genes.size()];
            double sum = 0;
            for (int i = 0; i < cumulative.length; i++) {
                double log2 = baseline(genes.get(i), sample) + response(genes.get(i)) * sample.shift();
                sum += StrictMath.pow(2, log2 + NOISE * noise.nextGaussian());
                cumulative[i] = sum;
            }
        }

        private static Set<String> idsOf(String... signatures) {
            Set<String> ids = new HashSet<>();
            for (String signature : signatures) {
                Signatures.load(signature).get(0).genes().stream()
                        .map(SignatureGene::ensemblId)
                        .forEach(ids::add);
            }
            return ids;
        }

        private static double baseline(Gene gene, Sample sample) {
            Random own = random(gene.id());
            double spread = own.nextGaussian();
            boolean silent = own.nextDouble() < 0.15;
            if (gene.name().equals("XIST")) {
                return sample.female() ? 5 : -20;
            }
            if (gene.contig().equals("chrY")) {
                return sample.female() ? -20 : 4;
            }
            if (gene.biotype().endsWith("rRNA")) {
                return gene.contig().equals("chrM") ? 6.5 : 3;
            }
            if (MITOCHONDRIAL.contains(gene.id())) {
                return 7 + 0.6 * spread;
            }
            if (NUCLEAR.contains(gene.id())) {
                return OTHER_TISSUE.contains(gene.name()) ? -6 : 4.2 + 0.7 * spread;
            }
            if (RELATED.contains(gene.id())) {
                return 3.5 + 0.8 * spread;
            }
            return silent ? -6 : 2.7 + 1.8 * spread;
        }

        private static double response(Gene gene) {
            if (NUCLEAR.contains(gene.id()) || MITOCHONDRIAL.contains(gene.id())) {
                return 1;
            }
            return RELATED.contains(gene.id()) ? 0.5 : 0;
        }

        /** Draws the index of a gene. */
        int draw(Random random) {
            int found = Arrays.binarySearch(cumulative, random.nextDouble() * cumulative[cumulative.length - 1]);
            return found < 0 ? -found - 1 : found;
        }
    }

    /** The reads of one library, as an aligner like STAR would write them. */
    static final class Alignments {
        private static final int READ_LENGTH = 75;
        private static final double INTRONIC = 0.03;
        private static final double INTERGENIC = 0.03;
        private static final double UNMAPPED = 0.02;
        private static final double ONE_END_UNMAPPED = 0.005;
        private static final double MULTI_MAPPED = 0.02;
        private static final double DUPLICATE = 0.06;
        private static final double WRONG_STRAND = 0.02;
        private static final int UNIQUE_QUALITY = 255;
        private static final int MULTI_QUALITY = 3;

        private final List<Gene> genes;
        private final Library library;
        private final Expression expression;
        private final Random random;
        private final SAMFileHeader header;
        private final List<SAMRecord> records = new ArrayList<>();

        /** Where a fragment lies: the blocks of all of it, and whether its first read is the left one. */
        private record Fragment(String contig, List<Block> blocks, boolean firstIsLeft) {}

        Alignments(List<Gene> genes, Library library) {
            this.genes = genes;
            this.library = library;
            this.expression = new Expression(genes, library.sample());
            this.random = random(library.name());
            this.header = header(library);
        }

        void write(Path folder) throws IOException {
            Fragment last = intergenic();
            for (int i = 1; i <= library.pairs(); i++) {
                String name = library.name() + ":" + i;
                double kind = random.nextDouble();
                if (kind < UNMAPPED) {
                    addUnmapped(name);
                } else if (kind < UNMAPPED + DUPLICATE) {
                    addPair(name, last, 1, 1).forEach(read -> read.setDuplicateReadFlag(true));
                } else if (kind < UNMAPPED + DUPLICATE + MULTI_MAPPED) {
                    Fragment place = exonic();
                    addPair(name, place, 2, 1);
                    addPair(name, elsewhere(place), 2, 2).forEach(read -> read.setSecondaryAlignment(true));
                } else {
                    last = kind > 1 - INTRONIC
                            ? intronic()
                            : kind > 1 - INTRONIC - INTERGENIC ? intergenic() : exonic();
                    List<SAMRecord> pair = addPair(name, last, 1, 1);
                    if (random.nextDouble() < ONE_END_UNMAPPED) {
                        unmapSecond(pair);
                    }
                }
            }
            save(folder.resolve(library.bam()));
        }

        private Fragment exonic() {
            Gene gene = genes.get(expression.draw(random));
            int length = Math.min(fragmentLength(), gene.length());
            int offset = random.nextInt(gene.length() - length + 1);
            return new Fragment(gene.contig(), gene.stretch(offset, length), firstIsLeft(gene.plus()));
        }

        private Fragment intronic() {
            while (true) {
                Gene gene = genes.get(expression.draw(random));
                if (gene.exons().size() > 1) {
                    int intron = random.nextInt(gene.exons().size() - 1);
                    int start = gene.exons().get(intron).end() + 1;
                    int room = gene.exons().get(intron + 1).start() - start;
                    int length = fragmentLength();
                    if (length <= room) {
                        int from = start + random.nextInt(room - length + 1);
                        List<Block> blocks = List.of(new Block(from, from + length - 1));
                        return new Fragment(gene.contig(), blocks, firstIsLeft(gene.plus()));
                    }
                }
            }
        }

        private Fragment intergenic() {
            return unspliced(fragmentLength());
        }

        /** A second place for a fragment: without introns, as in a processed pseudogene. */
        private Fragment elsewhere(Fragment fragment) {
            return unspliced(fragment.blocks().stream().mapToInt(Block::length).sum());
        }

        private Fragment unspliced(int length) {
            while (true) {
                SAMSequenceRecord contig = header.getSequence(random.nextInt(22));
                // Far from the ends, where real assemblies have no bases.
                int start = 1_000_000 + random.nextInt(contig.getSequenceLength() - 2_000_000);
                boolean free = genes.stream()
                        .noneMatch(gene -> gene.contig().equals(contig.getSequenceName())
                                && gene.start() <= start + length
                                && start <= gene.end());
                if (free) {
                    List<Block> blocks = List.of(new Block(start, start + length - 1));
                    return new Fragment(contig.getSequenceName(), blocks, random.nextBoolean());
                }
            }
        }

        private int fragmentLength() {
            return Math.max(60, (int) Math.round(190 + 40 * random.nextGaussian()));
        }

        private boolean firstIsLeft(boolean plus) {
            if (library.strandedness().equals("unstranded")) {
                return random.nextBoolean();
            }
            boolean sense = library.strandedness().equals("forward") ^ random.nextDouble() < WRONG_STRAND;
            return plus == sense;
        }

        private List<SAMRecord> addPair(String name, Fragment fragment, int hits, int hit) {
            int length = fragment.blocks().stream().mapToInt(Block::length).sum();
            int read = Math.min(READ_LENGTH, length);
            SAMRecord left = aligned(name, fragment, 0, read);
            SAMRecord right = aligned(name, fragment, length - read, read);
            right.setReadNegativeStrandFlag(true);
            int span = right.getAlignmentEnd() - left.getAlignmentStart() + 1;
            link(left, right, span);
            link(right, left, -span);
            left.setFirstOfPairFlag(fragment.firstIsLeft());
            left.setSecondOfPairFlag(!fragment.firstIsLeft());
            right.setFirstOfPairFlag(!fragment.firstIsLeft());
            right.setSecondOfPairFlag(fragment.firstIsLeft());
            for (SAMRecord end : List.of(left, right)) {
                end.setMappingQuality(hits == 1 ? UNIQUE_QUALITY : MULTI_QUALITY);
                end.setAttribute("NH", hits);
                end.setAttribute("HI", hit);
                // STAR's score of a pair without mismatches.
                end.setAttribute("AS", 2 * read - 2);
                records.add(end);
            }
            return List.of(left, right);
        }

        private SAMRecord aligned(String name, Fragment fragment, int offset, int length) {
            List<Block> blocks =
                    new Gene("", "", "", fragment.contig(), true, fragment.blocks()).stretch(offset, length);
            StringBuilder cigar = new StringBuilder();
            StringBuilder bases = new StringBuilder(length);
            int previousEnd = 0;
            for (Block block : blocks) {
                if (previousEnd > 0) {
                    cigar.append(block.start() - previousEnd - 1).append('N');
                }
                cigar.append(block.length()).append('M');
                previousEnd = block.end();
                for (int position = block.start(); position <= block.end(); position++) {
                    bases.append(base(header.getSequenceIndex(fragment.contig()), position));
                }
            }
            SAMRecord record = record(name, bases.toString());
            record.setReferenceName(fragment.contig());
            record.setAlignmentStart(blocks.get(0).start());
            record.setCigarString(cigar.toString());
            return record;
        }

        private SAMRecord record(String name, String bases) {
            SAMRecord record = new SAMRecord(header);
            record.setReadName(name);
            record.setReadPairedFlag(true);
            record.setReadString(bases);
            record.setBaseQualityString("F".repeat(bases.length()));
            record.setAttribute("RG", library.name());
            return record;
        }

        private static void link(SAMRecord end, SAMRecord mate, int templateLength) {
            end.setProperPairFlag(true);
            end.setMateReferenceName(mate.getReferenceName());
            end.setMateAlignmentStart(mate.getAlignmentStart());
            end.setMateNegativeStrandFlag(mate.getReadNegativeStrandFlag());
            end.setInferredInsertSize(templateLength);
        }

        private void addUnmapped(String name) {
            for (boolean first : new boolean[] {true, false}) {
                StringBuilder bases = new StringBuilder();
                for (int i = 0; i < READ_LENGTH; i++) {
                    bases.append("ACGT".charAt(random.nextInt(4)));
                }
                SAMRecord end = record(name, bases.toString());
                end.setReadUnmappedFlag(true);
                end.setMateUnmappedFlag(true);
                end.setFirstOfPairFlag(first);
                end.setSecondOfPairFlag(!first);
                records.add(end);
            }
        }

        /** Takes the right end's alignment away; as the format asks, it stays at its mate's place. */
        private static void unmapSecond(List<SAMRecord> pair) {
            SAMRecord mapped = pair.get(0);
            SAMRecord lost = pair.get(1);
            lost.setReadUnmappedFlag(true);
            lost.setReadNegativeStrandFlag(false);
            lost.setAlignmentStart(mapped.getAlignmentStart());
            lost.setCigarString("*");
            lost.setMappingQuality(0);
            lost.setAttribute("NH", null);
            lost.setAttribute("HI", null);
            lost.setAttribute("AS", null);
            mapped.setMateUnmappedFlag(true);
            mapped.setAttribute("AS", mapped.getReadLength() - 1);
            for (SAMRecord end : pair) {
                end.setProperPairFlag(false);
                end.setInferredInsertSize(0);
                end.setMateAlignmentStart(mapped.getAlignmentStart());
                end.setMateNegativeStrandFlag(false);
            }
        }

        private void save(Path bam) throws IOException {
            Files.createDirectories(bam.getParent());
            SAMFileWriterFactory factory =
                    new SAMFileWriterFactory().setUseAsyncIo(false).setCompressionLevel(9);
            try (SAMFileWriter writer = factory.makeBAMWriter(header, false, bam)) {
                records.forEach(writer::addAlignment);
            }
            if (library.indexed()) {
                SamReaderFactory readers =
                        SamReaderFactory.makeDefault().enable(SamReaderFactory.Option.INCLUDE_SOURCE_IN_RECORDS);
                try (SamReader reader = readers.open(bam)) {
                    BAMIndexer.createIndex(reader, bam.resolveSibling(bam.getFileName() + ".bai"));
                }
            }
        }

        private static SAMFileHeader header(Library library) {
            SAMFileHeader header = new SAMFileHeader();
            header.setSortOrder(library.order());
            Assembly.LENGTHS.forEach((name, length) -> header.addSequence(new SAMSequenceRecord(name, length)));
            SAMReadGroupRecord group = new SAMReadGroupRecord(library.name());
            group.setSample(library.sample().name());
            group.setLibrary(library.name());
            group.setPlatform("ILLUMINA");
            header.addReadGroup(group);
            SAMProgramRecord program = new SAMProgramRecord("MakeTestData");
            program.setProgramName("MakeTestData");
            header.addProgramRecord(program);
            return header;
        }
    }

    /** The contigs of GRCh38 that carry genes here, in UCSC's names, with their real lengths. */
    static final class Assembly {
        static final Map<String, Integer> LENGTHS = lengths();

        private Assembly() {}

        private static Map<String, Integer> lengths() {
            int[] autosomes = {
                248956422, 242193529, 198295559, 190214555, 181538259, 170805979, 159345973, 145138636, 138394717,
                133797422, 135086622, 133275309, 114364328, 107043718, 101991189, 90338345, 83257441, 80373285,
                58617616, 64444167, 46709983, 50818468
            };
            Map<String, Integer> lengths = new LinkedHashMap<>();
            for (int i = 0; i < autosomes.length; i++) {
                lengths.put("chr" + (i + 1), autosomes[i]);
            }
            lengths.put("chrX", 156040895);
            lengths.put("chrY", 57227415);
            lengths.put("chrM", 16569);
            return lengths;
        }
    }

    /** GTF with gene, transcript and exon lines. */
    static final class Annotation {
        private Annotation() {}

        static void write(Path target, List<Gene> genes) {
            OutputFile.writeText(target, out -> {
                out.write("#!genome-version GRCh38\n#!genes of test-data/genes.tsv, canonical transcripts only\n");
                for (Gene gene : genes) {
                    String attributes = "gene_id \"" + gene.id() + "\"; gene_name \"" + gene.name()
                            + "\"; gene_biotype \"" + gene.biotype() + "\";";
                    String transcript = attributes + " transcript_id \"" + gene.id() + "-canonical\";";
                    Block all = new Block(gene.start(), gene.end());
                    out.write(line(gene, "gene", all, attributes));
                    out.write(line(gene, "transcript", all, transcript));
                    int count = gene.exons().size();
                    for (int i = 0; i < count; i++) {
                        int number = gene.plus() ? i + 1 : count - i;
                        out.write(line(
                                gene, "exon", gene.exons().get(i), transcript + " exon_number \"" + number + "\";"));
                    }
                }
            });
        }

        private static String line(Gene gene, String feature, Block block, String attributes) {
            return String.join(
                            "\t",
                            gene.contig(),
                            "ensembl",
                            feature,
                            Integer.toString(block.start()),
                            Integer.toString(block.end()),
                            ".",
                            gene.plus() ? "+" : "-",
                            ".",
                            attributes)
                    + "\n";
        }
    }

    /** Gene counts of the cohort, in the shape of nf-core/rnaseq's merged gene counts. */
    static final class CountMatrix {
        private CountMatrix() {}

        static void write(Path target, List<Gene> genes) {
            List<Sample> cohort = Sample.cohort();
            List<int[]> columns = cohort.stream()
                    .map(sample -> counts(genes, sample, random("counts of " + sample.name())))
                    .toList();
            OutputFile.writeText(target, out -> {
                out.write("gene_id\tgene_name\t"
                        + cohort.stream().map(Sample::name).collect(Collectors.joining("\t")) + "\n");
                for (int i = 0; i < genes.size(); i++) {
                    out.write(genes.get(i).id() + "\t" + genes.get(i).name());
                    for (int[] column : columns) {
                        out.write("\t" + column[i]);
                    }
                    out.write("\n");
                }
            });
        }

        private static int[] counts(List<Gene> genes, Sample sample, Random random) {
            Expression expression = new Expression(genes, sample);
            int depth = 60_000 + random.nextInt(60_000);
            int[] counts = new int[genes.size()];
            for (int i = 0; i < depth; i++) {
                counts[expression.draw(random)]++;
            }
            return counts;
        }
    }

    /**
     * Made-up outcomes of all samples: under venetoclax + cytarabine a high shift goes with response and long survival,
     * under other treatment it does not.
     */
    static final class Outcomes {
        private static final String STUDIED_ARM = "venetoclax + cytarabine";
        private static final int LAST_DAY = 1000;

        private Outcomes() {}

        static void write(Path target) {
            OutputFile.writeText(target, out -> {
                out.write("sample,patient,timepoint,sex,age_years,arm,response,os_days,os_status\n");
                for (Sample sample : Stream.concat(
                                Library.ALL.stream().map(Library::sample).distinct(), Sample.cohort().stream())
                        .toList()) {
                    out.write(line(sample));
                }
            });
        }

        private static String line(Sample sample) {
            Random random = random("outcome of " + sample.patient());
            boolean studied = random.nextBoolean();
            double effect = studied ? sample.shift() : 0;
            boolean responded = random.nextDouble() < 1 / (1 + Math.exp(-0.3 - 1.2 * effect));
            double days = 1 - Math.log(1 - random.nextDouble()) * 400 * Math.exp(effect);
            return String.join(
                            ",",
                            sample.name(),
                            sample.patient(),
                            sample.timepoint(),
                            sample.sex(),
                            Integer.toString(40 + random.nextInt(40)),
                            studied ? STUDIED_ARM : "other",
                            responded ? "complete remission" : "refractory",
                            Integer.toString((int) Math.min(days, LAST_DAY)),
                            days < LAST_DAY ? "dead" : "alive")
                    + "\n";
        }
    }

    /** The two sample sheets and the truth table. */
    static final class Sheets {
        private Sheets() {}

        static void write(Path folder) {
            OutputFile.writeText(folder.resolve("samplesheet.csv"), out -> {
                out.write("sample,bam,bai,strandedness,patient,timepoint,sex\n");
                for (Library library : Library.ALL) {
                    Sample sample = library.sample();
                    out.write(String.join(
                            ",",
                            sample.name(),
                            library.bam(),
                            library.indexed() ? library.bam() + ".bai" : "",
                            library.declared(),
                            sample.patient(),
                            sample.timepoint(),
                            sample.sex() + "\n"));
                }
            });
            OutputFile.writeText(folder.resolve("samplesheet_with_bams.csv"), out -> {
                out.write("sample,fastq_1,fastq_2,strandedness,seq_platform,seq_center,genome_bam,percent_mapped,"
                        + "transcriptome_bam\n");
                for (Library library : Library.ALL) {
                    out.write(String.join(
                            ",",
                            library.sample().name(),
                            library.name() + "_R1.fastq.gz",
                            library.name() + "_R2.fastq.gz",
                            library.declared(),
                            "ILLUMINA",
                            "",
                            library.bam(),
                            "98.0",
                            "\n"));
                }
            });
            OutputFile.writeText(folder.resolve("truth.tsv"), out -> {
                out.write("sample\tinput\tpatient\ttimepoint\tsex\toxphos_log2_shift\n");
                for (Sample sample :
                        Library.ALL.stream().map(Library::sample).distinct().toList()) {
                    out.write(truth(sample, "bam"));
                }
                for (Sample sample : Sample.cohort()) {
                    out.write(truth(sample, "matrix"));
                }
            });
        }

        private static String truth(Sample sample, String input) {
            return String.join(
                            "\t",
                            sample.name(),
                            input,
                            sample.patient(),
                            sample.timepoint(),
                            sample.sex(),
                            String.format(Locale.ROOT, "%.3f", sample.shift()))
                    + "\n";
        }
    }

    /** A source of random numbers of its own for each thing that has a name, so that adding one leaves the others. */
    private static Random random(String name) {
        return new Random(mix(SEED + name.hashCode()));
    }

    /** The simulated genome: one base for each place, so that reads over it agree. */
    private static char base(int contig, int position) {
        return "ACGT".charAt((int) (mix(((long) contig << 32) + position) >>> 62));
    }

    /** Spreads a number over all 64 bits (the finalizer of SplitMix64; Steele, Lea and Flood 2014). */
    private static long mix(long number) {
        long mixed = number + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
