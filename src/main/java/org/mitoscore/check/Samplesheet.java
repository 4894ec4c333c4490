package org.mitoscore.check;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.harrel.jsonschema.Error;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mitoscore.io.InputException;
import org.mitoscore.io.Log;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Problems;
import org.mitoscore.io.Spelling;

/**
 * Reads a samplesheet into libraries: ours (columns {@code sample}, {@code bam}, …) or nf-core/rnaseq's own
 * {@code samplesheet_with_bams.csv}, whose column is {@code genome_bam} and which names a sample's BAM once for each pair of
 * its FASTQ files. The rules of single values are those of {@code assets/schema_input.json}.
 */
public final class Samplesheet {
    private static final String SAMPLE = "sample";
    private static final String BAM = "bam";
    private static final String GENOME_BAM = "genome_bam";
    private static final String BAI = "bai";
    private static final String STRANDEDNESS = "strandedness";
    private static final String ID = "id";
    /** Columns that say something of the sample, so that its libraries cannot differ in them. */
    private static final List<String> OF_THE_SAMPLE = List.of(STRANDEDNESS, "patient", "timepoint");

    private static final Set<String> NOT_METADATA = Set.of(SAMPLE, BAM, GENOME_BAM, BAI, STRANDEDNESS);

    private final Options options;
    private final Problems problems = new Problems();

    private Samplesheet(Options options) {
        this.options = options;
    }

    /**
     * How to read a sheet.
     *
     * @param folder folder or URI at which relative paths start
     * @param strandedness strandedness of rows that name none
     * @param hasFasta whether the genome's sequence is given, which CRAM needs
     * @param lookForFiles whether the files named are expected on this machine
     */
    public record Options(String folder, String strandedness, boolean hasFasta, boolean lookForFiles) {}

    /**
     * Reads and checks a samplesheet.
     *
     * @return one library per alignment file, in the order of the sheet
     * @throws InputException with every problem of the sheet, each with line and column
     */
    public static List<Library> read(Path path, Options options) {
        Samplesheet reader = new Samplesheet(options);
        try {
            return reader.libraries(path);
        } catch (InputException e) {
            throw new InputException(e.problems().stream()
                    .sorted(Comparator.comparingLong(Problem::line))
                    .toList());
        }
    }

    private List<Library> libraries(Path path) {
        String source = path.toString();
        Sheet sheet = Sheet.read(path, problems);
        String bamColumn = sheet.columns().contains(BAM) ? BAM : GENOME_BAM;
        checkColumns(sheet.columns(), source);
        if (!sheet.columns().containsAll(List.of(SAMPLE, bamColumn))) {
            problems.throwIfAny();
        }
        checkValues(sheet);
        for (SheetRow row : sheet.rows()) {
            checkSample(row);
            checkBam(row, bamColumn);
            checkIndex(row, bamColumn);
        }
        checkAgreement(sheet.rows());
        List<Library> libraries = number(withoutRepeats(sheet.rows(), bamColumn), bamColumn);
        problems.throwIfAny();
        Log.info(libraries.size() + (libraries.size() == 1 ? " library of " : " libraries of ")
                + libraries.stream().map(Library::sample).distinct().count() + " samples in " + source);
        return libraries;
    }

    private void checkColumns(List<String> columns, String source) {
        long line = 1;
        if (!columns.contains(SAMPLE)) {
            problems.add(Problem.at(source, line, "no column 'sample'" + similar(SAMPLE, columns)));
        }
        if (!columns.contains(BAM) && !columns.contains(GENOME_BAM)) {
            problems.add(Problem.at(
                    source,
                    line,
                    "no column 'bam' (or 'genome_bam', as nf-core/rnaseq writes it)" + similar(BAM, columns)));
        }
        if (!columns.contains(STRANDEDNESS)) {
            Spelling.nearest(STRANDEDNESS, columns)
                    .ifPresent(column -> problems.add(new Problem(
                            source, line, "'" + column + "'", "is 'strandedness' meant? Rename the column")));
        }
        if (columns.contains(ID)) {
            problems.add(new Problem(
                    source, line, "'id'", "this name is taken by the pipeline; rename the column, such as 'sheet_id'"));
        }
    }

    private static String similar(String wanted, List<String> columns) {
        return Spelling.nearest(wanted, columns)
                .map(column -> "; is '" + column + "' meant? Rename it '" + wanted + "'")
                .orElse("; the header is " + String.join(", ", columns));
    }

    /** The rules of single values, as the schema has them. */
    private void checkValues(Sheet sheet) {
        JsonSchema schema = JsonSchema.shipped("schema_input.json");
        ArrayNode document = JsonSchema.JSON.createArrayNode();
        for (SheetRow row : sheet.rows()) {
            ObjectNode object = document.addObject();
            row.cells().forEach(object::put);
        }
        for (Error error : schema.errors(document)) {
            String[] place = error.getInstanceLocation().split("/");
            if (place.length == 3) {
                SheetRow row = sheet.rows().get(Integer.parseInt(place[1]));
                String message = schema.root()
                        .at("/items/properties/" + place[2] + "/errorMessage")
                        .asText(error.getError());
                problems.add(row.problem(
                        place[2], "'" + row.get(place[2]) + "': " + message + nearest(schema, row, place[2])));
            }
        }
    }

    private static String nearest(JsonSchema schema, SheetRow row, String column) {
        List<String> choices = new ArrayList<>();
        schema.root().at("/items/properties/" + column + "/enum").forEach(choice -> choices.add(choice.asText()));
        return Spelling.nearest(row.get(column), choices)
                .map(choice -> "; did you mean '" + choice + "'?")
                .orElse("");
    }

    private void checkSample(SheetRow row) {
        if (row.get(SAMPLE).isEmpty()) {
            problems.add(row.problem(SAMPLE, "the sample name is missing"));
        }
    }

    private void checkBam(SheetRow row, String column) {
        String written = row.get(column);
        if (written.isEmpty()) {
            problems.add(row.problem(column, "the alignment file is missing"));
            return;
        }
        if (written.endsWith(".cram") && !options.hasFasta()) {
            problems.add(row.problem(
                    column,
                    "CRAM is decoded with the genome it was made with: give it with --fasta (nothing is downloaded)"));
        }
        fault(written)
                .ifPresent(
                        fault -> problems.add(row.problem(column, place(written).text() + ": " + fault)));
    }

    private void checkIndex(SheetRow row, String bamColumn) {
        String written = row.get(BAI);
        if (written.isEmpty()) {
            return;
        }
        if (written.endsWith(".crai") != row.get(bamColumn).endsWith(".cram")) {
            problems.add(row.problem(
                    BAI,
                    "'" + written + "' is not an index of '" + row.get(bamColumn)
                            + "': a .crai belongs to a CRAM, a .bai or .csi to a BAM"));
        }
        fault(written)
                .ifPresent(fault -> problems.add(row.problem(BAI, place(written).text() + ": " + fault)));
    }

    private Optional<String> fault(String written) {
        return options.lookForFiles() ? place(written).fault() : Optional.empty();
    }

    private Place place(String written) {
        return Place.of(written, options.folder());
    }

    /** One file would be counted twice: a mistake, except in nf-core/rnaseq's sheet, which repeats it for each FASTQ pair. */
    private List<SheetRow> withoutRepeats(List<SheetRow> rows, String column) {
        Map<String, SheetRow> firstOfFile = new HashMap<>();
        List<SheetRow> kept = new ArrayList<>();
        for (SheetRow row : rows) {
            String written = row.get(column);
            SheetRow first = written.isEmpty()
                    ? null
                    : firstOfFile.putIfAbsent(place(written).identity(), row);
            if (first == null) {
                kept.add(row);
            } else if (column.equals(GENOME_BAM) && first.get(SAMPLE).equals(row.get(SAMPLE))) {
                Log.info(row.source() + ", line " + row.line() + ": same BAM of sample '" + row.get(SAMPLE)
                        + "' as on line " + first.line() + "; counted once");
            } else {
                problems.add(row.problem(
                        column,
                        "the same file as on line " + first.line() + " ('" + first.get(SAMPLE)
                                + "'): its reads would count twice"));
            }
        }
        return kept;
    }

    private void checkAgreement(List<SheetRow> rows) {
        Map<String, SheetRow> firstOfSample = new HashMap<>();
        for (SheetRow row : rows) {
            SheetRow first = firstOfSample.putIfAbsent(row.get(SAMPLE), row);
            if (first != null && !row.get(SAMPLE).isEmpty()) {
                for (String column : OF_THE_SAMPLE) {
                    if (!value(row, column).equals(value(first, column))) {
                        problems.add(
                                row.problem(
                                        column,
                                        "sample '" + row.get(SAMPLE) + "' is '" + value(row, column)
                                                + "' here but '" + value(first, column) + "' on line " + first.line()
                                                + "; rows with one sample name are libraries of one sample and cannot differ in it"));
                    }
                }
            }
        }
    }

    private String value(SheetRow row, String column) {
        String value = row.get(column);
        return column.equals(STRANDEDNESS) && value.isEmpty() ? options.strandedness() : value;
    }

    /** A sample's only library takes its name; the libraries of others are numbered. */
    private List<Library> number(List<SheetRow> rows, String bamColumn) {
        Map<String, Long> libraries =
                rows.stream().collect(Collectors.groupingBy(row -> row.get(SAMPLE), Collectors.counting()));
        Map<String, Integer> seen = new HashMap<>();
        Map<String, SheetRow> rowOfId = new HashMap<>();
        List<Library> numbered = new ArrayList<>();
        for (SheetRow row : rows) {
            String sample = row.get(SAMPLE);
            int number = seen.merge(sample, 1, Integer::sum);
            String id = libraries.get(sample) == 1 ? sample : sample + "_L" + number;
            SheetRow taken = rowOfId.putIfAbsent(id, row);
            if (taken != null && !sample.isEmpty()) {
                problems.add(row.problem(
                        SAMPLE,
                        "library '" + id + "' would have the same name as the one on line " + taken.line()
                                + "; rename one of the samples"));
            }
            numbered.add(library(row, id, bamColumn));
        }
        return numbered;
    }

    private Library library(SheetRow row, String id, String bamColumn) {
        Map<String, String> meta = new LinkedHashMap<>();
        meta.put(ID, id);
        meta.put(SAMPLE, row.get(SAMPLE));
        meta.put(STRANDEDNESS, value(row, STRANDEDNESS));
        row.cells().forEach((column, value) -> {
            if (!NOT_METADATA.contains(column)) {
                meta.put(column, value);
            }
        });
        String bai = row.get(BAI);
        return new Library(
                meta,
                place(row.get(bamColumn)).text(),
                bai.isEmpty() ? "" : place(bai).text());
    }
}
