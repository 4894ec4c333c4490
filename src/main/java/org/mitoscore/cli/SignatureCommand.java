package org.mitoscore.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.mitoscore.signature.Signature;
import org.mitoscore.signature.SignatureGene;
import org.mitoscore.signature.SignatureReader;
import org.mitoscore.signature.Signatures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mitoscore signature}: what ships, what a signature holds, and whether a file is a good one. */
@Command(
        name = "signature",
        description = "Lists the shipped signatures, shows one, or checks a signature file.",
        synopsisSubcommandLabel = "list|show|check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {"", "Example: mitoscore signature show oxphos-nuclear"})
final class SignatureCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: list, show or check");
    }

    @Command(
            description =
                    "Lists the shipped signatures: id, version, genes, direction, title. The first is the default.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example: mitoscore signature list"})
    void list() {
        PrintWriter out = out();
        out.println("id\tversion\tgenes\tdirection\ttitle");
        for (Signature signature : Signatures.shipped()) {
            out.println(String.join(
                    "\t",
                    signature.id(),
                    signature.version(),
                    Integer.toString(signature.genes().size()),
                    signature.direction().label(),
                    signature.title()));
        }
        out.flush();
    }

    @Command(
            description = "Shows where a signature comes from, its checksum and its genes.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example: mitoscore signature show my_genes.gmt"})
    void show(
            @Parameters(paramLabel = "ID|FILE", description = "A shipped signature, or a YAML, GMT or TSV file.")
                    String idOrPath) {
        Signatures.load(idOrPath).forEach(this::print);
        out().flush();
    }

    @Command(
            description = "Reads a signature file and reports every problem with its line (exit status 2), "
                    + "or the checksum of each signature.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example: mitoscore signature check my_genes.tsv"})
    void check(@Parameters(paramLabel = "FILE", description = "A YAML, GMT or TSV file.") Path file) {
        for (Signature signature : SignatureReader.read(file)) {
            out().println(signature.id() + "\t" + signature.genes().size() + " genes\t"
                    + signature.kind().label() + "\t" + signature.sha256());
        }
        out().flush();
    }

    private void print(Signature signature) {
        PrintWriter out = out();
        line(out, "id", signature.id());
        line(out, "version", signature.version());
        line(out, "title", signature.title());
        line(out, "direction", signature.direction().label());
        line(out, "kind", signature.kind().label());
        line(out, "intended_use", signature.intendedUse());
        line(out, "source", signature.source());
        line(out, "doi", signature.doi());
        line(out, "licence", signature.licence());
        signature.cutOff().ifPresent(cutOff -> line(out, "cut_off", Double.toString(cutOff)));
        line(out, "genes", Integer.toString(signature.genes().size()));
        line(out, "sha256", signature.sha256());
        out.println("symbol\tensembl_id\tweight\taliases");
        for (SignatureGene gene : signature.genes()) {
            out.println(String.join(
                    "\t",
                    orNa(gene.symbol()),
                    orNa(gene.ensemblId()),
                    Double.toString(gene.weight()),
                    orNa(String.join(",", gene.aliases()))));
        }
    }

    private static void line(PrintWriter out, String key, String value) {
        out.println("# " + key + ": " + (value.isEmpty() ? "not stated" : value));
    }

    private static String orNa(String text) {
        return text.isEmpty() ? "NA" : text;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
