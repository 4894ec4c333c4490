package org.mitoscore.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Problems;

/**
 * Takes the rows of one file and makes the table, checking every cell: a bad one is named by line, sample and gene.
 * Counts of a gene in several rows are summed. Duplicate gene ids of other values, duplicate samples and rows of the wrong width are problems too.
 */
final class TableRows {
    private static final int FEWEST_ROWS = 4;
    private static final int MOST_ROWS = 1 << 14;
    private static final int FIRST_CELLS = 1 << 22;

    private final String source;
    private final List<String> samples;
    private final ValueRule rule;
    private final List<String> geneIds = new ArrayList<>();
    private final List<String> geneNames = new ArrayList<>();
    private final Map<String, Long> lineOfGene = new HashMap<>();
    private final Map<String, Integer> rowOfSummed = new LinkedHashMap<>();
    private final double[][] columns;
    private final CappedProblems badCells;
    private final CappedProblems badRows;
    private final CappedProblems duplicateGenes;
    private final Problems headerProblems = new Problems();
    private double[] lengths = new double[0];

    TableRows(String source, long headerLine, List<String> samples, ValueRule rule) {
        this.source = source;
        this.samples = samples;
        this.rule = rule;
        this.columns = new double[samples.size()][firstCapacity(samples.size())];
        this.badCells = new CappedProblems(source, "bad cells");
        this.badRows = new CappedProblems(source, "rows of the wrong width or without a gene id");
        this.duplicateGenes = new CappedProblems(source, "duplicate gene ids");
        checkSamples(headerLine);
    }

    /** Rows to make room for at first: many for a few samples, few for a header of a million. */
    private static int firstCapacity(int samples) {
        return Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, FIRST_CELLS / Math.max(1, samples)));
    }

    private void checkSamples(long headerLine) {
        if (samples.isEmpty()) {
            headerProblems.add(Problem.at(
                    source, headerLine, "no sample column; expected gene ids, then one column per" + " sample"));
        }
        Map<String, Integer> firstColumn = new HashMap<>();
        for (int i = 0; i < samples.size(); i++) {
            String sample = samples.get(i);
            if (sample.isEmpty()) {
                headerProblems.add(Problem.at(source, headerLine, "sample " + (i + 1) + " of the header has no name"));
                continue;
            }
            Integer first = firstColumn.putIfAbsent(sample, i);
            if (first != null) {
                headerProblems.add(Problem.at(
                        source,
                        headerLine,
                        "duplicate sample name '" + sample + "' (samples " + (first + 1) + " and " + (i + 1)
                                + "); give every column its own name"));
            }
        }
    }

    /**
     * Adds a row whose sample values are the fields from {@code firstValue} on.
     *
     * @param fieldCount how many fields a row must have
     */
    void add(long line, String geneId, String geneName, DelimitedLine fields, int firstValue, int fieldCount) {
        if (!accepts(line, geneId, fields.count(), fieldCount)) {
            return;
        }
        boolean again = lineOfGene.putIfAbsent(geneId, line) != null;
        int row = again ? rowOfSummed.computeIfAbsent(geneId, geneIds::indexOf) : begin(geneId, geneName);
        for (int sample = 0; sample < columns.length; sample++) {
            double value = fields.number(firstValue + sample);
            if (!rule.allows(value)) {
                addBadCell(line, geneId, sample, fields.text(firstValue + sample));
            }
            columns[sample][row] = again ? columns[sample][row] + value : value;
        }
    }

    /** Adds a row whose length in bases is known; otherwise like {@link #add}. */
    void addWithLength(
            long line, String geneId, String geneName, DelimitedLine fields, int length, int firstValue, int width) {
        int before = geneIds.size();
        add(line, geneId, geneName, fields, firstValue, width);
        if (geneIds.size() > before) {
            if (lengths.length <= before) {
                lengths = Arrays.copyOf(lengths, Math.max(1024, before * 2));
            }
            lengths[before] = fields.number(length);
            if (!(lengths[before] > 0)) {
                badCells.add(
                        line,
                        "'Length'",
                        "gene " + geneId + " has length '" + fields.text(length)
                                + "'; expected a positive number of bases");
            }
        }
    }

    private boolean accepts(long line, String geneId, int fields, int expected) {
        if (fields != expected) {
            badRows.add(line, "", "the row has " + fields + " fields, the header asks for " + expected);
            return false;
        }
        if (geneId.isEmpty()) {
            badRows.add(line, "", "the row has no gene id");
            return false;
        }
        Long first = lineOfGene.get(geneId);
        if (first != null && rule != ValueRule.COUNTS) {
            duplicateGenes.add(
                    line,
                    "",
                    "duplicate gene id '" + geneId + "' (first in line " + first
                            + "); gene ids must be unique where values are no counts that could be summed");
            return false;
        }
        return true;
    }

    private int begin(String geneId, String geneName) {
        int row = geneIds.size();
        geneIds.add(geneId);
        geneNames.add(geneName);
        for (int sample = 0; sample < columns.length; sample++) {
            if (row == columns[sample].length) {
                columns[sample] = Arrays.copyOf(columns[sample], row + (row >> 1));
            }
        }
        return row;
    }

    private void addBadCell(long line, String geneId, int sample, String text) {
        badCells.add(line, "'" + samples.get(sample) + "'", "gene " + geneId + ": " + whatIsWrong(text));
    }

    private static String whatIsWrong(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (text.isEmpty() || lower.equals("na") || lower.equals("nan") || lower.equals("null")) {
            return "missing value '" + text + "'; expected a number";
        }
        if (lower.matches("[-+]?inf(inity)?")) {
            return "infinite value '" + text + "'; expected a finite number";
        }
        double value = DecimalText.parse(text, 0, text.length());
        if (value > 0) {
            return "'" + text + "' is more than any library holds; expected a count";
        }
        if (value < 0) {
            return "negative value " + text + "; counts are not negative (are these log values?)";
        }
        if (text.matches("[-+]?\\d+,\\d+")) {
            return "'" + text + "' is not a number; write the decimal point as '.'";
        }
        return "'" + text + "' is not a number";
    }

    /** The table, when no problem was found; all problems go to {@code problems} otherwise. */
    ParsedTable finish(Problems problems, List<String> notes) {
        headerProblems.list().forEach(problems::add);
        badRows.addTo(problems);
        duplicateGenes.addTo(problems);
        badCells.addTo(problems);
        if (geneIds.isEmpty() && badRows.isEmpty()) {
            problems.add(Problem.of(source, "the table has a header but no gene row"));
        }
        List<String> said = new ArrayList<>(notes);
        if (!rowOfSummed.isEmpty()) {
            List<String> some = rowOfSummed.keySet().stream().limit(5).toList();
            said.add("summed the counts of genes that come in several rows: " + rowOfSummed.size() + " ("
                    + String.join(", ", some) + (rowOfSummed.size() > some.size() ? ", …" : "") + ")");
        }
        int rows = geneIds.size();
        for (int sample = 0; sample < columns.length; sample++) {
            columns[sample] = Arrays.copyOf(columns[sample], rows);
        }
        return new ParsedTable(
                source,
                geneIds,
                geneNames,
                samples,
                columns,
                Arrays.copyOf(lengths, lengths.length > 0 ? rows : 0),
                said);
    }
}
