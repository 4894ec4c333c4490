package org.mitoscore.count;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class CountQcJsonTest {
    @Test
    void writesWhatJacksonsBindingWrites() throws IOException {
        CountQc qc = new CountQc(
                "AML \"1\"",
                "a\\b.bam",
                true,
                1L << 40,
                22,
                0,
                "auto",
                "reverse",
                "reverse",
                0.1,
                1.0 / 3,
                17,
                1e-9,
                Double.NaN,
                Double.NaN,
                60_000,
                12.5,
                0.0,
                213.5);
        StringWriter written = new StringWriter();
        CountQcJson.write(qc, written);
        ObjectMapper binding = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        assertEquals(binding.writeValueAsString(qc) + "\n", written.toString());
    }
}
