package org.mitoscore.signature;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Problems;

/**
 * Two tab-separated columns: gene, and a weight or {@code up}/{@code down}; with or without a header line. The file's
 * name is the signature's id.
 */
final class SignatureTsv {
    private static final Set<String> HEADERS = Set.of("weight", "direction", "coefficient");

    private SignatureTsv() {}

    static List<Signature> parse(String source, List<SignatureReader.Line> lines, Problems problems) {
        GeneListBuilder genes = new GeneListBuilder(source, problems);
        boolean words = false;
        boolean numbers = false;
        for (SignatureReader.Line line : lines) {
            List<String> cells = line.cells();
            if (line == lines.get(0)
                    && cells.size() == 2
                    && HEADERS.contains(cells.get(1).toLowerCase(Locale.ROOT))) {
                continue;
            }
            if (cells.size() != 2 || cells.get(0).isEmpty()) {
                problems.add(Problem.at(
                        source, line.number(), "expected two tab-separated columns: gene, and weight or up/down"));
                continue;
            }
            OptionalDouble weight = GeneListBuilder.parseWeight(cells.get(1));
            if (weight.isEmpty()) {
                problems.add(new Problem(
                        source,
                        line.number(),
                        "2",
                        "'" + cells.get(1) + "' is not a weight; expected up, down or a number other than 0"));
                continue;
            }
            boolean word = cells.get(1).equals("up") || cells.get(1).equals("down");
            words |= word;
            numbers |= !word;
            genes.add(line.number(), cells.get(0), weight.getAsDouble());
        }
        if (words && numbers) {
            problems.add(Problem.of(source, "weights and up/down are mixed; use one of them for all genes"));
        }
        if (genes.genes().isEmpty()) {
            problems.add(Problem.of(source, "the signature has no gene"));
            return List.of();
        }
        String id = SignatureReader.fileName(source).replaceFirst("\\.[^.]+$", "");
        return List.of(SignatureReader.bare(id, id, source, genes));
    }
}
