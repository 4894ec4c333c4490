package org.mitoscore.cli;

import htsjdk.samtools.SAMException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mitoscore.alignment.FastaIndex;
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
            "Runs a program of Picard with Picard's own options, passed on unchanged. A genome without its .fai index gets one.",
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
        reference().ifPresent(FastaIndex::ensure);
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
        } catch (SAMException | PicardException | IllegalArgumentException e) {
            throw InputException.of("picard " + arguments.get(0), String.valueOf(e.getMessage()));
        }
    }

    /** The genome that Picard is told to decode CRAM with; Picard itself says what is wrong with it when it is not there. */
    private Optional<Path> reference() {
        int option = Math.max(arguments.indexOf("--REFERENCE_SEQUENCE"), arguments.indexOf("-R"));
        return option >= 0 && option + 1 < arguments.size()
                ? Optional.of(Path.of(arguments.get(option + 1))).filter(Files::isRegularFile)
                : Optional.empty();
    }

    /** Picard's own command line, which otherwise would end the JVM. */
    private static final class EmbeddedPicard extends PicardCommandLine {
        int run(List<String> arguments) {
            return instanceMain(arguments.toArray(new String[0]));
        }
    }
}
