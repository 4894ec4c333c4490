package org.mitoscore.score;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mitoscore.expression.NumberText;
import org.mitoscore.io.OutputFile;
import org.mitoscore.io.Problems;
import org.mitoscore.io.TsvTable;
import org.mitoscore.stats.RankAgreement;

/**
 * Whether methods agree: over the cohort by the ranks they give the samples, and for each sample by their calls. Samples that
 * failed QC or are out of the reference take no part, nor do methods that object to a signature or have no score for some sample.
 */
public final class MethodAgreement {
    private static final int FEWEST_SAMPLES = 3;

    private MethodAgreement() {}

    /**
     * Rank agreement of one signature.
     *
     * @param signature signature id
     * @param measure {@code kendall_w} over all methods, or {@code spearman} of two
     * @param methods the methods, joined by commas
     * @param value the coefficient
     * @param samples number of samples that were ranked
     * @param leftOut number of samples that were not, because they failed QC or are out of the reference
     */
    public record Row(String signature, String measure, String methods, double value, int samples, int leftOut) {}

    /**
     * Kendall's W, then all pairs; nothing for fewer than three samples or two methods.
     *
     * @param called the rows that these scores became, whose flags tell the samples to leave out
     */
    public static List<Row> of(Scoring scoring, List<Mitoscore> called) {
        List<Row> rows = new ArrayList<>();
        int[] samples = comparable(scoring, called);
        int leftOut = scoring.expression().sampleCount() - samples.length;
        for (int s = 0; s < scoring.rows().size(); s++) {
            int signature = s;
            int[] methods = IntStream.range(0, scoring.methods().size())
                    .filter(method -> takesPart(scoring, signature, method, samples))
                    .toArray();
            if (samples.length < FEWEST_SAMPLES || methods.length < 2) {
                continue;
            }
            String id = scoring.matches().get(signature).signature().id();
            double[][] scores = IntStream.of(methods)
                    .mapToObj(method -> scores(scoring, signature, method, samples))
                    .toArray(double[][]::new);
            List<String> names = IntStream.of(methods)
                    .mapToObj(method -> scoring.methods().get(method).name())
                    .toList();
            double kendallW = RankAgreement.kendallW(scores);
            rows.add(new Row(id, "kendall_w", String.join(",", names), kendallW, samples.length, leftOut));
            for (int i = 0; i < scores.length; i++) {
                for (int j = i + 1; j < scores.length; j++) {
                    rows.add(new Row(
                            id,
                            "spearman",
                            names.get(i) + "," + names.get(j),
                            RankAgreement.spearman(scores[i], scores[j]),
                            samples.length,
                            leftOut));
                }
            }
        }
        return rows;
    }

    private static int[] comparable(Scoring scoring, List<Mitoscore> called) {
        Set<String> leftOut = called.stream()
                .filter(row -> !row.isComparable())
                .map(Mitoscore::sample)
                .collect(Collectors.toSet());
        List<String> samples = scoring.expression().samples();
        return IntStream.range(0, samples.size())
                .filter(sample -> !leftOut.contains(samples.get(sample)))
                .toArray();
    }

    private static double[] scores(Scoring scoring, int signature, int method, int[] samples) {
        double[] all = scoring.scores()[method][signature];
        return IntStream.of(samples).mapToDouble(sample -> all[sample]).toArray();
    }

    private static boolean takesPart(Scoring scoring, int signature, int method, int[] samples) {
        Verdict verdict = scoring.fitted().get(method).judge(scoring.rows().get(signature));
        return verdict.objection().isEmpty()
                && Arrays.stream(scores(scoring, signature, method, samples)).allMatch(Double::isFinite);
    }

    /** Writes {@code signature measure methods value samples left_out}. */
    public static void write(List<Row> rows, Path target) {
        OutputFile.writeText(target, out -> {
            out.write("signature\tmeasure\tmethods\tvalue\tsamples\tleft_out\n");
            for (Row row : rows) {
                out.write(String.join(
                                "\t",
                                row.signature(),
                                row.measure(),
                                row.methods(),
                                NumberText.of(row.value()),
                                Integer.toString(row.samples()),
                                Integer.toString(row.leftOut()))
                        + "\n");
            }
        });
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws org.mitoscore.io.InputException with every problem of the file
     */
    public static List<Row> read(Path path) {
        Problems problems = new Problems();
        List<Row> rows = new ArrayList<>();
        TsvTable table =
                TsvTable.read(path, List.of("signature", "measure", "methods", "value", "samples", "left_out"));
        for (TsvTable.Row row : table.rows()) {
            rows.add(new Row(
                    row.text("signature"),
                    row.text("measure"),
                    row.text("methods"),
                    row.number("value", problems),
                    (int) row.count("samples", problems),
                    (int) row.count("left_out", problems)));
        }
        problems.throwIfAny();
        return rows;
    }

    /**
     * Writes, per sample and signature, how many methods call what: {@code sample signature called high intermediate low
     * sentence}.
     */
    public static void writeCalls(List<Mitoscore> scores, Path target) {
        Map<List<String>, List<Mitoscore>> bySampleAndSignature = new LinkedHashMap<>();
        for (Mitoscore score : scores) {
            bySampleAndSignature
                    .computeIfAbsent(List.of(score.sample(), score.signature()), key -> new ArrayList<>())
                    .add(score);
        }
        OutputFile.writeText(target, out -> {
            out.write("sample\tsignature\tcalled\thigh\tintermediate\tlow\tsentence\n");
            for (Map.Entry<List<String>, List<Mitoscore>> entry : bySampleAndSignature.entrySet()) {
                long high = count(entry.getValue(), Call.HIGH);
                long intermediate = count(entry.getValue(), Call.INTERMEDIATE);
                long low = count(entry.getValue(), Call.LOW);
                out.write(String.join("\t", entry.getKey()) + "\t" + (high + intermediate + low) + "\t" + high + "\t"
                        + intermediate + "\t" + low + "\t" + sentence(entry.getValue()) + "\n");
            }
        });
    }

    private static long count(List<Mitoscore> scores, Call call) {
        return scores.stream().filter(score -> score.call() == call).count();
    }

    /** How many methods give one sample the same call, in words: {@code 4 of 5 methods call it high}. */
    public static String sentence(List<Mitoscore> scoresOfSample) {
        long high = count(scoresOfSample, Call.HIGH);
        long intermediate = count(scoresOfSample, Call.INTERMEDIATE);
        long low = count(scoresOfSample, Call.LOW);
        long called = high + intermediate + low;
        long most = Math.max(high, Math.max(intermediate, low));
        if (called == 0) {
            return scoresOfSample.stream().anyMatch(Mitoscore::isOutOfReference)
                    ? "no method calls this sample, which is out of the reference"
                    : "no method calls this sample";
        }
        if (called == 1) {
            return "one method calls it " + (high == 1 ? "high" : low == 1 ? "low" : "intermediate");
        }
        boolean tie = (high == most ? 1 : 0) + (intermediate == most ? 1 : 0) + (low == most ? 1 : 0) > 1;
        if (tie) {
            return "the " + called + " methods disagree";
        }
        String call = high == most ? "high" : low == most ? "low" : "intermediate";
        return (most == called ? "all " : most + " of ") + called + " methods call it " + call;
    }
}
