package org.mitoscore.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class LogTest {
    @Test
    void secondsAreShownWhenTheyAreZero() {
        assertEquals("14:02:00", Log.clock(LocalTime.of(14, 2)));
        assertEquals("00:00:07", Log.clock(LocalTime.of(0, 0, 7, 999_999_999)));
    }
}
