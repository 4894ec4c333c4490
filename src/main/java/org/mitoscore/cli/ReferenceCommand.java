package org.mitoscore.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.io.Log;
import org.mitoscore.normalize.ExpressionFilter;
import org.mitoscore.reference.CallBands;
import org.mitoscore.reference.DriftTable;
import org.mitoscore.reference.FrozenReference;
import org.mitoscore.reference.ReferenceFile;
import org.mitoscore.reference.ReferenceInfo;
import org.mitoscore.reference.ReferenceScale;
import org.mitoscore.score.ScoringMethod;
import org.mitoscore.score.ScoringMethods;
import org.mitoscore.signature.Signature;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mitoscore reference}: freezes a cohort, shows a reference, and checks samples against it. */
@Command(
        name = "reference",
        description = "Freezes a cohort into one file that single later samples are scored against.",
        synopsisSubcommandLabel = "build|show|check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {ReferenceCommand.Build.class, ReferenceCommand.Show.class, ReferenceCommand.Check.class},
        footer = {"", "Example: mitoscore reference show cohort.mitoref"})
final class ReferenceCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: build, show or check");
    }

    /** {@code mitoscore reference build}. */
    @Command(
            name = "build",
            description = "Freezes a cohort. The file holds the members' matrix: treat it as patient data.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            footer = {
                "",
                "Example: mitoscore reference build --counts gene_counts.tsv --name my-cohort --release 1.0"
                        + " --signature oxphos-nuclear --method singscore,zscore,gsva --output my-cohort.mitoref"
            })
    static final class Build implements Callable<Integer> {
        @Mixin
        private MatrixSource source;

        @Option(names = "--name", required = true, paramLabel = "NAME", description = "Short name of the reference.")
        private String name;

        @Option(names = "--release", required = true, paramLabel = "VERSION", description = "Its version.")
        private String release;

        @Option(
                names = "--description",
                paramLabel = "TEXT",
                defaultValue = "",
                description = "The cohort in a sentence: disease, samples, protocol, source.")
        private String description;

        @Mixin
        private ScoreChoice choice;

        @Option(
                names = "--low-percentile",
                paramLabel = "P",
                description = "Percentile of the members up to which a score is called low. Default: a third.")
        private double lowPercentile = CallBands.thirds().low();

        @Option(
                names = "--high-percentile",
                paramLabel = "P",
                description = "Percentile of the members from which a score is called high. Default: two thirds.")
        private double highPercentile = CallBands.thirds().high();

        @Option(names = "--filter", description = "Leave out genes with too few counts, as edgeR's filterByExpr.")
        private boolean filter;

        @Option(names = "--output", required = true, paramLabel = "FILE", description = "The reference to write.")
        private Path output;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            choice.requireMethodsOf(
                    ScoringMethods.all().stream().map(ScoringMethod::name).toList());
            CallBands callBands = callBands();
            List<Signature> loaded = choice.signatures();
            ReferenceScale scale = source.isCounts() ? ReferenceScale.COUNTS : ReferenceScale.EXPRESSION;
            ExpressionMatrix members = source.read();
            if (filter) {
                int[] rows = new ExpressionFilter().rows(members);
                Log.info("kept " + rows.length + " of " + members.geneCount() + " genes with enough counts");
                members = members.rows(rows);
            }
            FrozenReference reference = FrozenReference.build(
                    new FrozenReference.Title(name, release, description),
                    scale,
                    members,
                    loaded,
                    choice.methods(),
                    callBands);
            ReferenceFile.write(reference, loaded, output);
            return Mitoscore.OK;
        }

        private CallBands callBands() {
            try {
                return new CallBands(lowPercentile, highPercentile);
            } catch (IllegalArgumentException e) {
                throw new ParameterException(spec.commandLine(), e.getMessage(), e);
            }
        }
    }

    /** {@code mitoscore reference show}. */
    @Command(
            name = "show",
            description = "Says what a reference holds.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            footer = {"", "Example: mitoscore reference show my-cohort.mitoref"})
    static final class Show implements Callable<Integer> {
        @Parameters(paramLabel = "FILE", description = "A reference.")
        private Path file;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            ReferenceInfo info = ReferenceFile.read(file).info();
            PrintWriter out = spec.commandLine().getOut();
            out.println("reference\t" + info.label());
            out.println("description\t" + info.description());
            out.println("samples\t" + info.samples());
            out.println("genes\t" + info.genes());
            out.println("scale\t" + info.scale());
            out.println("methods\t" + String.join(",", info.methods()));
            out.println("low_up_to_percentile\t" + info.bands().low());
            out.println("high_from_percentile\t" + info.bands().high());
            for (ReferenceInfo.FrozenSignature signature : info.signatures()) {
                out.println("signature\t" + signature.id() + "\t" + signature.version() + "\t" + signature.genesFound()
                        + " of " + signature.genesTotal() + " genes\t" + signature.sha256());
            }
            out.println("matrix_sha256\t" + info.matrixSha256());
            out.flush();
            return Mitoscore.OK;
        }
    }

    /** {@code mitoscore reference check}. */
    @Command(
            name = "check",
            description = "Measures how far samples lie from a reference.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            footer = {
                "",
                "Example: mitoscore reference check --reference my-cohort.mitoref --counts new.tsv --output drift.tsv"
            })
    static final class Check implements Callable<Integer> {
        @Option(names = "--reference", required = true, paramLabel = "FILE", description = "A reference.")
        private Path file;

        @Mixin
        private MatrixSource source;

        @Option(names = "--output", required = true, paramLabel = "FILE", description = "The table to write.")
        private Path output;

        @Override
        public Integer call() {
            FrozenReference reference = ReferenceFile.read(file);
            source.requireScaleOf(reference);
            DriftTable.write(reference, source.read(), output);
            return Mitoscore.OK;
        }
    }
}
