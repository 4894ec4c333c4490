package org.mitoscore.qc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoscore.io.InputException;

class SampleQcTableTest {
    private static final SampleQc WARNED = new SampleQc(
            new SampleMeasures(
                    "P 1",
                    List.of("P_1", "P_2"),
                    300,
                    200,
                    "auto",
                    "reverse",
                    "reverse",
                    1.5,
                    98.5,
                    12.25,
                    18_000,
                    60_000,
                    Double.NaN,
                    0,
                    210,
                    0.1 + 0.2,
                    0.5,
                    0.6,
                    41.5,
                    0,
                    new SampleMeasures.SignatureGenes("oxphos-nuclear", 83, 88, 89)),
            QcStatus.WARN,
            List.of("mtDNA 12.2 %, above 10 %", "something else"));

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsReadBack() {
        Path file = folder.resolve("samples.tsv");
        SampleQc unsigned = new SampleQc(
                new SampleMeasures(
                        "Q",
                        List.of("Q_3"),
                        1,
                        0,
                        "auto",
                        "undetermined",
                        "unstranded",
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        0,
                        5,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        SampleMeasures.SignatureGenes.NONE),
                QcStatus.FAIL,
                List.of("no fragment was assigned to a gene"));

        SampleQcTable.write(file, List.of(WARNED, unsigned));

        assertEquals(List.of(WARNED, unsigned), SampleQcTable.read(file));
    }

    @Test
    void notKnownIsNaAndNumbersAreWhole() throws IOException {
        Path file = folder.resolve("samples.tsv");
        SampleQcTable.write(file, List.of(WARNED));

        List<String> lines = Files.readAllLines(file);
        List<String> header = List.of(lines.get(0).split("\t"));
        List<String> cells = List.of(lines.get(1).split("\t"));

        assertEquals("NA", cells.get(header.indexOf("rrna_percent")));
        assertEquals("0.30000000000000004", cells.get(header.indexOf("median_5prime_bias")));
        assertEquals("66.66666666666667", cells.get(header.indexOf("assigned_percent")));
        assertEquals("P_1,P_2", cells.get(header.indexOf("libraries")));
        assertEquals("warn", cells.get(header.indexOf("qc_status")));
        assertEquals("qc_reasons", header.get(header.size() - 1));
    }

    @Test
    void anUnknownStatusIsReported() throws IOException {
        Path file = folder.resolve("samples.tsv");
        SampleQcTable.write(file, List.of(WARNED));
        Files.writeString(file, Files.readString(file).replace("\twarn\t", "\tmaybe\t"));

        InputException e = assertThrows(InputException.class, () -> SampleQcTable.read(file));

        assertTrue(e.getMessage().contains("line 2, column qc_status: 'maybe'"), e.getMessage());
    }

    @Test
    void theDocumentationHasTheColumnsAndTheirMeaning() throws IOException {
        String docs = Files.readString(Path.of("docs/output.md"));

        StringBuilder table = new StringBuilder("| column | meaning |\n|---|---|\n");
        for (SampleQcTable.Column column : SampleQcTable.COLUMNS) {
            table.append("| `")
                    .append(column.name())
                    .append("` | ")
                    .append(column.meaning())
                    .append(" |\n");
        }

        assertTrue(docs.contains(table), "docs/output.md should hold\n" + table);
    }
}
