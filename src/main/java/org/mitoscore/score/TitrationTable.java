package org.mitoscore.score;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mitoscore.expression.NumberText;
import org.mitoscore.io.OutputFile;
import org.mitoscore.io.Problems;
import org.mitoscore.io.TsvTable;

/** The depths of every score: {@code sample signature method fraction reads score_low score_median score_high same_call}. */
public final class TitrationTable {
    private static final List<String> COLUMNS = List.of(
            "sample",
            "signature",
            "method",
            "fraction",
            "reads",
            "score_low",
            "score_median",
            "score_high",
            "same_call");

    private TitrationTable() {}

    public static void write(List<Titration.Step> steps, Path target) {
        OutputFile.writeText(target, out -> {
            out.write(TsvTable.line(COLUMNS));
            for (Titration.Step step : steps) {
                out.write(TsvTable.line(List.of(
                        step.key().sample(),
                        step.key().signature(),
                        step.key().method(),
                        NumberText.of(step.fraction()),
                        NumberText.of(step.reads()),
                        NumberText.of(step.low()),
                        NumberText.of(step.median()),
                        NumberText.of(step.high()),
                        NumberText.of(step.sameCall()))));
            }
        });
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws org.mitoscore.io.InputException with every problem of the file
     */
    public static List<Titration.Step> read(Path path) {
        Problems problems = new Problems();
        List<Titration.Step> steps = new ArrayList<>();
        for (TsvTable.Row row : TsvTable.read(path, COLUMNS).rows()) {
            steps.add(new Titration.Step(
                    ScoreKey.of(row),
                    row.number("fraction", problems),
                    row.number("reads", problems),
                    row.number("score_low", problems),
                    row.number("score_median", problems),
                    row.number("score_high", problems),
                    row.number("same_call", problems)));
        }
        problems.throwIfAny();
        return steps;
    }
}
