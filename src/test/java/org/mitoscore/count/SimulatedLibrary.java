package org.mitoscore.count;

import htsjdk.samtools.Cigar;
import htsjdk.samtools.TextCigarCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.mitoscore.alignment.BamFixture;

/**
 * A small made-up library full of the unusual: overlapping genes on both strands, introns, deletions, clips, multi-mapping,
 * chimeras, singletons, duplicates, secondary and supplementary alignments, mates that are missing or disagree.
 */
final class SimulatedLibrary {
    enum Order {
        GROUPED,
        COORDINATE,
        SHUFFLED
    }

    private static final String[] CONTIGS = {"1", "2", "MT"};
    private static final int[] LENGTHS = {6000, 3000, 1000};

    private final Random random;
    private final boolean paired;
    private final Order order;
    private final List<Read> reads = new ArrayList<>();
    private final List<String> saf = new ArrayList<>();
    private final List<String> gtf = new ArrayList<>();

    private SimulatedLibrary(long seed, boolean paired, Order order) {
        this.random = new Random(seed);
        this.paired = paired;
        this.order = order;
    }

    static SimulatedLibrary of(long seed, boolean paired, Order order, int templates) {
        SimulatedLibrary library = new SimulatedLibrary(seed, paired, order);
        library.makeGenes();
        for (int i = 0; i < templates; i++) {
            if (paired) {
                library.makePair("t" + i);
            } else {
                library.makeSingle("t" + i);
            }
        }
        library.sort();
        return library;
    }

    Path writeSam(Path path) throws IOException {
        StringBuilder text = new StringBuilder(BamFixture.header(order == Order.COORDINATE, CONTIGS, LENGTHS));
        reads.forEach(read -> text.append(read.line()).append('\n'));
        return Files.writeString(path, text);
    }

    Path writeSaf(Path path) throws IOException {
        return Files.writeString(path, "GeneID\tChr\tStart\tEnd\tStrand\n" + String.join("\n", saf) + "\n");
    }

    Path writeGtf(Path path) throws IOException {
        return Files.writeString(path, String.join("\n", gtf) + "\n");
    }

    private void makeGenes() {
        int genes = 30;
        for (int gene = 0; gene < genes; gene++) {
            int contig = random.nextInt(10) < 6 ? 0 : random.nextInt(CONTIGS.length);
            char strand = random.nextInt(12) == 0 ? '.' : random.nextBoolean() ? '+' : '-';
            int exons = 1 + random.nextInt(5);
            int start = 1 + random.nextInt(LENGTHS[contig] - 400);
            for (int exon = 0; exon < exons && start < LENGTHS[contig] - 60; exon++) {
                int end = Math.min(LENGTHS[contig], start + 5 + random.nextInt(150));
                saf.add(String.join("\t", "G" + gene, CONTIGS[contig], "" + start, "" + end, "" + strand));
                gtf.add(String.join(
                        "\t",
                        CONTIGS[contig],
                        "sim",
                        "exon",
                        "" + start,
                        "" + end,
                        ".",
                        "" + strand,
                        ".",
                        "gene_id \"G" + gene + "\"; transcript_id \"T" + gene + "\";"));
                start = random.nextInt(4) == 0
                        ? Math.max(1, start - random.nextInt(100))
                        : end + 2 + random.nextInt(200);
                if (random.nextInt(25) == 0) {
                    strand = strand == '+' ? '-' : '+';
                }
            }
        }
    }

    private void makeSingle(String name) {
        int kind = random.nextInt(20);
        int flags = random.nextBoolean() ? 16 : 0;
        if (kind == 0) {
            reads.add(new Read(name, 4, null, 0, 0, "*", null, 0, 0, "", 30));
            return;
        }
        int alignments = kind <= 4 ? 2 + random.nextInt(3) : 1;
        for (int i = 0; i < alignments; i++) {
            int secondary = i > 0 ? 256 : 0;
            reads.add(place(name, flags | secondary | commonFlags(), tags(alignments, i)));
        }
        if (kind == 5) {
            reads.add(place(name, flags | 2048, tags(1, 0)));
        }
    }

    private void makePair(String name) {
        int kind = random.nextInt(40);
        if (kind == 0) {
            reads.add(unmapped(name, 77));
            reads.add(unmapped(name, 141));
        } else if (kind <= 2) {
            singleton(name);
        } else if (kind == 3) {
            Read[] pair = pair(name, 0, tags(1, 0));
            reads.add(pair[random.nextInt(2)]);
        } else if (kind == 4) {
            Read[] pair = pair(name, 0, tags(1, 0));
            reads.add(pair[0]);
            reads.add(
                    random.nextBoolean()
                            ? pair[1].pointingAt(pair[0].contig, pair[0].position + 3)
                            : pair[1].withFlags(pair[1].flags | 8));
        } else if (kind <= 8) {
            int alignments = 2 + random.nextInt(2);
            for (int i = 0; i < alignments; i++) {
                Collections.addAll(reads, pair(name, i > 0 ? 256 : 0, tags(alignments, i)));
            }
        } else if (kind == 9) {
            Read[] pair = pair(name, 0, tags(1, 0));
            Collections.addAll(reads, pair);
            Read supplementary = place(name, pair[0].flags | 2048, tags(1, 0));
            reads.add(supplementary.pointingAt(pair[1].contig, pair[1].position));
        } else {
            Collections.addAll(reads, pair(name, 0, tags(1, 0)));
        }
    }

    /** Aligners differ in where they place the unmapped read and in what they say of it in its mate; some leave out a flag. */
    private void singleton(String name) {
        int flags = 1 | (random.nextInt(6) == 0 ? 0 : 8) | (random.nextBoolean() ? 16 : 0);
        boolean firstMapped = random.nextBoolean();
        Read mapped = place(name, flags | (firstMapped ? 64 : 128), tags(1, 0));
        Read unmapped = unmapped(name, 1 | 4 | (firstMapped ? 128 : 64) | ((flags & 16) != 0 ? 32 : 0) | commonFlags());
        if (random.nextBoolean()) {
            unmapped = unmapped.at(mapped.contig, mapped.position);
        }
        reads.add(random.nextInt(3) == 0 ? mapped : mapped.pointingAt(unmapped.contig, unmapped.position));
        reads.add(random.nextInt(6) == 0 ? unmapped : unmapped.pointingAt(mapped.contig, mapped.position));
    }

    /** With a place of its own, or without. */
    private Read unmapped(String name, int flags) {
        Read nowhere = new Read(name, flags, null, 0, 0, "*", null, 0, 0, "", 30);
        return random.nextBoolean() ? nowhere : nowhere.at(CONTIGS[random.nextInt(2)], 1 + random.nextInt(900));
    }

    private Read[] pair(String name, int extraFlags, String tags) {
        int kind = random.nextInt(12);
        boolean oneStrand = kind == 0;
        boolean reverse = random.nextBoolean();
        Read first = place(name, 1 | 64 | extraFlags | commonFlags() | (reverse ? 16 : 0), tags);
        boolean mateReverse = oneStrand == reverse;
        int secondFlags = 1 | 128 | extraFlags | commonFlags() | (mateReverse ? 16 : 0);
        Read second = kind == 1 ? place(name, secondFlags, tags) : near(first, secondFlags, tags);
        int template = first.contig.equals(second.contig)
                ? Math.max(first.end(), second.end()) - Math.min(first.position, second.position)
                : 0;
        int sign = first.position <= second.position ? 1 : -1;
        int proper = kind > 1 ? 2 : 0;
        return new Read[] {
            first.withFlags(first.flags | (mateReverse ? 32 : 0) | proper)
                    .pointingAt(second.contig, second.position)
                    .withTemplate(sign * template),
            second.withFlags(second.flags | (reverse ? 32 : 0) | proper)
                    .pointingAt(first.contig, first.position)
                    .withTemplate(-sign * template)
        };
    }

    private int commonFlags() {
        return (random.nextInt(15) == 0 ? 1024 : 0) | (random.nextInt(25) == 0 ? 512 : 0);
    }

    private String tags(int alignments, int index) {
        if (random.nextInt(12) == 0) {
            return "";
        }
        return "\tNH:i:" + alignments + "\tHI:i:" + (index + 1) + "\tNM:i:0";
    }

    private Read place(String name, int flags, String tags) {
        int contig = random.nextInt(10) < 6 ? 0 : random.nextInt(CONTIGS.length);
        int position = 1 + random.nextInt(LENGTHS[contig] - 60);
        return new Read(name, flags, CONTIGS[contig], position, quality(), cigar(), null, 0, 0, tags, 30);
    }

    private Read near(Read first, int flags, String tags) {
        int contig = List.of(CONTIGS).indexOf(first.contig);
        int position = Math.min(LENGTHS[contig] - 1, Math.max(1, first.position - 20 + random.nextInt(250)));
        return new Read(first.name, flags, first.contig, position, quality(), cigar(), null, 0, 0, tags, 30);
    }

    private int quality() {
        return random.nextInt(4) == 0 ? random.nextInt(12) : 60;
    }

    private String cigar() {
        int kind = random.nextInt(12);
        int a = 5 + random.nextInt(30);
        int b = 5 + random.nextInt(30);
        int gap = 1 + random.nextInt(150);
        return switch (kind) {
            case 0 -> a + "M" + gap + "N" + b + "M";
            case 1 -> a + "M" + (1 + gap % 9) + "D" + b + "M";
            case 2 -> a + "M" + (1 + gap % 5) + "I" + b + "M";
            case 3 -> (1 + gap % 12) + "S" + a + "M";
            case 4 -> a + "M" + (1 + gap % 12) + "S";
            case 5 -> a + "M" + gap + "N" + b + "M" + (1 + gap % 40) + "N" + a + "M";
            case 6 -> "4H" + a + "M" + (1 + gap % 7) + "S";
            case 7 -> a + "=" + "1X" + b + "=";
            default -> (a + b) + "M";
        };
    }

    private void sort() {
        if (order == Order.SHUFFLED) {
            Collections.shuffle(reads, random);
        } else if (order == Order.COORDINATE) {
            reads.sort(Comparator.comparingInt((Read read) ->
                            read.contig == null ? 9 : List.of(CONTIGS).indexOf(read.contig))
                    .thenComparingInt(read -> read.position));
        }
    }

    /** One alignment line; {@code contig} null for none; {@code bases} of sequence when there is no CIGAR. */
    private record Read(
            String name,
            int flags,
            String contig,
            int position,
            int quality,
            String cigar,
            String mateContig,
            int matePosition,
            int template,
            String tags,
            int bases) {

        Read withFlags(int value) {
            return new Read(
                    name, value, contig, position, quality, cigar, mateContig, matePosition, template, tags, bases);
        }

        Read withTemplate(int value) {
            return new Read(
                    name, flags, contig, position, quality, cigar, mateContig, matePosition, value, tags, bases);
        }

        Read at(String newContig, int newPosition) {
            return new Read(
                    name,
                    flags,
                    newContig,
                    newPosition,
                    quality,
                    cigar,
                    mateContig,
                    matePosition,
                    template,
                    tags,
                    bases);
        }

        Read pointingAt(String otherContig, int otherPosition) {
            return new Read(
                    name, flags, contig, position, quality, cigar, otherContig, otherPosition, template, tags, bases);
        }

        int end() {
            return position + operations().getReferenceLength();
        }

        private Cigar operations() {
            return TextCigarCodec.decode(cigar);
        }

        String line() {
            int length = cigar.equals("*") ? bases : operations().getReadLength();
            String mate = mateContig == null ? "*" : mateContig.equals(contig) ? "=" : mateContig;
            return List.of(
                                    name,
                                    "" + flags,
                                    contig == null ? "*" : contig,
                                    "" + position,
                                    "" + quality,
                                    cigar,
                                    mate,
                                    "" + matePosition,
                                    "" + template,
                                    "A".repeat(length),
                                    "I".repeat(length))
                            .stream()
                            .collect(Collectors.joining("\t"))
                    + tags;
        }
    }
}
