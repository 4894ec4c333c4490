package org.mitoscore.qc;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mitoscore.expression.NumberText;
import org.mitoscore.io.InputException;
import org.mitoscore.io.OutputFile;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Problems;
import org.mitoscore.io.TsvTable;

/** {@code samples.tsv}: one row per sample; what is not known is {@code NA}. */
public final class SampleQcTable {
    private static final String SEPARATOR = "; ";

    private SampleQcTable() {}

    /**
     * One column of the table.
     *
     * @param name the header
     * @param meaning what it holds, for the documentation
     */
    public record Column(String name, String meaning, Function<SampleQc, String> cell) {}

    /** The columns in file order. */
    public static final List<Column> COLUMNS = List.of(
            text("sample", "sample name", SampleMeasures::sample),
            text("libraries", "library ids, joined with `,`", m -> String.join(",", m.libraries())),
            count("fragments", "fragments (read pairs or single reads) considered", SampleMeasures::fragments),
            count("assigned", "fragments assigned to a gene", SampleMeasures::assigned),
            number("assigned_percent", "`assigned` / `fragments`, 0–100", SampleMeasures::assignedPercent),
            text(
                    "strandedness_declared",
                    "what the samplesheet says; values joined with `+` when libraries differ",
                    SampleMeasures::strandednessDeclared),
            text(
                    "strandedness_inferred",
                    "what the reads say: `unstranded`, `forward`, `reverse` or `undetermined`",
                    SampleMeasures::strandednessInferred),
            text("strandedness_used", "what the counts were made with", SampleMeasures::strandednessUsed),
            number(
                    "strand_forward_percent",
                    "fragments that support `forward`, of those that tell, 0–100",
                    SampleMeasures::strandForwardPercent),
            number(
                    "strand_reverse_percent",
                    "fragments that support `reverse`, of those that tell, 0–100",
                    SampleMeasures::strandReversePercent),
            number(
                    "mtdna_percent",
                    "mapped primary alignments on the mitochondrial contig, 0–100",
                    SampleMeasures::mtdnaPercent),
            count("genes_detected", "genes with a count above 0", SampleMeasures::genesDetected),
            count("genes_in_matrix", "genes counted", SampleMeasures::genesInMatrix),
            number(
                    "rrna_percent",
                    "assigned fragments on genes with an rRNA biotype, 0–100; `NA` when the annotation has no biotypes",
                    SampleMeasures::rrnaPercent),
            number(
                    "duplicate_percent",
                    "mapped primary alignments flagged as duplicates, 0–100; 0 also when nobody marked duplicates",
                    SampleMeasures::duplicatePercent),
            number("median_insert_size", "bases; `NA` for single reads", SampleMeasures::medianInsertSize),
            number(
                    "median_5prime_bias",
                    "Picard `MEDIAN_5PRIME_BIAS`: coverage of the 5' end / of the whole transcript",
                    SampleMeasures::fivePrimeBias),
            number(
                    "median_3prime_bias",
                    "Picard `MEDIAN_3PRIME_BIAS`: coverage of the 3' end / of the whole transcript",
                    SampleMeasures::threePrimeBias),
            number(
                    "median_5prime_to_3prime_bias",
                    "Picard `MEDIAN_5PRIME_TO_3PRIME_BIAS`: coverage of the 5' end / of the 3' end; 1 is even",
                    SampleMeasures::fiveToThreePrimeBias),
            number(
                    "xist_cpm",
                    "fragments on XIST per million assigned; with the next column evidence of the sex, not a call;"
                            + " `NA` when the annotation does not have it",
                    SampleMeasures::xistCpm),
            number(
                    "chromosome_y_cpm",
                    "fragments on genes of chromosome Y outside the pseudoautosomal regions per million assigned; `NA`"
                            + " without such genes",
                    SampleMeasures::chromosomeYCpm),
            text("signature", "the first signature, whose genes the next columns count", m -> m.signature()
                    .id()),
            signature(
                    "signature_genes_found",
                    "genes of the signature with a count above 0 in this sample",
                    SampleMeasures.SignatureGenes::detected),
            signature(
                    "signature_genes_in_matrix",
                    "genes of the signature that the matrix has",
                    SampleMeasures.SignatureGenes::matched),
            signature("signature_genes_total", "genes of the signature", SampleMeasures.SignatureGenes::total),
            new Column("qc_status", "`pass`, `warn` or `fail`; a sample that fails is not called", qc -> qc.status()
                    .label()),
            new Column(
                    "qc_reasons",
                    "why it is not a pass, the failures first, joined with `; `",
                    qc -> TsvTable.cell(String.join(SEPARATOR, qc.reasons()))));

    private static Column text(String name, String meaning, Function<SampleMeasures, String> value) {
        return new Column(name, meaning, qc -> TsvTable.cell(value.apply(qc.measures())));
    }

    private static Column number(String name, String meaning, Function<SampleMeasures, Double> value) {
        return new Column(name, meaning, qc -> NumberText.of(value.apply(qc.measures())));
    }

    private static Column count(String name, String meaning, Function<SampleMeasures, Long> value) {
        return new Column(name, meaning, qc -> value.apply(qc.measures()).toString());
    }

    private static Column signature(
            String name, String meaning, Function<SampleMeasures.SignatureGenes, Integer> value) {
        return new Column(name, meaning, qc -> {
            SampleMeasures.SignatureGenes genes = qc.measures().signature();
            return genes.known() ? value.apply(genes).toString() : TsvTable.cell("");
        });
    }

    /** Writes the table. */
    public static void write(Path target, List<SampleQc> rows) {
        OutputFile.writeText(target, out -> {
            out.write(TsvTable.line(COLUMNS.stream().map(Column::name).toList()));
            for (SampleQc row : rows) {
                out.write(TsvTable.line(
                        COLUMNS.stream().map(column -> column.cell().apply(row)).toList()));
            }
        });
    }

    /**
     * Reads the table back.
     *
     * @throws InputException with every problem of the file
     */
    public static List<SampleQc> read(Path path) {
        TsvTable table = TsvTable.read(path, COLUMNS.stream().map(Column::name).toList());
        Problems problems = new Problems();
        List<SampleQc> rows = new ArrayList<>();
        for (TsvTable.Row row : table.rows()) {
            rows.add(new SampleQc(measures(row, problems), status(path, row, problems), reasons(row)));
        }
        problems.throwIfAny();
        return rows;
    }

    private static SampleMeasures measures(TsvTable.Row row, Problems problems) {
        String signature = row.text("signature");
        return new SampleMeasures(
                row.text("sample"),
                List.of(row.text("libraries").split(",")),
                row.count("fragments", problems),
                row.count("assigned", problems),
                row.text("strandedness_declared"),
                row.text("strandedness_inferred"),
                row.text("strandedness_used"),
                row.number("strand_forward_percent", problems),
                row.number("strand_reverse_percent", problems),
                row.number("mtdna_percent", problems),
                row.count("genes_detected", problems),
                row.count("genes_in_matrix", problems),
                row.number("rrna_percent", problems),
                row.number("duplicate_percent", problems),
                row.number("median_insert_size", problems),
                row.number("median_5prime_bias", problems),
                row.number("median_3prime_bias", problems),
                row.number("median_5prime_to_3prime_bias", problems),
                row.number("xist_cpm", problems),
                row.number("chromosome_y_cpm", problems),
                signature.isEmpty()
                        ? SampleMeasures.SignatureGenes.NONE
                        : new SampleMeasures.SignatureGenes(
                                signature,
                                (int) row.count("signature_genes_found", problems),
                                (int) row.count("signature_genes_in_matrix", problems),
                                (int) row.count("signature_genes_total", problems)));
    }

    private static QcStatus status(Path path, TsvTable.Row row, Problems problems) {
        String label = row.text("qc_status");
        return Arrays.stream(QcStatus.values())
                .filter(status -> status.label().equals(label))
                .findFirst()
                .orElseGet(() -> {
                    problems.add(new Problem(
                            path.toString(),
                            row.line(),
                            "qc_status",
                            "'" + label + "' is not one of pass, warn, fail"));
                    return QcStatus.FAIL;
                });
    }

    private static List<String> reasons(TsvTable.Row row) {
        return Stream.of(row.text("qc_reasons").split(SEPARATOR))
                .filter(reason -> !reason.isEmpty())
                .toList();
    }
}
