package org.mitoscore.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mitoscore.expression.LibraryMerger;
import org.mitoscore.expression.MatrixRequest;
import org.mitoscore.expression.ValueKind;
import org.mitoscore.io.InputException;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Problems;
import org.mitoscore.io.Spelling;
import org.mitoscore.reference.ReferenceFile;
import org.mitoscore.reference.ReferenceInfo;
import org.mitoscore.reference.ReferenceScale;
import org.mitoscore.reference.ReferenceScorer;
import org.mitoscore.score.ScoringMethods;
import org.mitoscore.signature.Signature;
import org.mitoscore.signature.Signatures;

/** Checks the parameters of a pipeline run with the samplesheet and clinical table they name, all at once, before any task starts. */
public final class ParameterCheck {
    /** Size of the files that are read for the kind of their values; larger ones would need the memory of a task. */
    private static final long SMALL_MATRIX = 50_000_000;

    private final ParameterSchema schema;
    private final Run run;
    private final Problems problems = new Problems();

    private ParameterCheck(ParameterSchema schema, Run run) {
        this.schema = schema;
        this.run = run;
    }

    /**
     * How the run is placed.
     *
     * @param sheet the samplesheet to read instead of the one that {@code input} names, such as a staged copy of it
     * @param sheetFolder folder or URI at which the sheet's relative paths start; the sheet's own folder when empty
     * @param lookForFiles whether the files named are expected on this machine
     */
    public record Run(Optional<Path> sheet, Optional<String> sheetFolder, boolean lookForFiles) {}

    /**
     * Checks parameters.
     *
     * @param values one member per parameter, null when not given
     * @return the libraries of the samplesheet; none for a run that starts from counts
     * @throws InputException with every problem of the parameters and of the samplesheet
     */
    public static List<Library> check(ObjectNode values, ParameterSchema schema, Run run) {
        return new ParameterCheck(schema, run).libraries(values);
    }

    private List<Library> libraries(ObjectNode values) {
        schema.problems(values).forEach(problems::add);
        boolean fromAlignments = given(values, "input");
        boolean fromCounts = given(values, "counts");
        if (fromAlignments && fromCounts) {
            problems.add(Problem.of("--counts", "give either --input (alignments) or --counts (a matrix), not both"));
        }
        if (!fromAlignments && !fromCounts) {
            problems.add(Problem.of("--input", "give a samplesheet of alignments, or a matrix with --counts"));
        }
        if (fromAlignments && !given(values, "gtf")) {
            problems.add(Problem.of("--gtf", "missing, but needed to count the reads of --input"));
        }
        checkMethods(text(values, "methods"));
        if (run.lookForFiles()) {
            schema.parameters().values().stream()
                    .filter(Parameter::isFile)
                    .filter(parameter -> given(values, parameter.name()))
                    .forEach(parameter -> checkFile(parameter.name(), text(values, parameter.name())));
            checkCounts(text(values, "counts"));
            if (values.path("titration").asBoolean()) {
                checkTitration(parts(text(values, "counts")));
            }
            checkReference(values, signatures(orDefault(values, "signature")));
            checkOutdir(text(values, "outdir"));
        }
        List<Library> libraries = fromAlignments ? sheet(values) : List.of();
        Set<String> samples = libraries.stream().map(Library::sample).collect(Collectors.toSet());
        new ClinicalCheck(values, schema).check(samples, run.lookForFiles(), problems);
        problems.throwIfAny();
        return libraries;
    }

    private List<Library> sheet(ObjectNode values) {
        Place place = Place.of(text(values, "input"), "");
        Path path = run.sheet().orElseGet(place::path);
        if (run.sheet().isEmpty() && place.remote()) {
            problems.add(
                    Problem.of("--input", place.text() + ": the samplesheet is not on this machine; copy it here"));
        }
        if (run.sheet().isEmpty() && (place.remote() || place.fault().isPresent())) {
            return List.of();
        }
        String folder = run.sheetFolder()
                .orElseGet(() -> path.toAbsolutePath().getParent().toString());
        String strandedness = orDefault(values, "strandedness");
        Samplesheet.Options options =
                new Samplesheet.Options(folder, strandedness, given(values, "fasta"), run.lookForFiles());
        try {
            return Samplesheet.read(path, options);
        } catch (InputException e) {
            e.problems().forEach(problems::add);
            return List.of();
        }
    }

    private static boolean given(ObjectNode values, String name) {
        return values.hasNonNull(name) && !values.get(name).isBoolean();
    }

    private static String text(ObjectNode values, String name) {
        JsonNode value = values.path(name);
        return value.isTextual() || value.isNumber() ? value.asText() : "";
    }

    private void checkFile(String parameter, String written) {
        Place place = Place.of(written, "");
        place.fault().ifPresent(fault -> problems.add(Problem.of("--" + parameter, place.text() + ": " + fault)));
    }

    private void checkCounts(String written) {
        for (String part : parts(written)) {
            if (!isGlob(part)) {
                checkFile("counts", part);
            }
        }
    }

    /** Nextflow expands a glob, and says so when nothing fits. */
    private static boolean isGlob(String written) {
        return written.matches(".*[*?\\[{].*");
    }

    /** Values without reads; a matrix that cannot be looked at here, or is large, is left to the check of the files. */
    private void checkTitration(List<String> counts) {
        List<Place> places = counts.stream().map(part -> Place.of(part, "")).toList();
        if (counts.isEmpty()
                || counts.stream().anyMatch(ParameterCheck::isGlob)
                || places.stream()
                        .anyMatch(place -> place.remote() || place.fault().isPresent())) {
            return;
        }
        List<Path> files = places.stream().map(Place::path).toList();
        if (files.stream().map(Path::toFile).mapToLong(File::length).sum() > SMALL_MATRIX) {
            return;
        }
        problems.collect(() -> {
            ValueKind kind =
                    LibraryMerger.merge(files, MatrixRequest.anyValues()).kind();
            if (!kind.isCounts()) {
                problems.add(
                        Problem.of(
                                "--titration",
                                "the values of --counts look like " + kind.label()
                                        + ", which hold no reads to leave out; give raw gene counts, or leave --titration out"));
            }
        });
    }

    /** The signatures on this machine; empty when one of them has problems. */
    private Optional<List<Signature>> signatures(String written) {
        try {
            return Optional.of(Signatures.loadAll(parts(written).stream()
                    .filter(part -> !Place.of(part, "").remote())
                    .toList()));
        } catch (InputException e) {
            e.problems().forEach(problems::add);
            return Optional.empty();
        }
    }

    private void checkMethods(String written) {
        for (String method : parts(written)) {
            if (!ScoringMethods.names().contains(method)) {
                String hint = Spelling.nearest(method, ScoringMethods.names())
                        .map(nearest -> "did you mean '" + nearest + "'? ")
                        .orElse("");
                problems.add(Problem.of(
                        "--methods",
                        "'" + method + "' is not known; " + hint + "Known are "
                                + String.join(", ", ScoringMethods.names())));
            }
        }
    }

    /** What does not fit the reference would stop the run only after everything is counted. */
    private void checkReference(ObjectNode values, Optional<List<Signature>> signatures) {
        Place place = Place.of(text(values, "reference"), "");
        if (!given(values, "reference") || place.remote() || place.fault().isPresent()) {
            return;
        }
        problems.collect(() -> {
            ReferenceInfo info = ReferenceFile.read(place.path()).info();
            if (given(values, "input") && !info.scale().equals(ReferenceScale.COUNTS.label())) {
                problems.add(Problem.of(
                        "--reference",
                        info.label() + " was built from " + info.scale()
                                + ", but a run from --input makes counts; build it from counts"));
            }
            signatures.ifPresent(
                    loaded -> ReferenceScorer.requireFrozen(info, loaded, parts(orDefault(values, "methods"))));
        });
    }

    private String orDefault(ObjectNode values, String name) {
        return given(values, name)
                ? text(values, name)
                : schema.parameters().get(name).defaultValue().orElseThrow();
    }

    private void checkOutdir(String written) {
        Place place = Place.of(written, "");
        if (!written.isEmpty() && !place.remote() && Files.isRegularFile(place.path())) {
            problems.add(Problem.of("--outdir", place.text() + ": this is a file; a folder was expected"));
        }
    }

    private static List<String> parts(String written) {
        return Stream.of(written.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
