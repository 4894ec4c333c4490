package org.mitoscore.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.expression.ValueKind;
import org.mitoscore.io.InputException;
import org.mitoscore.io.InputFile;
import org.mitoscore.io.Log;
import org.mitoscore.score.Gsva;
import org.mitoscore.score.GsvaCompat;
import org.mitoscore.score.GsvaKernel;
import org.mitoscore.score.MethodSettings;
import org.mitoscore.stats.Ranks;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options that change how a scoring method works; without them each method has its package's defaults. */
final class MethodOptions {
    /** The methods that each option is for. */
    private static final Map<String, List<String>> METHODS = new TreeMap<>(Map.ofEntries(
            Map.entry("--gsva-kernel", List.of("gsva")),
            Map.entry("--gsva-max-diff", List.of("gsva")),
            Map.entry("--gsva-abs-ranking", List.of("gsva")),
            Map.entry("--gsva-tau", List.of("gsva")),
            Map.entry("--compat", List.of("gsva")),
            Map.entry("--constant-tolerance", List.of("gsva", "zscore", "plage")),
            Map.entry("--ssgsea-alpha", List.of("ssgsea", "ssgsea-norm")),
            Map.entry("--singscore-ties", List.of("singscore")),
            Map.entry("--singscore-not-centred", List.of("singscore", "singscore-stable")),
            Map.entry("--stable-genes", List.of("singscore-stable")),
            Map.entry("--weighted-offset", List.of("weighted"))));

    private final MethodSettings defaults = MethodSettings.defaults();

    @Option(
            names = "--gsva-kernel",
            paramLabel = "KERNEL",
            description =
                    "gsva: ${COMPLETION-CANDIDATES}. Default: gaussian, for log values; poisson is for counts, given"
                            + " with --expression.")
    private Optional<GsvaKernel> gsvaKernel;

    @Option(
            names = "--gsva-max-diff",
            paramLabel = "BOOL",
            arity = "1",
            description = "gsva: true for the sum of the largest deviations up and down, false for the larger one."
                    + " Default: true.")
    private Optional<Boolean> gsvaMaxDiff;

    @Option(names = "--gsva-abs-ranking", description = "gsva: deviations up and down count with one sign.")
    private boolean gsvaAbsRanking;

    @Option(names = "--gsva-tau", paramLabel = "N", description = "gsva: power of the rank weight. Default: 1.")
    private Optional<Double> gsvaTau;

    @Option(
            names = "--compat",
            paramLabel = "VERSION",
            description = "gsva: gsva-1.46 for the rules of that version; the current ones are those of 2.x.")
    private Optional<String> compat;

    @Option(
            names = "--constant-tolerance",
            paramLabel = "N",
            description =
                    "gsva, zscore, plage: range, relative to its largest value, up to which a gene is constant and"
                            + " left out. Default: 1e-10; GSVA 2.x has 0.")
    private Optional<Double> constantTolerance;

    @Option(names = "--ssgsea-alpha", paramLabel = "N", description = "ssgsea: power of the rank. Default: 0.25.")
    private Optional<Double> alpha;

    @Option(
            names = "--singscore-ties",
            paramLabel = "TIES",
            description = "singscore: rank of equal values, ${COMPLETION-CANDIDATES}. Default: min.")
    private Optional<Ranks.Ties> ties;

    @Option(names = "--singscore-not-centred", description = "singscore, singscore-stable: do not subtract 0.5.")
    private boolean notCentred;

    @Option(
            names = "--stable-genes",
            paramLabel = "FILE",
            description = "singscore-stable: gene ids or names of stable expression, one a line.")
    private Optional<Path> stableGenes;

    @Option(
            names = "--weighted-offset",
            paramLabel = "N",
            description = "weighted: constant added to the linear score. Default: 0.")
    private Optional<Double> offset;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** Whether any setting is given. */
    boolean isAnyGiven() {
        return given().findAny().isPresent();
    }

    private Stream<String> given() {
        return METHODS.keySet().stream().filter(command.commandLine().getParseResult()::hasMatchedOption);
    }

    /** Why the options make no sense; empty when they do. */
    Optional<String> objection(List<String> methods) {
        Optional<String> idle = given().filter(option -> Collections.disjoint(METHODS.get(option), methods))
                .findFirst();
        if (idle.isPresent()) {
            return Optional.of(idle.get() + " is for " + String.join(", ", METHODS.get(idle.get()))
                    + ", which --method does not name");
        }
        if (gsvaAbsRanking && gsvaMaxDiff.equals(Optional.of(false))) {
            return Optional.of(
                    "--gsva-abs-ranking adds the largest deviations, of which --gsva-max-diff false takes one;"
                            + " give one of the two");
        }
        if (compat.isPresent() && !compat.get().equals(GsvaCompat.V1_46.label())) {
            return Optional.of("--compat '" + compat.get() + "' is not known; choose gsva-1.46");
        }
        if (methods.contains("singscore-stable") && stableGenes.isEmpty()) {
            return Optional.of("--method singscore-stable needs --stable-genes");
        }
        if (Stream.of(gsvaTau, alpha, constantTolerance)
                .flatMap(Optional::stream)
                .anyMatch(value -> !(value >= 0 && Double.isFinite(value)))) {
            return Optional.of("--gsva-tau, --ssgsea-alpha and --constant-tolerance cannot be negative");
        }
        return Optional.empty();
    }

    /** @throws InputException when the matrix is of another kind than an option needs */
    MethodSettings settings(ExpressionMatrix matrix) {
        if (gsvaKernel.equals(Optional.of(GsvaKernel.POISSON))
                && !ValueKind.of(matrix).isCounts()) {
            throw InputException.of(
                    "--gsva-kernel poisson",
                    "is for counts as they are, given with --expression; the values to score are "
                            + ValueKind.of(matrix).label());
        }
        double tolerance = constantTolerance.orElse(defaults.constantTolerance());
        Gsva gsva = new Gsva(
                gsvaKernel.orElse(GsvaKernel.GAUSSIAN),
                gsvaMaxDiff.orElse(true),
                gsvaAbsRanking,
                gsvaTau.orElse(1.0),
                tolerance,
                compat.isPresent() ? GsvaCompat.V1_46 : GsvaCompat.CURRENT);
        return new MethodSettings(
                ties.orElse(defaults.ties()),
                !notCentred,
                stableGenes.map(file -> rows(file, matrix)).orElse(new int[0]),
                alpha.orElse(defaults.alpha()),
                offset.orElse(defaults.offset()),
                tolerance,
                gsva);
    }

    private static int[] rows(Path file, ExpressionMatrix matrix) {
        InputFile.requireReadable(file);
        try {
            List<String> genes = Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            int[] rows = genes.stream()
                    .mapToInt(gene -> matrix.rowOf(gene) >= 0
                            ? matrix.rowOf(gene)
                            : matrix.geneNames().indexOf(gene))
                    .filter(row -> row >= 0)
                    .distinct()
                    .toArray();
            Log.info(rows.length + " of " + genes.size() + " stable genes found");
            if (rows.length == 0) {
                throw InputException.of(file.toString(), "none of its genes is in the data");
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
