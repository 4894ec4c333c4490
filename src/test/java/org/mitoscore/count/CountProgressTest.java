package org.mitoscore.count;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CountProgressTest {
    /** A quarter took 30 s, so that three quarters take 90 s. */
    @Test
    void saysHowMuchIsLeft() {
        assertEquals("a.bam: 25 % read, about 90 s left", CountProgress.message("a.bam", 250, 1000, 30));
    }

    @Test
    void saysOnlyTheTimeWhenThePlaceInTheFileIsUnknown() {
        assertEquals("a.cram: counting for 60 s", CountProgress.message("a.cram", 0, 1000, 60));
    }
}
