package org.mitoscore.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoscore.cli.Mitoscore;
import org.mitoscore.io.InputException;
import org.mitoscore.io.Problem;

/** The parameters of a run, and that the schema, the configuration and the documentation say the same of them. */
class ParameterCheckTest {
    private static final ParameterCheck.Run HERE = new ParameterCheck.Run(Optional.empty(), Optional.empty(), true);

    @TempDir
    private Path folder;

    private ObjectNode values;

    @BeforeEach
    void goodRun() throws IOException {
        Files.writeString(folder.resolve("a.bam"), "x");
        Files.writeString(folder.resolve("genes.gtf"), "x");
        Files.writeString(folder.resolve("sheet.csv"), "sample,bam\nA,a.bam\n");
        values = new ObjectMapper().createObjectNode();
        values.put("input", folder.resolve("sheet.csv").toString());
        values.put("gtf", folder.resolve("genes.gtf").toString());
        values.put("outdir", folder.resolve("results").toString());
        values.putNull("counts");
    }

    private List<String> problems() {
        InputException refused =
                assertThrows(InputException.class, () -> ParameterCheck.check(values, ParameterSchema.shipped(), HERE));
        return refused.problems().stream().map(Problem::toString).toList();
    }

    @Test
    void aGoodRunGivesItsLibraries() {
        List<Library> libraries = ParameterCheck.check(values, ParameterSchema.shipped(), HERE);
        assertEquals(List.of("A"), libraries.stream().map(Library::id).toList());
    }

    @Test
    void parametersAndSheetAreToldTogether() throws IOException {
        Files.writeString(folder.resolve("sheet.csv"), "sample,bam,strandedness\nA,a.bam,both\n");
        values.put("gtf", folder.resolve("none.gtf.gz").toString());
        values.put("min_coverage", 1.5);
        values.put("strandedness", "revers");
        values.put("signature", "oxphos-nuclar");
        values.put("methods", "singscore,gsvaa");
        values.put("skip_multiqc", "maybe");
        values.put("min_coverge", 1);
        values.remove("outdir");
        List<String> problems = problems();
        for (String expected : List.of(
                "--min_coverge: unknown parameter; did you mean --min_coverage?",
                "--outdir: missing, but needed",
                "--min_coverage: '1.5': ",
                "--strandedness: 'revers': one of auto, unstranded, forward, reverse was expected; did you mean 'reverse'?",
                "--skip_multiqc: 'maybe': a boolean was expected",
                "--methods: 'gsvaa' is not known",
                "--gtf: " + folder.resolve("none.gtf.gz") + ": file not found",
                "signature 'oxphos-nuclar': neither a shipped signature nor a file; did you mean 'oxphos-nuclear'?",
                folder.resolve("sheet.csv") + ", line 2, column 'strandedness': 'both'")) {
            assertEquals(
                    1,
                    problems.stream()
                            .filter(problem -> problem.startsWith(expected))
                            .count(),
                    expected + "\n" + problems);
        }
        assertEquals(9, problems.size(), problems.toString());
    }

    @Test
    void aReferenceMustHoldTheMethodsAndSignaturesOfTheRun() {
        Path reference = folder.resolve("cohort.mitoref");
        assertEquals(
                0,
                Mitoscore.run(
                        "reference",
                        "build",
                        "--counts",
                        "test-data/gene_counts.tsv",
                        "--name",
                        "cohort",
                        "--release",
                        "1",
                        "--output",
                        reference.toString()));
        values.put("reference", reference.toString());
        assertEquals(
                1, ParameterCheck.check(values, ParameterSchema.shipped(), HERE).size());
        values.put("methods", "singscore,gsva");
        values.put("signature", "complex-i");
        List<String> problems = problems();
        assertEquals(2, problems.size(), problems.toString());
        assertTrue(problems.get(0).contains("signature 'complex-i'"), problems.toString());
        assertTrue(problems.get(1).contains("--method gsva"), problems.toString());
    }

    @Test
    void aReferenceMustBeOneAndOfCountsWhereReadsAreCounted() throws IOException {
        Path reference = folder.resolve("values.mitoref");
        values.put("reference", Files.writeString(reference, "score\tlow\n").toString());
        assertEquals(List.of(reference + ": not a reference; make one with 'mitoscore reference build'"), problems());
        assertEquals(
                0,
                Mitoscore.run(
                        "reference",
                        "build",
                        "--expression",
                        "test-data/gene_counts.tsv",
                        "--name",
                        "values",
                        "--release",
                        "2",
                        "--output",
                        reference.toString()));
        assertEquals(
                List.of("--reference: values 2 was built from expression, but a run from --input makes counts;"
                        + " build it from counts"),
                problems());
        values.put("counts", values.remove("input").asText());
        ParameterCheck.check(values, ParameterSchema.shipped(), HERE);
    }

    @Test
    void aRunStartsFromAlignmentsOrFromCounts() {
        values.put("counts", folder.resolve("a.bam").toString());
        assertTrue(problems().get(0).contains("not both"));
        values.remove(List.of("input", "counts"));
        assertTrue(problems().get(0).startsWith("--input: give a samplesheet"));
    }

    @Test
    void aValueThatNextflowTookForAnotherTypeIsStillAValue() {
        values.put("multiqc_title", 2026);
        assertEquals(
                1, ParameterCheck.check(values, ParameterSchema.shipped(), HERE).size());
        values.put("outdir", true);
        assertEquals(List.of("--outdir: 'true': a value was expected after the parameter's name"), problems());
    }

    @Test
    void aNameWithDashesIsToldOnceThoughNextflowStoresItTwice() {
        values.put("min-coverage", 1);
        values.put("minCoverage", 1);
        assertEquals(List.of("--min-coverage: unknown parameter; did you mean --min_coverage?"), problems());
    }

    @Test
    void alignmentsNeedAnAnnotation() {
        values.remove("gtf");
        assertEquals(List.of("--gtf: missing, but needed to count the reads of --input"), problems());
    }

    @Test
    void filesThatAreElsewhereAreNotLookedFor() {
        values.put("gtf", "/elsewhere/genes.gtf");
        values.put("input", "s3://bucket/sheet.csv");
        var elsewhere =
                new ParameterCheck.Run(Optional.of(folder.resolve("sheet.csv")), Optional.of("s3://bucket"), false);
        List<Library> libraries = ParameterCheck.check(values, ParameterSchema.shipped(), elsewhere);
        assertEquals("s3://bucket/a.bam", libraries.get(0).bam());
    }

    @Test
    void aSamplesheetElsewhereIsNotTakenForAnEmptyOne() {
        values.put("input", "https://example.org/sheet.csv");
        assertTrue(problems().get(0).contains("not on this machine"));
    }

    @Test
    void namesThatInstitutionsConfigurationsSetAreNoMistake() {
        values.put("config_profile_description", "A cluster").put("max_cpus", 16);
        assertEquals(
                1, ParameterCheck.check(values, ParameterSchema.shipped(), HERE).size());
    }

    private void clinical(String text) throws IOException {
        Files.writeString(folder.resolve("clinical.csv"), text);
        values.put("clinical", folder.resolve("clinical.csv").toString());
    }

    @Test
    void theClinicalTableIsCheckedForTheSheetsSamples() throws IOException {
        clinical("sample,os_days,os_status\nA,-3,dead\nB,-4,dead\n");
        List<String> problems = problems();
        assertEquals(1, problems.size(), "B is not in the sheet: " + problems);
        assertTrue(problems.get(0).contains("clinical.csv, line 2, column os_days"), problems.toString());
        clinical("sample,os_days,os_status\nB,4,dead\n");
        assertTrue(problems().get(0).contains("no sample of the scores matches"));
        clinical("sample,os_days,os_status\nA,3,dead\n");
        assertEquals(
                1, ParameterCheck.check(values, ParameterSchema.shipped(), HERE).size());
    }

    @Test
    void theClinicalTablesColumnsAreCheckedForAMatrix() throws IOException {
        values.remove(List.of("input"));
        values.put("counts", folder.resolve("a.bam").toString());
        clinical("sample,follow_up,state,eln\nA,3,dead,adverse\n");
        assertTrue(problems().get(0).contains("no endpoint is recognised"));
        values.put("time", "follow_up").put("event", "status").put("covariates", "eln,age");
        values.put("groups", "value:high").put("time_unit", "day");
        List<String> problems = problems();
        for (String expected : List.of(
                "--time_unit: 'day': one of days, weeks, months, years was expected; did you mean 'days'?",
                "--groups: 'high' is not a number",
                folder.resolve("clinical.csv") + ": no column 'status' (--event)",
                folder.resolve("clinical.csv") + ": no column 'age' (--covariates)")) {
            assertTrue(problems.stream().anyMatch(problem -> problem.startsWith(expected)), expected + problems);
        }
        assertEquals(4, problems.size(), problems.toString());
    }

    @Test
    void outcomeParametersNeedATable() {
        values.put("groups", "median");
        assertEquals(
                1, ParameterCheck.check(values, ParameterSchema.shipped(), HERE).size());
        values.put("arm", "arm");
        assertEquals(List.of("--arm: says nothing without a table; add --clinical"), problems());
        values.put("clinical", folder.resolve("none.csv").toString());
        assertEquals(List.of("--clinical: " + folder.resolve("none.csv") + ": file not found"), problems());
    }

    private Path matrix(String name, String... rows) throws IOException {
        values.remove(List.of("input", "gtf"));
        Path matrix = Files.writeString(folder.resolve(name), "gene_id\tA\tB\n" + String.join("\n", rows) + "\n");
        values.put("counts", matrix.toString());
        return matrix;
    }

    @Test
    void readsAreLeftOutOfCountsOnly() throws IOException {
        Path logs = matrix("logs.tsv", "NDUFA1\t5.25\t-1.5", "NDUFA2\t0.5\t3");
        assertEquals(List.of(), ParameterCheck.check(values, ParameterSchema.shipped(), HERE), "scored as they are");
        values.put("titration", true);
        String refused = "--titration: the values of --counts look like log or centred values, which hold no reads";
        assertEquals(1, problems().size());
        assertTrue(problems().get(0).startsWith(refused), problems().toString());

        matrix("per_million.tsv", "NDUFA1\t999999.5\t400000.25", "NDUFA2\t0.5\t599999.75");
        assertTrue(
                problems().get(0).contains("look like TPM or CPM"), problems().toString());

        Path counts = matrix("counts.tsv", "NDUFA1\t70\t80", "NDUFA2\t5\t0");
        assertEquals(List.of(), ParameterCheck.check(values, ParameterSchema.shipped(), HERE));

        values.put("counts", counts + "," + logs);
        Files.writeString(logs, "gene_id\tC\nNDUFA1\t5.25\nNDUFA2\t-0.5\n");
        assertEquals(1, problems().size(), "of several files, one without counts: " + problems());
    }

    @Test
    void aMatrixThatCannotBeReadIsToldBeforeItsReadsAreLeftOut() throws IOException {
        Path matrix = matrix("counts.tsv", "NDUFA1\t70\tmany", "NDUFA2\t5\t0");
        values.put("titration", true);
        assertEquals(1, problems().size());
        assertTrue(problems().get(0).startsWith(matrix + ", line 2"), problems().toString());
    }

    private static List<Parameter> offered() {
        return ParameterSchema.shipped().parameters().values().stream()
                .filter(parameter -> !parameter.isHidden())
                .toList();
    }

    @Test
    void theConfigurationHasTheSchemasParametersAndDefaults() throws IOException {
        String config = Files.readString(Path.of("nextflow.config"));
        String block = config.substring(config.indexOf("params {"), config.indexOf("\n}"));
        Matcher line = Pattern.compile("(?m)^ +(\\w+) += (.+)$").matcher(block);
        int seen = 0;
        while (line.find()) {
            Parameter parameter = ParameterSchema.shipped().parameters().get(line.group(1));
            String value = line.group(2).replace("'", "");
            assertEquals(parameter.defaultValue().orElse("null"), value, parameter.name());
            seen++;
        }
        assertEquals(offered().size(), seen);
    }

    @Test
    void theUsagePageListsEveryParameterWithItsDefault() throws IOException {
        String usage = Files.readString(Path.of("docs/usage.md"));
        for (Parameter parameter : offered()) {
            String row = "| `--" + parameter.name() + "` | "
                    + parameter.defaultValue().map(value -> "`" + value + "`").orElse("") + " | "
                    + parameter.description() + " |";
            assertTrue(usage.replaceAll(" +", " ").contains(row.replaceAll(" +", " ")), row);
        }
        long rows = usage.lines().filter(line -> line.startsWith("| `--")).count();
        assertEquals(offered().size(), rows, "rows of parameters that there are no more");
    }

    @Test
    void theFetchedNextflowIsTheOneOfTheBuild() throws IOException {
        Pattern version = Pattern.compile("<nextflow.version>(.+)</nextflow.version>");
        Matcher build = version.matcher(Files.readString(Path.of("pom.xml")));
        Matcher launcher = version.matcher(Files.readString(Path.of("bin/nextflow.pom.xml")));
        assertTrue(build.find() && launcher.find());
        assertEquals(build.group(1), launcher.group(1));
    }
}
