package org.mitoscore.count;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CountProgressTest {
    /** A quarter took 30 s, so that three quarters take 90 s. */
    @Test
    void saysHowMuchIsLeft() {
        assertEquals(
                "a.bam: 1,234,567 records, 25 % of the file, about 90 s left",
                CountProgress.message("a.bam", 1_234_567, 250, 1000, 30));
    }

    @Test
    void saysOnlyTheTimeWhenThePlaceInTheFileIsUnknown() {
        assertEquals("a.cram: 900 records in 60 s", CountProgress.message("a.cram", 900, 0, 1000, 60));
    }
}
