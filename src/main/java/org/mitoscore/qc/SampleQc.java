package org.mitoscore.qc;

import java.util.List;

/**
 * One row of {@code samples.tsv}: the measures of a sample and what they amount to.
 *
 * @param measures what was measured
 * @param status pass, warn or fail
 * @param reasons why it is not a pass, the failures first; empty for a pass
 */
public record SampleQc(SampleMeasures measures, QcStatus status, List<String> reasons) {
    public SampleQc {
        reasons = List.copyOf(reasons);
    }

    public String sample() {
        return measures.sample();
    }
}
