package org.mitoscore.signature;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mitoscore.io.Log;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Problems;

/** GMT: one signature per line, tab-separated: name, description, genes. Every gene points up. */
final class SignatureGmt {
    private SignatureGmt() {}

    static List<Signature> parse(String source, List<SignatureReader.Line> lines, Problems problems) {
        List<Signature> signatures = new ArrayList<>();
        Map<String, Long> lineOfId = new HashMap<>();
        for (SignatureReader.Line line : lines) {
            List<String> cells = line.cells();
            String id = cells.get(0);
            if (cells.size() < 3) {
                problems.add(Problem.at(
                        source, line.number(), "expected tab-separated name, description and at least one gene"));
                continue;
            }
            if (id.isEmpty()) {
                problems.add(
                        Problem.at(source, line.number(), "the signature has no name; write one in the first cell"));
            }
            Long first = lineOfId.putIfAbsent(id, line.number());
            if (first != null) {
                problems.add(Problem.at(
                        source, line.number(), "signature '" + id + "' comes twice, first in line " + first));
            }
            GeneListBuilder genes = new GeneListBuilder(source, problems);
            namesOf(cells, source, line.number()).forEach(gene -> genes.add(line.number(), gene, 1));
            if (genes.genes().isEmpty()) {
                problems.add(Problem.at(source, line.number(), "signature '" + id + "' has no gene"));
            } else {
                signatures.add(SignatureReader.bare(id, title(id, cells.get(1)), source, genes));
            }
        }
        return signatures;
    }

    /** A GMT line is a set, and public collections do repeat names in it: a repeated one counts once, and is said. */
    private static Set<String> namesOf(List<String> cells, String source, long line) {
        Set<String> names = new LinkedHashSet<>();
        List<String> repeated = new ArrayList<>();
        // Some writers pad the lines of a GMT to one length with empty cells.
        cells.stream().skip(2).filter(gene -> !gene.isEmpty()).forEach(gene -> {
            if (!names.add(gene)) {
                repeated.add(gene);
            }
        });
        if (!repeated.isEmpty()) {
            Log.warn(Problem.at(source, line, "listed twice, counted once: " + String.join(", ", repeated))
                    .toString());
        }
        return names;
    }

    private static String title(String id, String description) {
        boolean saysNothing = description.isEmpty() || description.equalsIgnoreCase("na");
        return saysNothing ? id : description;
    }
}
