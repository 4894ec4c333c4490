package org.mitoscore.score;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mitoscore.expression.NumberText;
import org.mitoscore.io.OutputFile;

/**
 * Writes scores as signatures × samples, the shape in which GSVA and singscore give them. With several methods a row is
 * named {@code signature:method}.
 */
public final class WideTable {
    private WideTable() {}

    public static void write(List<Mitoscore> scores, Path target) {
        Set<String> samples = new LinkedHashSet<>();
        Set<String> methods = new LinkedHashSet<>();
        scores.forEach(score -> {
            samples.add(score.sample());
            methods.add(score.method());
        });
        Map<String, Map<String, Double>> rows = new LinkedHashMap<>();
        for (Mitoscore score : scores) {
            String name = methods.size() == 1 ? score.signature() : score.signature() + ":" + score.method();
            rows.computeIfAbsent(name, key -> new LinkedHashMap<>()).put(score.sample(), score.score());
        }
        OutputFile.writeText(target, out -> {
            out.write("signature\t" + String.join("\t", samples) + "\n");
            for (Map.Entry<String, Map<String, Double>> row : rows.entrySet()) {
                out.write(row.getKey());
                for (String sample : samples) {
                    out.write("\t" + NumberText.of(row.getValue().get(sample)));
                }
                out.write("\n");
            }
        });
    }
}
