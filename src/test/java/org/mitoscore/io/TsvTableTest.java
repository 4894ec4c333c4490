package org.mitoscore.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TsvTableTest {
    @TempDir
    private Path folder;

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("t.tsv"), content);
    }

    @Test
    void cellsAreFoundByColumnNameWhateverTheirOrder() throws IOException {
        TsvTable table = TsvTable.read(file("b\tname\ta\n2.5\tx\t7\n"), List.of("name", "a"));

        Problems problems = new Problems();
        TsvTable.Row row = table.rows().get(0);
        assertEquals("x", row.text("name"));
        assertEquals(7, row.count("a", problems));
        assertEquals(2.5, row.number("b", problems));
        assertEquals(2, row.line());
        assertTrue(problems.isEmpty());
    }

    @Test
    void naIsNotKnown() throws IOException {
        TsvTable.Row row =
                TsvTable.read(file("a\tb\nNA\tNA\n"), List.of("a")).rows().get(0);

        Problems problems = new Problems();
        assertEquals("", row.text("a"));
        assertTrue(Double.isNaN(row.number("b", problems)));
        assertTrue(problems.isEmpty());
    }

    @Test
    void everyMissingColumnAndRaggedLineIsReportedAtOnce() throws IOException {
        Path file = file("a\tb\n1\n1\t2\n1\t2\t3\n");

        InputException e = assertThrows(InputException.class, () -> TsvTable.read(file, List.of("a", "x", "y")));

        assertEquals(
                List.of(1L, 1L, 2L, 4L),
                e.problems().stream().map(Problem::line).toList());
        assertTrue(e.problems().get(0).message().contains("'x' is missing"));
        assertTrue(e.problems().get(3).message().contains("3 cells"));
    }

    @Test
    void whatIsNotANumberIsReportedWithLineAndColumn() throws IOException {
        TsvTable.Row row =
                TsvTable.read(file("a\tb\nabc\t1.5\n"), List.of("a")).rows().get(0);

        Problems problems = new Problems();
        row.number("a", problems);
        row.count("b", problems);

        assertEquals(
                List.of("a", "b"), problems.list().stream().map(Problem::column).toList());
        assertEquals(2, problems.list().get(0).line());
    }

    @Test
    void textCellsCannotBreakTheTable() {
        assertEquals("a b c", TsvTable.cell("a\tb\nc"));
        assertEquals("NA", TsvTable.cell(""));
    }
}
