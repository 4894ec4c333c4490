package org.mitoscore.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mitoscore.check.AlignmentTable;
import org.mitoscore.check.InputCheck;
import org.mitoscore.check.Library;
import org.mitoscore.check.ParameterCheck;
import org.mitoscore.check.ParameterSchema;
import org.mitoscore.check.Samplesheet;
import org.mitoscore.expression.ValueKind;
import org.mitoscore.io.InputException;
import org.mitoscore.io.InputFile;
import org.mitoscore.io.Log;
import org.mitoscore.io.OutputFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mitoscore check}: everything that can be known to be wrong before the work begins. */
@Command(
        name = "check",
        description = {
            "Checks inputs and reports every problem at once (exit status 2).",
            "",
            "With --params: the parameters of a pipeline run and the samplesheet they name. With --input: a samplesheet"
                    + " alone. With --alignment, --counts, --gtf, --signature: whether the files are sound and fit each"
                    + " other."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {"", "Example: mitoscore check --gtf genes.gtf.gz --alignment patient1.bam --signature oxphos-nuclear"
        })
final class CheckCommand implements Runnable {
    private static final String STANDARD_STREAM = "-";

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--params",
            paramLabel = "JSON",
            description = "Pipeline parameters as a JSON object; - reads it from standard input.")
    private String params;

    @Option(
            names = "--schema",
            paramLabel = "JSON",
            description = "Parameter schema; the one of this version when not given.")
    private Optional<Path> schema;

    @Option(
            names = "--input",
            paramLabel = "SHEET",
            description = "Samplesheet: read instead of the one that the parameters name.")
    private Optional<Path> input;

    @Option(
            names = "--base-dir",
            paramLabel = "DIR",
            description = "Folder at which the samplesheet's relative paths start; its own folder when not given.")
    private Optional<String> baseDir;

    @Option(
            names = "--strandedness",
            defaultValue = "auto",
            paramLabel = "WORD",
            description = "With --input alone: strandedness of rows that name none (${DEFAULT-VALUE}).")
    private String strandedness;

    @Option(names = "--skip-files", description = "Do not look whether the files named are there: they are elsewhere.")
    private boolean skipFiles;

    @Option(
            names = "--libraries",
            paramLabel = "JSON",
            description = "Writes the samplesheet's libraries as a JSON list; - prints it.")
    private Optional<String> libraries;

    @Option(
            names = "--alignment",
            paramLabel = "FILE",
            split = ",",
            arity = "1..*",
            description = "BAM, CRAM or SAM files.")
    private List<Path> alignments = List.of();

    @Option(names = "--counts", paramLabel = "FILE", split = ",", arity = "1..*", description = "Matrix files.")
    private List<Path> counts = List.of();

    @Option(names = "--gtf", paramLabel = "FILE", description = "Annotation, GTF or SAF.")
    private Optional<Path> gtf;

    @Option(names = "--fasta", paramLabel = "FILE", description = "Genome of CRAM files.")
    private Optional<Path> fasta;

    @Option(
            names = "--signature",
            paramLabel = "ID|FILE",
            split = ",",
            arity = "1..*",
            description = "Signatures that need at least one gene in the matrix or annotation.")
    private List<String> signatures = List.of();

    @Option(names = "--output", paramLabel = "TSV", description = "Writes what the alignments' headers say.")
    private Optional<Path> output;

    @Option(
            names = "--kind",
            paramLabel = "FILE",
            description = "Writes what the matrix holds: 'counts', or 'expression' for TPM, CPM and log values.")
    private Optional<Path> kind;

    @Option(
            names = "--need-counts",
            description = "Refuses a matrix of other values, which 'score --titrate' cannot take.")
    private boolean needCounts;

    @Override
    public void run() {
        if (params != null) {
            ParameterCheck.Run run = new ParameterCheck.Run(input, baseDir, !skipFiles);
            write(ParameterCheck.check(parameters(), parameterSchema(), run));
        } else if (input.isPresent()) {
            write(Samplesheet.read(input.get(), sheetOptions(input.get())));
        }
        InputCheck.Found found = InputCheck.check(alignments, counts, needCounts, gtf, fasta, signatures);
        output.ifPresent(target -> AlignmentTable.write(target, found.alignments()));
        kind.ifPresent(target -> OutputFile.writeText(target, out -> out.write(kindOf(found) + "\n")));
        Log.info("no problem found");
    }

    /** The word that the pipeline branches on. */
    private static String kindOf(InputCheck.Found found) {
        return found.kind().filter(ValueKind::isCounts).isPresent() ? "counts" : "expression";
    }

    private Samplesheet.Options sheetOptions(Path sheet) {
        String folder =
                baseDir.orElseGet(() -> sheet.toAbsolutePath().getParent().toString());
        return new Samplesheet.Options(folder, strandedness, fasta.isPresent(), !skipFiles);
    }

    private ObjectNode parameters() {
        String source = params.equals(STANDARD_STREAM) ? "parameters" : params;
        try {
            JsonNode values = new ObjectMapper().readTree(readText(params));
            if (values instanceof ObjectNode object) {
                return object;
            }
            throw InputException.of(source, "a JSON object of parameters was expected");
        } catch (JsonProcessingException e) {
            throw InputException.of(source, "not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw InputException.of(source, "cannot be read: " + e.getMessage());
        }
    }

    private static String readText(String source) throws IOException {
        if (source.equals(STANDARD_STREAM)) {
            return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        }
        InputFile.requireReadable(Path.of(source));
        return Files.readString(Path.of(source));
    }

    private ParameterSchema parameterSchema() {
        return schema.map(path -> {
                    try {
                        return ParameterSchema.parse(path.toString(), readText(path.toString()));
                    } catch (IOException e) {
                        throw InputException.of(path.toString(), "cannot be read: " + e.getMessage());
                    }
                })
                .orElseGet(ParameterSchema::shipped);
    }

    private void write(List<Library> found) {
        if (libraries.isEmpty()) {
            return;
        }
        String json;
        try {
            json = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(found);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        if (libraries.get().equals(STANDARD_STREAM)) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(json);
            out.flush();
        } else {
            OutputFile.writeText(Path.of(libraries.get()), out -> out.write(json + "\n"));
        }
    }
}
