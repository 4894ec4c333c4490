package org.mitoscore.signature;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Problems;

/** Gathers the genes of one signature while its file is read, and reports a gene that comes twice. */
final class GeneListBuilder {
    /** What spreadsheets make of symbols such as SEPTIN2 when it was SEPT2. */
    private static final Pattern DATE = Pattern.compile("\\d{1,2}-[A-Z][a-z]{2}|[A-Z][a-z]{2}-\\d{2}");

    private final String source;
    private final Problems problems;
    private final List<SignatureGene> genes = new ArrayList<>();
    private final Map<String, Long> lineOfName = new HashMap<>();

    GeneListBuilder(String source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /** Adds a gene known by one name, which is an Ensembl id or else a symbol. */
    void add(long line, String name, double weight) {
        EnsemblId.parse(name)
                .ifPresentOrElse(
                        id -> add(line, new SignatureGene("", id.stable(), weight, List.of())),
                        () -> add(line, new SignatureGene(name, "", weight, List.of())));
    }

    void add(long line, SignatureGene gene) {
        if (DATE.matcher(gene.symbol()).matches()) {
            problems.add(Problem.at(
                    source,
                    line,
                    "'" + gene.symbol() + "' is a date that a spreadsheet made of a gene symbol; write the symbol"));
        }
        boolean newSymbol = isNew(gene.symbol(), line);
        boolean newId = isNew(gene.ensemblId(), line);
        if (newSymbol && newId) {
            genes.add(gene);
        }
    }

    private boolean isNew(String name, long line) {
        if (name.isEmpty()) {
            return true;
        }
        Long first = lineOfName.putIfAbsent(name, line);
        if (first != null) {
            String where = first == line ? "" : ", first in line " + first;
            problems.add(Problem.at(source, line, "gene '" + name + "' comes twice" + where + "; keep one"));
        }
        return first == null;
    }

    List<SignatureGene> genes() {
        return List.copyOf(genes);
    }

    /** What the weights of the genes amount to: all +1, all +1 or -1, or coefficients. */
    Signature.Kind kind() {
        if (genes.stream().allMatch(gene -> gene.weight() == 1)) {
            return Signature.Kind.GENE_SET;
        }
        return genes.stream().allMatch(gene -> Math.abs(gene.weight()) == 1)
                ? Signature.Kind.UP_DOWN
                : Signature.Kind.WEIGHTED;
    }

    /** Reads {@code up}, {@code down} or a number that is finite and not zero; empty for anything else. */
    static OptionalDouble parseWeight(String text) {
        switch (text) {
            case "up":
                return OptionalDouble.of(1);
            case "down":
                return OptionalDouble.of(-1);
            default:
                try {
                    double weight = Double.parseDouble(text);
                    return Double.isFinite(weight) && weight != 0 ? OptionalDouble.of(weight) : OptionalDouble.empty();
                } catch (NumberFormatException e) {
                    return OptionalDouble.empty();
                }
        }
    }
}
