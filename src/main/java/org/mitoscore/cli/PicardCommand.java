package org.mitoscore.cli;

import htsjdk.samtools.SAMException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mitoscore.io.InputException;
import picard.PicardException;
import picard.cmdline.PicardCommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code mitoscore picard}: any program of the Picard that ships in the same jar, with Picard's own options. */
@Command(
        name = "picard",
        description = {
            "Runs a program of Picard with Picard's own options, passed on unchanged.",
            "Without any, Picard lists its programs; --version prints its version. Exit status: 0 ok, 1 wrong use of Picard, 2 Picard failed."
        },
        synopsisSubcommandLabel = "PROGRAM",
        customSynopsis = "mitoscore picard PROGRAM [picard options]",
        footer = {
            "",
            "Example:",
            "  mitoscore picard CollectRnaSeqMetrics --INPUT patient1.bam --OUTPUT patient1.rna_metrics"
                    + " --REF_FLAT patient1.refflat --STRAND_SPECIFICITY NONE"
        })
final class PicardCommand implements Callable<Integer> {
    /** Picard's status for a command line that it cannot read. */
    private static final int PICARD_WRONG_USE = 1;

    @Spec
    private CommandSpec spec;

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() {
        if (arguments.equals(List.of("--version"))) {
            spec.commandLine().getOut().println(Version.picard());
            return Mitoscore.OK;
        }
        int status = run();
        return switch (status) {
            case 0 -> Mitoscore.OK;
            case PICARD_WRONG_USE -> Mitoscore.WRONG_USE;
            default -> Mitoscore.BAD_INPUT;
        };
    }

    private int run() {
        try {
            return new EmbeddedPicard().run(arguments);
        } catch (SAMException | PicardException e) {
            throw InputException.of("picard " + arguments.get(0), String.valueOf(e.getMessage()));
        }
    }

    /** Picard's own command line, which otherwise would end the JVM. */
    private static final class EmbeddedPicard extends PicardCommandLine {
        int run(List<String> arguments) {
            return instanceMain(arguments.toArray(new String[0]));
        }
    }
}
