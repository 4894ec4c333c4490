package org.mitoscore.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Runs a verb, unless {@code --output} names a file that the command line names for something else too, an input above all. */
final class OverwriteGuard implements IExecutionStrategy {
    private static final String OUTPUT = "--output";

    @Override
    public int execute(ParseResult parsed) {
        ParseResult verb = parsed;
        while (verb.hasSubcommand()) {
            verb = verb.subcommand();
        }
        if (verb.hasMatchedOption(OUTPUT)) {
            refuseOverwriting(verb);
        }
        return new RunLast().execute(parsed);
    }

    private static void refuseOverwriting(ParseResult verb) {
        CommandLine command = verb.commandSpec().commandLine();
        List<Path> outputs = paths(verb.matchedOption(OUTPUT).getValue()).toList();
        for (ArgSpec argument : verb.matchedArgs()) {
            boolean isOutput = argument instanceof OptionSpec option
                    && option.longestName().equals(OUTPUT);
            for (Path output : isOutput ? List.<Path>of() : outputs) {
                if (paths(argument.getValue()).anyMatch(other -> isOneFile(output, other))) {
                    String what = argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
                    throw new ParameterException(
                            command, OUTPUT + " " + output + " would replace the file that is given as " + what);
                }
            }
        }
    }

    private static Stream<Path> paths(Object value) {
        if (value instanceof Path path) {
            return Stream.of(path);
        }
        if (value instanceof Optional<?> optional) {
            return optional.stream().flatMap(OverwriteGuard::paths);
        }
        return value instanceof Collection<?> many ? many.stream().flatMap(OverwriteGuard::paths) : Stream.of();
    }

    private static boolean isOneFile(Path a, Path b) {
        try {
            return a.toAbsolutePath().normalize().equals(b.toAbsolutePath().normalize())
                    || Files.exists(a) && Files.exists(b) && Files.isSameFile(a, b);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + b + ": " + e.getMessage(), e);
        }
    }
}
