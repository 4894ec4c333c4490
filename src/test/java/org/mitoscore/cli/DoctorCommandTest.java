package org.mitoscore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoscore.io.TsvTable;

class DoctorCommandTest {
    @TempDir
    private Path folder;

    @Test
    void theTableSaysWhatIsPrintedAndTheExitStatusWhetherThatIsEnough() {
        Path table = folder.resolve("doctor.tsv");
        VerbRunner mitoscore = new VerbRunner();
        int exit = mitoscore.run("doctor", "--output", table.toString());
        List<TsvTable.Row> rows = TsvTable.read(table, List.of("thing", "state", "found", "advice"))
                .rows();
        for (TsvTable.Row row : rows) {
            assertTrue(
                    mitoscore
                            .out()
                            .lines()
                            .anyMatch(line -> line.matches(row.text("state") + " +\\Q" + row.text("thing") + "\\E +\\Q"
                                    + row.text("found") + "\\E")),
                    row.text("thing"));
        }
        boolean missing = rows.stream().anyMatch(row -> row.text("state").equals("missing"));
        assertEquals(missing ? Mitoscore.BAD_INPUT : Mitoscore.OK, exit);
        assertEquals(Version.number(), rows.get(0).text("found"));
    }
}
