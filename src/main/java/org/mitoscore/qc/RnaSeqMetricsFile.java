package org.mitoscore.qc;

import htsjdk.samtools.SAMException;
import htsjdk.samtools.metrics.MetricBase;
import htsjdk.samtools.metrics.MetricsFile;
import htsjdk.samtools.util.Histogram;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.mitoscore.io.InputException;
import org.mitoscore.io.InputFile;
import picard.analysis.RnaSeqMetrics;

/** Reads the output of Picard CollectRnaSeqMetrics, named {@code <library id>.rna_metrics}. */
public final class RnaSeqMetricsFile {
    private static final String SUFFIX = ".rna_metrics";

    private RnaSeqMetricsFile() {}

    /**
     * Reads the metrics over all reads of one library.
     *
     * @throws InputException when the name does not end in {@code .rna_metrics} or the content is not Picard's
     */
    public static CoverageBias read(Path path) {
        String name = path.getFileName().toString();
        if (!name.endsWith(SUFFIX)) {
            throw InputException.of(path.toString(), "expected a file named <library id>" + SUFFIX);
        }
        MetricsFile<MetricBase, Integer> file = metrics(path);
        RnaSeqMetrics all = file.getMetrics().stream()
                .filter(RnaSeqMetrics.class::isInstance)
                .map(RnaSeqMetrics.class::cast)
                .filter(row -> row.SAMPLE == null && row.LIBRARY == null && row.READ_GROUP == null)
                .findFirst()
                .orElseThrow(() ->
                        InputException.of(path.toString(), "has no row over all reads of Picard CollectRnaSeqMetrics"));
        // Without a transcript to look at, Picard writes 0 for each of them, which no covered transcript can give.
        boolean seen = all.MEDIAN_5PRIME_BIAS > 0 || all.MEDIAN_3PRIME_BIAS > 0;
        return new CoverageBias(
                name.substring(0, name.length() - SUFFIX.length()),
                all.PF_ALIGNED_BASES,
                seen ? all.MEDIAN_5PRIME_BIAS : Double.NaN,
                seen ? all.MEDIAN_3PRIME_BIAS : Double.NaN,
                seen ? all.MEDIAN_5PRIME_TO_3PRIME_BIAS : Double.NaN,
                geneBody(file));
    }

    /** Picard leaves the histogram out when no transcript was covered well enough. */
    private static List<Double> geneBody(MetricsFile<MetricBase, Integer> file) {
        Histogram<Integer> coverage = file.getHistogram();
        return coverage == null || coverage.size() != GeneBodyCoverage.PLACES
                ? List.of()
                : coverage.values().stream().map(Histogram.Bin::getValue).toList();
    }

    private static MetricsFile<MetricBase, Integer> metrics(Path path) {
        MetricsFile<MetricBase, Integer> file = new MetricsFile<>();
        try (Reader reader = new InputStreamReader(InputFile.openBytes(path), StandardCharsets.UTF_8)) {
            file.read(reader);
            return file;
        } catch (SAMException e) {
            throw InputException.of(
                    path.toString(), "is not an output of Picard CollectRnaSeqMetrics: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
