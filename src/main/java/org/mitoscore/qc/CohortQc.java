package org.mitoscore.qc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.mitoscore.count.CountQc;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.io.InputException;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Problems;
import org.mitoscore.signature.GeneMatch;
import org.mitoscore.signature.SignatureMatch;

/**
 * Brings the libraries of each sample together and judges the sample. Fragments are summed; a fraction or median is the
 * mean over libraries weighted by what it was measured on, a library without it left out.
 */
public final class CohortQc {
    private final Map<String, List<Library>> librariesOfSample = new LinkedHashMap<>();
    private final Map<String, CoverageBias> biasOfLibrary = new LinkedHashMap<>();
    private final ExpressionMatrix counts;
    private final Optional<SignatureMatch> signature;

    /**
     * @param libraries one entry per library; every sample of {@code counts} has at least one
     * @param biases Picard's metrics of some or all libraries
     * @param counts genes × samples, raw counts
     * @param signature the signature whose genes are looked for, laid over {@code counts}
     * @throws InputException when libraries repeat, or samples and libraries of the inputs do not fit together
     */
    public CohortQc(
            List<Library> libraries,
            List<CoverageBias> biases,
            ExpressionMatrix counts,
            Optional<SignatureMatch> signature) {
        this.counts = counts;
        this.signature = signature;
        Problems problems = new Problems();
        Set<String> ids = new HashSet<>();
        for (Library library : libraries) {
            if (!ids.add(library.id())) {
                problems.add(Problem.of("library " + library.id(), "comes twice among the count_qc.json files"));
            }
            librariesOfSample
                    .computeIfAbsent(library.counted().sample(), sample -> new ArrayList<>())
                    .add(library);
        }
        for (String sample : librariesOfSample.keySet()) {
            if (!counts.samples().contains(sample)) {
                problems.add(Problem.of("sample " + sample, "has a count_qc.json but no column in the count matrix"));
            }
        }
        for (String sample : counts.samples()) {
            if (!librariesOfSample.containsKey(sample)) {
                problems.add(Problem.of("sample " + sample, "is in the count matrix but has no count_qc.json"));
            }
        }
        for (CoverageBias bias : biases) {
            if (!ids.contains(bias.library())) {
                problems.add(Problem.of(
                        bias.library() + ".rna_metrics",
                        "no count_qc.json has this library; found "
                                + ids.stream().sorted().toList()));
            }
            if (biasOfLibrary.put(bias.library(), bias) != null) {
                problems.add(Problem.of(bias.library() + ".rna_metrics", "comes twice"));
            }
        }
        problems.throwIfAny();
    }

    /** One row per sample, in the matrix's order. */
    public List<SampleQc> judge(QcThresholds thresholds) {
        QcRules rules = new QcRules(thresholds);
        List<SampleQc> rows = new ArrayList<>();
        for (int sample = 0; sample < counts.sampleCount(); sample++) {
            List<Library> libraries = librariesOfSample.get(counts.samples().get(sample));
            rows.add(rules.judge(measure(sample, libraries), libraries));
        }
        return rows;
    }

    /** The coverage of transcripts, over the samples that have it; over libraries the mean weighted by aligned bases. */
    public GeneBodyCoverage geneBodyCoverage() {
        Map<String, List<Double>> bySample = new LinkedHashMap<>();
        for (String sample : counts.samples()) {
            List<CoverageBias> known = biases(librariesOfSample.get(sample)).stream()
                    .filter(bias -> !bias.geneBody().isEmpty())
                    .toList();
            if (!known.isEmpty()) {
                List<Double> coverage = new ArrayList<>();
                for (int place = 0; place < GeneBodyCoverage.PLACES; place++) {
                    int here = place;
                    coverage.add(mean(known, bias -> bias.geneBody().get(here), CoverageBias::alignedBases));
                }
                bySample.put(sample, coverage);
            }
        }
        return new GeneBodyCoverage(bySample);
    }

    private List<CoverageBias> biases(List<Library> libraries) {
        return libraries.stream()
                .map(Library::id)
                .filter(biasOfLibrary::containsKey)
                .map(biasOfLibrary::get)
                .toList();
    }

    private SampleMeasures measure(int sample, List<Library> libraries) {
        List<CountQc> counted = libraries.stream().map(Library::counted).toList();
        double[] column = counts.sample(sample);
        long detected = 0;
        for (double count : column) {
            detected += count > 0 ? 1 : 0;
        }
        List<CoverageBias> biases = biases(libraries);
        return new SampleMeasures(
                counts.samples().get(sample),
                libraries.stream().map(Library::id).toList(),
                counted.stream().mapToLong(CountQc::fragments).sum(),
                counted.stream().mapToLong(CountQc::assigned).sum(),
                distinct(counted, CountQc::strandednessDeclared),
                distinct(counted, CountQc::strandednessInferred),
                distinct(counted, CountQc::strandednessUsed),
                100 * mean(counted, CountQc::strandForward, CountQc::strandInformative),
                100 * mean(counted, CountQc::strandReverse, CountQc::strandInformative),
                100 * mean(counted, CountQc::mtdnaFraction, CountQc::records),
                detected,
                counts.geneCount(),
                100 * mean(counted, CountQc::rrnaFraction, CountQc::assigned),
                100 * mean(counted, CountQc::duplicateFraction, CountQc::records),
                mean(counted, CountQc::medianInsertSize, CountQc::fragments),
                mean(biases, CoverageBias::fivePrime, CoverageBias::alignedBases),
                mean(biases, CoverageBias::threePrime, CoverageBias::alignedBases),
                mean(biases, CoverageBias::fiveToThreePrime, CoverageBias::alignedBases),
                mean(counted, library -> perMillion(library.xistFragments(), library), CountQc::assigned),
                mean(counted, library -> perMillion(library.chromosomeYFragments(), library), CountQc::assigned),
                signature.map(match -> signatureGenes(match, column)).orElse(SampleMeasures.SignatureGenes.NONE));
    }

    private static double perMillion(double fragments, CountQc library) {
        return 1e6 * fragments / library.assigned();
    }

    private static SampleMeasures.SignatureGenes signatureGenes(SignatureMatch match, double[] column) {
        List<GeneMatch> found = match.found();
        int detected =
                (int) found.stream().filter(gene -> column[gene.row()] > 0).count();
        return new SampleMeasures.SignatureGenes(
                match.signature().id(), detected, found.size(), match.genes().size());
    }

    private static String distinct(List<CountQc> libraries, Function<CountQc, String> value) {
        return libraries.stream().map(value).distinct().collect(Collectors.joining("+"));
    }

    /** Weighted mean over the items that have the value; one item gives its value exactly. */
    private static <T> double mean(List<T> items, ToDoubleFunction<T> value, ToDoubleFunction<T> weight) {
        List<T> known = items.stream()
                .filter(item -> !Double.isNaN(value.applyAsDouble(item)))
                .toList();
        if (known.size() == 1) {
            return value.applyAsDouble(known.get(0));
        }
        double weights = known.stream().mapToDouble(weight).sum();
        double sum = known.stream()
                .mapToDouble(item -> value.applyAsDouble(item) * weight.applyAsDouble(item))
                .sum();
        return sum / weights;
    }
}
