package org.mitoscore.qc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.mitoscore.count.CountQc;
import org.mitoscore.count.Strandedness;

/** Judges samples. A sample fails when its counts are wrong, and warns when somebody should look at it. */
final class QcRules {
    private final QcThresholds thresholds;

    QcRules(QcThresholds thresholds) {
        this.thresholds = thresholds;
    }

    /** Applies every rule to a sample and its libraries. */
    SampleQc judge(SampleMeasures measures, List<Library> libraries) {
        List<QcFinding> findings = new ArrayList<>();
        libraries.forEach(library -> strandedness(library, libraries.size() > 1, findings));
        if (libraries.stream()
                        .map(library -> library.counted().strandednessUsed())
                        .distinct()
                        .count()
                > 1) {
            findings.add(QcFinding.warn("its libraries were counted with different strandedness"));
        }
        assignment(measures, findings);
        composition(measures, findings);
        signature(measures.signature(), findings);
        return new SampleQc(
                measures,
                findings.stream()
                        .map(QcFinding::status)
                        .max(Comparator.naturalOrder())
                        .orElse(QcStatus.PASS),
                findings.stream()
                        .sorted(Comparator.comparing(QcFinding::status).reversed())
                        .map(QcFinding::reason)
                        .toList());
    }

    /**
     * Counting a library on the wrong strand loses nearly all of its fragments, and counting an unstranded library as
     * stranded loses half of them: the counts are wrong. Counting a stranded library as unstranded loses only fragments
     * where genes overlap.
     */
    private static void strandedness(Library library, boolean several, List<QcFinding> findings) {
        CountQc counted = library.counted();
        String inferred = counted.strandednessInferred();
        String used = counted.strandednessUsed();
        String declared = counted.strandednessDeclared();
        String prefix = several ? "library " + library.id() + ": " : "";
        String evidence = String.format(
                Locale.ROOT,
                "the reads say %s (%.0f %% forward, %.0f %% reverse)",
                inferred,
                100 * counted.strandForward(),
                100 * counted.strandReverse());
        boolean isDeclared = Strandedness.ofLabel(declared).isPresent();
        if (Strandedness.ofLabel(inferred).isEmpty()) {
            findings.add(QcFinding.warn(prefix + "strandedness cannot be told from the reads, counted as " + used));
        } else if (!used.equals(inferred) && !used.equals(Strandedness.UNSTRANDED.label())) {
            findings.add(QcFinding.fail(prefix + "counted as " + used + " but " + evidence));
        } else if (!used.equals(inferred)) {
            findings.add(QcFinding.warn(prefix + "counted as " + used + " but " + evidence));
        } else if (isDeclared && !declared.equals(inferred)) {
            findings.add(QcFinding.warn(prefix + "declared " + declared + " but " + evidence));
        }
    }

    private void assignment(SampleMeasures measures, List<QcFinding> findings) {
        double percent = measures.assignedPercent();
        if (measures.assigned() == 0) {
            findings.add(QcFinding.fail("no fragment was assigned to a gene"));
            return;
        }
        if (percent < thresholds.failAssignedPercent()) {
            findings.add(QcFinding.fail(below("assigned", percent, thresholds.failAssignedPercent(), " %")));
        } else if (percent < thresholds.warnAssignedPercent()) {
            findings.add(QcFinding.warn(below("assigned", percent, thresholds.warnAssignedPercent(), " %")));
        }
        if (measures.assigned() < thresholds.warnAssigned()) {
            findings.add(QcFinding.warn(String.format(
                    Locale.ROOT,
                    "%,d assigned fragments, fewer than %,d",
                    measures.assigned(),
                    thresholds.warnAssigned())));
        }
    }

    private void composition(SampleMeasures measures, List<QcFinding> findings) {
        if (measures.genesInMatrix() >= 2 * thresholds.warnGenesDetected()
                && measures.genesDetected() < thresholds.warnGenesDetected()) {
            findings.add(QcFinding.warn(String.format(
                    Locale.ROOT,
                    "%,d genes detected, fewer than %,d",
                    measures.genesDetected(),
                    thresholds.warnGenesDetected())));
        }
        warnAbove("mtDNA", measures.mtdnaPercent(), thresholds.warnMtdnaPercent(), findings);
        warnAbove("rRNA", measures.rrnaPercent(), thresholds.warnRrnaPercent(), findings);
        warnAbove("duplicates", measures.duplicatePercent(), thresholds.warnDuplicatePercent(), findings);
        if (measures.fiveToThreePrimeBias() < thresholds.warnFiveToThreePrime()) {
            findings.add(QcFinding.warn(below(
                    "5'-to-3' coverage", measures.fiveToThreePrimeBias(), thresholds.warnFiveToThreePrime(), "")));
        }
    }

    private void signature(SampleMeasures.SignatureGenes genes, List<QcFinding> findings) {
        if (genes.matched() == 0) {
            return;
        }
        double percent = 100.0 * genes.detected() / genes.matched();
        String what = genes.detected() + " of the " + genes.matched() + " genes of " + genes.id()
                + " in the matrix are seen, below ";
        if (percent < thresholds.failSignaturePercent()) {
            findings.add(QcFinding.fail(what + number(thresholds.failSignaturePercent()) + " %"));
        } else if (percent < thresholds.warnSignaturePercent()) {
            findings.add(QcFinding.warn(what + number(thresholds.warnSignaturePercent()) + " %"));
        }
    }

    private static void warnAbove(String what, double value, double limit, List<QcFinding> findings) {
        if (value > limit) {
            findings.add(QcFinding.warn(what + " " + number(value) + " %, above " + number(limit) + " %"));
        }
    }

    private static String below(String what, double value, double limit, String unit) {
        return what + " " + number(value) + unit + ", below " + number(limit) + unit;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : "%.1f", value)
                .replaceFirst("\\.?0+$", "");
    }
}
