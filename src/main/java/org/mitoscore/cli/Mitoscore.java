package org.mitoscore.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.mitoscore.io.InputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command line: {@code mitoscore <verb> --long-options}. One class per verb; this one only dispatches. */
@Command(
        name = "mitoscore",
        synopsisSubcommandLabel = "<verb>",
        description = "From aligned leukaemia RNA-seq reads to a Mitoscore. Research use only.",
        footer = {
            "",
            "Exit status: 0 ok, 1 wrong use, 2 bad input, 3 a file could not be written, or an internal error, 137 not enough"
                    + " memory."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Mitoscore {
    private static final List<Class<?>> VERBS = List.of(
            AnnotationCommand.class,
            CheckCommand.class,
            CohortCommand.class,
            CountCommand.class,
            DoctorCommand.class,
            MergeCommand.class,
            NormalizeCommand.class,
            PicardCommand.class,
            QcCommand.class,
            ReferenceCommand.class,
            RefFlatCommand.class,
            ReportCommand.class,
            ScoreCommand.class,
            SignatureCommand.class);

    static final int OK = 0;
    static final int WRONG_USE = 1;
    static final int BAD_INPUT = 2;
    static final int INTERNAL_ERROR = 3;

    /** As of a process that the system has killed for its memory, so that workflows try again with more. */
    static final int OUT_OF_MEMORY = 137;

    Mitoscore() {}

    public static void main(String[] args) {
        // every task of the pipeline asks for a version, so that is answered without building the command tree
        if (args.length == 1 && args[0].equals("--version")) {
            System.out.println(Version.number());
        } else {
            System.exit(runOrDie(args));
        }
    }

    /** Neither lack of memory nor a broken installation is wrong use, so not the JVM's own exit status of 1. */
    private static int runOrDie(String... args) {
        try {
            return run(args);
        } catch (OutOfMemoryError e) {
            System.err.println("ERROR not enough memory; give more, for example: mitoscore -Xmx8g <verb> …");
            return OUT_OF_MEMORY;
        } catch (Error e) {
            System.err.println("ERROR internal error in mitoscore: please report it with the lines below");
            e.printStackTrace();
        }
        return INTERNAL_ERROR;
    }

    /** Runs one verb and gives its exit status; never exits the JVM itself. */
    public static int run(String... args) {
        return commandFor(args).execute(args);
    }

    /** The tree with the one verb that is asked for, since all of them take long to describe; else with all. */
    static CommandLine commandFor(String... args) {
        for (Class<?> verb : VERBS) {
            if (args.length > 0 && verb.getAnnotation(Command.class).name().equals(args[0])) {
                return commandLine(List.of(verb));
            }
        }
        return commandLine();
    }

    /** The whole command tree. */
    public static CommandLine commandLine() {
        return commandLine(VERBS);
    }

    private static CommandLine commandLine(List<Class<?>> verbs) {
        CommandLine command = new CommandLine(new Mitoscore());
        // a method reference would keep the parser, classes of Java 5, out of the archive of classes
        for (Class<?> verb : verbs) {
            command.addSubcommand(verb);
        }
        command.setCaseInsensitiveEnumValuesAllowed(true);
        command.setUsageHelpAutoWidth(true);
        command.setExecutionStrategy(new OverwriteGuard());
        command.setParameterExceptionHandler(Mitoscore::explainUse);
        command.setExecutionExceptionHandler(Mitoscore::explainFailure);
        return command;
    }

    private static int explainUse(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("ERROR " + e.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
        err.println("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return WRONG_USE;
    }

    private static int explainFailure(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (e instanceof InputException bad) {
            int count = bad.problems().size();
            err.println(
                    "ERROR " + count + (count == 1 ? " problem" : " problems") + " in the input; nothing was written");
            bad.problems().forEach(problem -> err.println("  " + problem));
            return BAD_INPUT;
        }
        if (e instanceof UncheckedIOException) {
            err.println("ERROR " + e.getMessage());
            return INTERNAL_ERROR;
        }
        err.println(
                "ERROR internal error in mitoscore " + Version.number() + ": please report it with the lines below");
        e.printStackTrace(err);
        return INTERNAL_ERROR;
    }
}
