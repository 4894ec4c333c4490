package org.mitoscore.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TextBytesTest {
    private final TextBytes text = new TextBytes();

    @Property
    void numbersAreWrittenAsJavaWritesThem(@ForAll @IntRange(min = 0) int number) throws IOException {
        text.add(number);
        assertEquals(Integer.toString(number), taken());
    }

    @Test
    void theEndsOfEachLengthAreWritten() throws IOException {
        StringBuilder expected = new StringBuilder();
        for (int number : new int[] {0, 9, 10, 99, 100, 999_999_999, 1_000_000_000, Integer.MAX_VALUE}) {
            text.add(number);
            text.add(';');
            expected.append(number).append(';');
        }
        assertEquals(expected.toString(), taken());
    }

    @Test
    void growsAndIsEmptyAfterwards() throws IOException {
        String lines = "gène\t".repeat(5_000);
        text.add(lines);
        text.add("é".getBytes(StandardCharsets.UTF_8));
        assertEquals(lines.length() + 5_000 + 2, text.size());
        assertEquals(lines + "é", taken());
        assertEquals(0, text.size());
        assertEquals("", taken());
    }

    @Test
    void aPartOfABufferIsAddedAndTheBufferLeftAsItIs() throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap("0123456789".repeat(1_000).getBytes(StandardCharsets.US_ASCII));
        text.add('<');
        text.add(buffer, 3, 9_000);
        assertEquals("<" + "3456789012".repeat(900), taken());
        assertEquals(10_000, buffer.remaining());
    }

    private String taken() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        text.moveTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
