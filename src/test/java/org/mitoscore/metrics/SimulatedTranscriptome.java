package org.mitoscore.metrics;

import htsjdk.samtools.Cigar;
import htsjdk.samtools.TextCigarCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.mitoscore.alignment.BamFixture;

/**
 * Made-up transcripts and a library over them, full of what decides about Picard's figures: several transcripts of a gene, coding
 * and not, genes within introns of others, names shared by genes that Picard then merges or leaves out, genes with one place,
 * ribosomal RNA; reads over introns, with deletions, insertions, clips, = and X, single, paired with and without MC, facing away,
 * singletons, supplementary, secondary, duplicates, failing the vendor's check, without bases, unmapped.
 */
final class SimulatedTranscriptome {
    private static final String[] CONTIGS = {"1", "2", "X", "Y", "MT"};
    private static final int[] LENGTHS = {900_000, 400_000, 60_000, 60_000, 16_569};
    private static final int READ = 60;

    private final Random random;
    private final boolean paired;
    private final List<Transcript> transcripts = new ArrayList<>();
    private final StringBuilder gtf = new StringBuilder();
    private final List<Line> lines = new ArrayList<>();
    private final String[] genome = new String[CONTIGS.length];

    SimulatedTranscriptome(long seed, boolean paired, int genes, int templates) {
        this.random = new Random(seed);
        this.paired = paired;
        for (int i = 0; i < CONTIGS.length; i++) {
            genome[i] = bases(LENGTHS[i]);
        }
        for (int i = 0; i < genes; i++) {
            addGene(i);
        }
        for (int i = 0; i < templates; i++) {
            addTemplate("t" + i);
        }
    }

    Path writeGtf(Path path) throws IOException {
        return Files.writeString(path, gtf);
    }

    Path writeFasta(Path path) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < CONTIGS.length; i++) {
            text.append('>').append(CONTIGS[i]).append('\n').append(genome[i].replaceAll("(.{60})", "$1\n"));
            text.append(genome[i].length() % 60 == 0 ? "" : "\n");
        }
        return Files.writeString(path, text);
    }

    /** Writes the reads in the order in which they were made, or sorted. */
    Path writeSam(Path path, boolean sorted) throws IOException {
        StringBuilder text = new StringBuilder(BamFixture.header(sorted, CONTIGS, LENGTHS));
        List<Line> ordered = new ArrayList<>(lines);
        if (sorted) {
            ordered.sort(Comparator.comparingInt(Line::contig).thenComparingInt(Line::position));
        }
        ordered.forEach(line -> text.append(line.text()).append('\n'));
        return Files.writeString(path, text);
    }

    private String bases(int length) {
        StringBuilder bases = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            bases.append("ACGT".charAt(random.nextInt(4)));
        }
        return bases.toString();
    }

    private void addGene(int number) {
        int contig = Math.min(random.nextInt(CONTIGS.length), random.nextInt(CONTIGS.length));
        int start = 1 + random.nextInt(LENGTHS[contig] - 6_000);
        char strand = ".+-+-+-+-+-".charAt(random.nextInt(11));
        List<int[]> exons = new ArrayList<>();
        for (int at = start; exons.size() < 1 + random.nextInt(5); at += random.nextInt(600)) {
            int size = 20 + random.nextInt(600);
            exons.add(new int[] {at, at + size - 1});
            at += size + (random.nextInt(8) == 0 ? 0 : 1);
        }
        String biotype = random.nextInt(25) == 0 ? contig == 4 ? "Mt_rRNA" : "rRNA" : "protein_coding";
        boolean sharesName = random.nextInt(12) == 0;
        String name = sharesName ? "SHARED" + random.nextInt(12) : "N" + number;
        writeTranscripts("G" + number, name, biotype, contig, strand, exons);
        if (random.nextInt(15) == 0) {
            writeTranscripts("G" + number + "b", name + "b", biotype, contig, strand, exons);
        }
        int other = contig == 2 ? 3 : 2;
        if (random.nextInt(10) == 0 && exons.get(exons.size() - 1)[1] < LENGTHS[other]) {
            writeTranscripts("G" + number, name, biotype, other, strand, exons);
        }
    }

    private void writeTranscripts(
            String gene, String name, String biotype, int contig, char strand, List<int[]> exons) {
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            List<int[]> own = new ArrayList<>();
            for (int[] exon : exons) {
                if (own.isEmpty() || random.nextInt(4) > 0) {
                    int cut = random.nextInt(3) == 0 && exon[1] - exon[0] > 30 ? random.nextInt(15) : 0;
                    own.add(new int[] {exon[0] + cut, exon[1]});
                }
            }
            transcripts.add(new Transcript(contig, strand == '-', own));
            String attributes = "gene_id \"" + gene + "\"; transcript_id \"T" + gene + "." + i + "\"; gene_name \""
                    + name + "\"; gene_biotype \"" + biotype + "\";";
            for (int[] exon : own) {
                writeGtfLine(contig, "exon", exon, strand, attributes);
            }
            int[] coding = {own.get(0)[0] + random.nextInt(15), own.get(own.size() - 1)[1] - random.nextInt(15)};
            if (random.nextInt(3) > 0 && coding[0] <= coding[1]) {
                writeGtfLine(contig, "CDS", coding, strand, attributes);
            }
        }
    }

    private void writeGtfLine(int contig, String type, int[] stretch, char strand, String attributes) {
        gtf.append(String.join(
                        "\t",
                        CONTIGS[contig],
                        "made",
                        type,
                        "" + stretch[0],
                        "" + stretch[1],
                        ".",
                        "" + strand,
                        ".",
                        attributes))
                .append('\n');
    }

    private void addTemplate(String name) {
        int kind = random.nextInt(60);
        if (kind == 0) {
            lines.add(new Line(9, 0, unmapped(name, paired ? 77 : 4)));
            if (paired) {
                lines.add(new Line(9, 0, unmapped(name, 141)));
            }
            return;
        }
        Transcript transcript = transcripts.get(skewed(transcripts.size()));
        Placed first = random.nextInt(6) == 0 ? anywhere() : along(transcript, -1);
        if (!paired) {
            add(name, commonFlags() | (random.nextBoolean() ? 16 : 0), first, null, 0);
            return;
        }
        if (kind == 1) {
            add(name, 1 | 8 | 64 | (random.nextBoolean() ? 16 : 0), first, first, 0);
            lines.add(new Line(first.contig(), first.position(), unmappedMate(name, first)));
            return;
        }
        Placed second = kind < 5 ? near(first) : along(transcript, first.offset());
        boolean chimeric = first.contig() != second.contig();
        if (chimeric) {
            second = near(first);
        }
        boolean forward = random.nextInt(4) > 0;
        boolean oneStrand = random.nextInt(15) == 0;
        boolean away = random.nextInt(15) == 0;
        boolean firstReverse = transcript.reverse() == forward;
        boolean leftIsFirst = first.position() <= second.position();
        firstReverse = random.nextInt(10) == 0 ? firstReverse : leftIsFirst == away;
        boolean secondReverse = oneStrand == firstReverse;
        int extra = commonFlags();
        int length = Math.max(first.end(), second.end()) - Math.min(first.position(), second.position());
        int sign = leftIsFirst ? 1 : -1;
        length = random.nextInt(40) == 0 ? 0 : length;
        boolean swap = random.nextBoolean();
        int one = 1 | extra | (firstReverse ? 16 : 0) | (secondReverse ? 32 : 0);
        int two = 1 | extra | (secondReverse ? 16 : 0) | (firstReverse ? 32 : 0);
        add(name, one | (swap ? 128 : 64), first, second, sign * length);
        add(name, two | (swap ? 64 : 128), second, first, -sign * length);
        if (random.nextInt(20) == 0) {
            add(name, one | (swap ? 128 : 64) | 2048, along(transcript, -1), second, 0);
        }
        if (random.nextInt(20) == 0) {
            add(name, one | (swap ? 128 : 64) | 256, anywhere(), second, 0);
        }
    }

    /** Some transcripts are read far more often than others. */
    private int skewed(int size) {
        return random.nextInt(3) == 0 ? random.nextInt(size) : random.nextInt(Math.max(1, size / 3));
    }

    private int commonFlags() {
        return (random.nextInt(12) == 0 ? 1024 : 0) | (random.nextInt(25) == 0 ? 512 : 0);
    }

    private Placed anywhere() {
        int contig = random.nextInt(CONTIGS.length);
        return decorated(contig, 1 + random.nextInt(LENGTHS[contig] - 3 * READ), -1, READ + "M");
    }

    private Placed near(Placed other) {
        int position =
                Math.max(1, Math.min(LENGTHS[other.contig()] - 3 * READ, other.position() - 300 + random.nextInt(600)));
        return decorated(other.contig(), position, -1, READ + "M");
    }

    /** A read spliced along a transcript, from a place of its own or some hundred bases from another read's. */
    private Placed along(Transcript transcript, int from) {
        int length = transcript.length();
        int offset =
                from < 0 ? random.nextInt(length) : Math.min(length - 1, Math.max(0, from - 150 + random.nextInt(400)));
        StringBuilder cigar = new StringBuilder();
        int left = Math.min(READ, length - offset);
        int position = -1;
        int skipped = 0;
        int lastEnd = -1;
        for (int[] exon : transcript.exons()) {
            int size = exon[1] - exon[0] + 1;
            if (skipped + size > offset && left > 0) {
                int within = Math.max(0, offset - skipped);
                int taken = Math.min(left, size - within);
                int gap = exon[0] + within - lastEnd - 1;
                position = position < 0 ? exon[0] + within : position;
                cigar.append(lastEnd >= 0 && gap > 0 ? gap + "N" : "")
                        .append(taken)
                        .append('M');
                lastEnd = exon[0] + within + taken - 1;
                left -= taken;
            }
            skipped += size;
        }
        return decorated(transcript.contig(), position, offset, cigar.toString());
    }

    private Placed decorated(int contig, int position, int offset, String cigar) {
        String changed =
                switch (random.nextInt(14)) {
                    case 0 -> "5S" + cigar;
                    case 1 -> cigar + "7S";
                    case 2 -> "3H" + cigar + "2D4M";
                    case 3 -> cigar + "2I8M";
                    case 4 -> cigar.replace('M', '=') + "1X3=";
                    case 5 -> "1M40N" + cigar;
                    default -> cigar;
                };
        return new Placed(contig, position, offset, changed);
    }

    private void add(String name, int flags, Placed read, Placed mate, int template) {
        boolean withoutBases = random.nextInt(30) == 0;
        int length = read.operations().getReadLength();
        boolean withMateCigar = mate != null && (flags & 8) == 0 && random.nextInt(2) == 0;
        String text = String.join(
                "\t",
                name,
                "" + flags,
                CONTIGS[read.contig()],
                "" + read.position(),
                "60",
                read.cigar(),
                mate == null ? "*" : "=",
                mate == null ? "0" : "" + mate.position(),
                "" + template,
                withoutBases ? "*" : bases(length),
                withoutBases ? "*" : "I".repeat(length),
                "NH:i:1" + (withMateCigar ? "\tMC:Z:" + mate.cigar() : ""));
        lines.add(new Line(read.contig(), read.position(), text));
    }

    private String unmapped(String name, int flags) {
        return String.join("\t", name, "" + flags, "*", "0", "0", "*", "*", "0", "0", bases(READ), "I".repeat(READ));
    }

    private String unmappedMate(String name, Placed mate) {
        return String.join(
                "\t",
                name,
                "133",
                CONTIGS[mate.contig()],
                "" + mate.position(),
                "0",
                "*",
                "=",
                "" + mate.position(),
                "0",
                bases(READ),
                "I".repeat(READ));
    }

    private record Line(int contig, int position, String text) {}

    private record Transcript(int contig, boolean reverse, List<int[]> exons) {
        int length() {
            return exons.stream().mapToInt(exon -> exon[1] - exon[0] + 1).sum();
        }
    }

    /** Where a read lies, 1-based; {@code offset} is its place in the transcript, or -1. */
    private record Placed(int contig, int position, int offset, String cigar) {
        int end() {
            return position + operations().getReferenceLength();
        }

        Cigar operations() {
            return TextCigarCodec.decode(cigar);
        }
    }
}
