package org.mitoscore.benchmark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.mitoscore.signature.Signature;
import org.mitoscore.signature.Signatures;

/**
 * Makes the files of the cohort benchmark: for each of many samples the count table, the summary and the quality measures
 * that {@code mitoscore count} writes, over 60,000 genes with one exon each, among them the genes of the default signature.
 * A sample is the same however many are made.
 *
 * <pre>java -cp target/test-classes:target/mitoscore.jar org.mitoscore.benchmark.CohortData FOLDER SAMPLES</pre>
 */
public final class CohortData {
    private static final int GENES = 60_000;
    private static final int SEED = 20_261_124;

    private final byte[][] starts = new byte[GENES][];
    private final double[] means = new double[GENES];

    private CohortData() {
        Signature signature = Signatures.shipped().get(0);
        int known = signature.genes().size();
        Random random = new Random(SEED);
        for (int gene = 0; gene < GENES; gene++) {
            String id = gene < known ? signature.genes().get(gene).ensemblId() : "ENSG9" + (1_000_000_000L + gene);
            int start = 1 + gene * 4_000;
            int length = 500 + random.nextInt(3_000);
            starts[gene] = (id + "\tchr1\t" + start + "\t" + (start + length - 1) + "\t+\t" + length + "\t")
                    .getBytes(StandardCharsets.US_ASCII);
            boolean expressed = gene < known || random.nextInt(3) == 0;
            means[gene] = expressed ? 300 * Math.exp(random.nextGaussian() * 1.8) : 0.05;
        }
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int samples = Integer.parseInt(arguments[1]);
        CohortData data = new CohortData();
        for (int sample = 1; sample <= samples; sample++) {
            data.write(folder, sample);
        }
    }

    private void write(Path folder, int number) throws IOException {
        String sample = String.format(Locale.ROOT, "S%06d", number);
        Random random = new Random(SEED + number);
        double depth = Math.exp(random.nextGaussian() * 0.3);
        long assigned = 0;
        Path table = folder.resolve(sample + ".counts.txt");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(table), 1 << 16)) {
            out.write(ascii("# Program:mitoscore count\nGeneid\tChr\tStart\tEnd\tStrand\tLength\t" + sample + "\n"));
            for (int gene = 0; gene < GENES; gene++) {
                long count = Math.round(means[gene] * depth * Math.exp(random.nextGaussian() * 0.5));
                assigned += count;
                out.write(starts[gene]);
                out.write(ascii(count + "\n"));
            }
        }
        Files.writeString(folder.resolve(sample + ".counts.txt.summary"), summary(sample, assigned));
        Files.writeString(folder.resolve(sample + ".count_qc.json"), quality(sample, assigned));
        Files.writeString(folder.resolve(sample + ".rna_metrics"), metrics(sample, assigned, random));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String summary(String sample, long assigned) {
        return "Status\t" + sample + ".bam\nAssigned\t" + assigned + "\nUnassigned_Unmapped\t" + assigned / 50
                + "\nUnassigned_NoFeatures\t" + assigned / 12 + "\nUnassigned_Ambiguity\t" + assigned / 400 + "\n";
    }

    private static String quality(String sample, long assigned) {
        return """
                {"sample": "%1$s", "library": "%1$s.bam", "paired": true, "records": %2$d, "fragments": %3$d, "assigned": %4$d,
                 "strandedness_declared": "auto", "strandedness_inferred": "reverse", "strandedness_used": "reverse",
                 "strand_forward": 0.02, "strand_reverse": 0.98, "strand_informative": %4$d, "mtdna_fraction": 0.12,
                 "duplicate_fraction": 0.2, "rrna_fraction": 0.01, "genes_detected": 20000, "xist_fragments": 0.0,
                 "chromosome_y_fragments": 610.0, "median_insert_size": 220.0}
                """
                .formatted(sample, assigned * 2 + assigned / 5, assigned + assigned / 10, assigned);
    }

    private static String metrics(String sample, long assigned, Random random) {
        StringBuilder text = new StringBuilder();
        text.append("## htsjdk.samtools.metrics.StringHeader\n# CollectRnaSeqMetrics --INPUT ")
                .append(sample)
                .append(".bam --STRAND_SPECIFICITY SECOND_READ_TRANSCRIPTION_STRAND\n\n")
                .append("## METRICS CLASS\tpicard.analysis.RnaSeqMetrics\n")
                .append("PF_BASES\tPF_ALIGNED_BASES\tRIBOSOMAL_BASES\tCODING_BASES\tUTR_BASES\tINTRONIC_BASES\t")
                .append("INTERGENIC_BASES\tIGNORED_READS\tCORRECT_STRAND_READS\tINCORRECT_STRAND_READS\t")
                .append("NUM_R1_TRANSCRIPT_STRAND_READS\tNUM_R2_TRANSCRIPT_STRAND_READS\tNUM_UNEXPLAINED_READS\t")
                .append("PCT_R1_TRANSCRIPT_STRAND_READS\tPCT_R2_TRANSCRIPT_STRAND_READS\tPCT_RIBOSOMAL_BASES\t")
                .append("PCT_CODING_BASES\tPCT_UTR_BASES\tPCT_INTRONIC_BASES\tPCT_INTERGENIC_BASES\tPCT_MRNA_BASES\t")
                .append("PCT_USABLE_BASES\tPCT_CORRECT_STRAND_READS\tMEDIAN_CV_COVERAGE\tMEDIAN_5PRIME_BIAS\t")
                .append("MEDIAN_3PRIME_BIAS\tMEDIAN_5PRIME_TO_3PRIME_BIAS\tSAMPLE\tLIBRARY\tREAD_GROUP\n")
                .append(assigned * 200 + "\t" + assigned * 196 + "\t" + assigned * 2 + "\t" + assigned * 110 + "\t"
                        + assigned * 60 + "\t" + assigned * 16 + "\t" + assigned * 8)
                .append("\t0\t" + assigned * 98 / 100 + "\t" + assigned / 50 + "\t" + assigned / 50 + "\t"
                        + assigned * 98 / 100 + "\t0\t0.02\t0.98\t0.010204\t0.561224\t0.306122\t0.081633\t0.040816\t")
                .append("0.867347\t0.85\t0.98\t0.45\t0.5\t0.6\t0.8\t\t\t\n\n")
                .append("## HISTOGRAM\tjava.lang.Integer\nnormalized_position\tAll_Reads.normalized_coverage\n");
        double slope = random.nextDouble();
        for (int position = 0; position <= 100; position++) {
            double coverage = Math.sin(Math.PI * (position + 5) / 110) + slope * position / 100;
            text.append(String.format(Locale.ROOT, "%d\t%.6f%n", position, coverage));
        }
        return text.append('\n').toString();
    }
}
