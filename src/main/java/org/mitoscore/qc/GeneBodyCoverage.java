package org.mitoscore.qc;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mitoscore.expression.NumberText;
import org.mitoscore.io.InputException;
import org.mitoscore.io.OutputFile;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Problems;
import org.mitoscore.io.TsvTable;

/**
 * How evenly reads cover transcripts from their 5' to their 3' end: Picard's normalized coverage, the mean over the 1,000 most
 * covered transcripts of the coverage at a place / the transcript's mean coverage.
 *
 * @param bySample for each sample that has it, the coverage at 0, 1, … 100 percent of the length
 */
public record GeneBodyCoverage(Map<String, List<Double>> bySample) {
    /** Places along a transcript: 0 to 100 percent. */
    public static final int PLACES = 101;

    /** Measured on no sample. */
    public static final GeneBodyCoverage NONE = new GeneBodyCoverage(Map.of());

    private static final String PERCENT = "percent";

    public GeneBodyCoverage {
        bySample = new LinkedHashMap<>(bySample);
        bySample.replaceAll((sample, coverage) -> List.copyOf(coverage));
    }

    /** Writes a row for each percent and a column for each sample. */
    public void write(Path target) {
        OutputFile.writeText(target, out -> {
            List<String> header = new ArrayList<>(List.of(PERCENT));
            header.addAll(bySample.keySet());
            out.write(TsvTable.line(header));
            for (int percent = 0; percent < PLACES; percent++) {
                List<String> row = new ArrayList<>(List.of(Integer.toString(percent)));
                for (List<Double> coverage : bySample.values()) {
                    row.add(NumberText.of(coverage.get(percent)));
                }
                out.write(TsvTable.line(row));
            }
        });
    }

    /**
     * Reads the table back.
     *
     * @throws InputException with every problem of the file
     */
    public static GeneBodyCoverage read(Path path) {
        TsvTable table = TsvTable.read(path, List.of(PERCENT));
        Problems problems = new Problems();
        if (table.rows().size() != PLACES) {
            problems.add(Problem.of(
                    path.toString(), "has " + table.rows().size() + " rows; 0 to 100 percent are " + PLACES));
        }
        Map<String, List<Double>> bySample = new LinkedHashMap<>();
        for (String sample : table.columns().subList(1, table.columns().size())) {
            bySample.put(
                    sample,
                    table.rows().stream()
                            .map(row -> row.number(sample, problems))
                            .toList());
        }
        problems.throwIfAny();
        return new GeneBodyCoverage(bySample);
    }
}
