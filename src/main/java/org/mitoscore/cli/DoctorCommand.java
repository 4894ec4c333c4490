package org.mitoscore.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mitoscore.doctor.Doctor;
import org.mitoscore.doctor.Finding;
import org.mitoscore.doctor.Machine;
import org.mitoscore.io.OutputFile;
import org.mitoscore.io.TsvTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mitoscore doctor}: whether this machine has what a run needs. */
@Command(
        name = "doctor",
        description =
                "Says what this machine has of what a run needs (Java, memory, temporary folder, Nextflow, plugin,"
                        + " containers, MultiQC, SLURM), what is missing and what to do. Uses no network.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Exit status: 0 when nothing that a run needs is missing, 2 when something is.",
            "",
            "Example: mitoscore doctor --output doctor.tsv"
        })
final class DoctorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "The same as a table: thing, state (ok, note, missing), found, advice.")
    private Optional<Path> output;

    @Override
    public Integer call() {
        List<Finding> findings = Doctor.examine(Machine.here(), Version.number());
        print(findings);
        output.ifPresent(file -> write(findings, file));
        return Doctor.isFit(findings) ? Mitoscore.OK : Mitoscore.BAD_INPUT;
    }

    private void print(List<Finding> findings) {
        PrintWriter out = spec.commandLine().getOut();
        int width = findings.stream()
                .mapToInt(finding -> finding.thing().length())
                .max()
                .orElse(0);
        for (Finding finding : findings) {
            out.printf("%-7s  %-" + width + "s  %s%n", finding.state().label(), finding.thing(), finding.found());
            if (!finding.advice().isEmpty()) {
                out.println(" ".repeat(9 + width + 2) + finding.advice());
            }
        }
        out.println(
                Doctor.isFit(findings) ? "Nothing that a run needs is missing." : "A run needs what is missing here.");
        out.flush();
    }

    private static void write(List<Finding> findings, Path file) {
        OutputFile.writeText(file, out -> {
            out.write(TsvTable.line(List.of("thing", "state", "found", "advice")));
            for (Finding finding : findings) {
                out.write(TsvTable.line(List.of(
                        finding.thing(),
                        finding.state().label(),
                        TsvTable.cell(finding.found()),
                        TsvTable.cell(finding.advice()))));
            }
        });
    }
}
