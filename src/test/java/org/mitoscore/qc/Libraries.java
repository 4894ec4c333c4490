package org.mitoscore.qc;

import org.mitoscore.count.CountQc;

/** Makes libraries for tests: a good one, and variations of it. */
final class Libraries {
    private Libraries() {}

    static Library library(String sample, String id, String declared, String inferred, String used) {
        return library(sample, id, declared, inferred, used, 1_000, 800);
    }

    static Library library(
            String sample, String id, String declared, String inferred, String used, long fragments, long assigned) {
        double forward = inferred.equals("forward") ? 0.98 : inferred.equals("reverse") ? 0.02 : 0.5;
        return new Library(
                id,
                new CountQc(
                        sample,
                        id + ".bam",
                        true,
                        2 * fragments,
                        fragments,
                        assigned,
                        declared,
                        inferred,
                        used,
                        forward,
                        1 - forward,
                        assigned,
                        0.1,
                        0.05,
                        0.01,
                        3,
                        50,
                        0,
                        200));
    }
}
