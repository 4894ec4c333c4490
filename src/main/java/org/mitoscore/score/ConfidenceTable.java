package org.mitoscore.score;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mitoscore.expression.NumberText;
import org.mitoscore.io.OutputFile;
import org.mitoscore.io.Problems;
import org.mitoscore.io.TsvTable;

/**
 * The intervals behind the confidence column, one row per row of the score table: {@code sample signature method score
 * noise_low noise_high genes_low genes_high flip_probability replicates}.
 */
public final class ConfidenceTable {
    private ConfidenceTable() {}

    public static void write(List<Mitoscore> scores, List<ScoreConfidence> confidences, Path target) {
        OutputFile.writeText(target, out -> {
            out.write("sample\tsignature\tmethod\tscore\tnoise_low\tnoise_high\tgenes_low\tgenes_high"
                    + "\tflip_probability\treplicates\n");
            for (int i = 0; i < scores.size(); i++) {
                Mitoscore score = scores.get(i);
                ScoreConfidence confidence = confidences.get(i);
                out.write(String.join(
                                "\t",
                                score.sample(),
                                score.signature(),
                                score.method(),
                                NumberText.of(score.score()),
                                NumberText.of(confidence.noiseLow()),
                                NumberText.of(confidence.noiseHigh()),
                                NumberText.of(confidence.genesLow()),
                                NumberText.of(confidence.genesHigh()),
                                NumberText.of(confidence.flipProbability()),
                                Integer.toString(confidence.replicates()))
                        + "\n");
            }
        });
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @return by score, in the order of the file
     * @throws org.mitoscore.io.InputException with every problem of the file
     */
    public static Map<ScoreKey, ScoreConfidence> read(Path path) {
        Problems problems = new Problems();
        Map<ScoreKey, ScoreConfidence> confidences = new LinkedHashMap<>();
        TsvTable table = TsvTable.read(
                path,
                List.of(
                        "sample",
                        "signature",
                        "method",
                        "noise_low",
                        "noise_high",
                        "genes_low",
                        "genes_high",
                        "flip_probability",
                        "replicates"));
        for (TsvTable.Row row : table.rows()) {
            confidences.put(
                    ScoreKey.of(row),
                    new ScoreConfidence(
                            row.number("noise_low", problems),
                            row.number("noise_high", problems),
                            row.number("genes_low", problems),
                            row.number("genes_high", problems),
                            row.number("flip_probability", problems),
                            (int) row.count("replicates", problems)));
        }
        problems.throwIfAny();
        return confidences;
    }
}
