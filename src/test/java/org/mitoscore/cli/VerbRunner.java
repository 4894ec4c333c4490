package org.mitoscore.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** Runs verbs in this JVM, as the command line does, and keeps what the last one said. */
final class VerbRunner {
    private StringWriter out = new StringWriter();
    private StringWriter errors = new StringWriter();

    /** Gives the exit status. */
    int run(String... arguments) {
        out = new StringWriter();
        errors = new StringWriter();
        CommandLine command = Mitoscore.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(errors, true));
        return command.execute(arguments);
    }

    /** What the last run printed. */
    String out() {
        return out.toString();
    }

    /** What the last run said on standard error. */
    String errors() {
        return errors.toString();
    }
}
