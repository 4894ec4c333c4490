package org.mitoscore.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mitoscore.check.Parameter;
import org.mitoscore.check.ParameterSchema;
import org.mitoscore.pipeline.NextflowRun.Outcome;

/** {@code --help} lists every parameter that the schema offers, and nothing is run; the configuration of an institution is read. */
class HelpIT {
    @ParameterizedTest
    @CsvSource({"24.10.0,v1", "25.04.4,v2"})
    void everyParameterIsListedAndNothingIsRun(String nextflow, String parser)
            throws IOException, InterruptedException {
        Path folder = NextflowRun.freshFolder("help-" + nextflow);
        Files.writeString(
                folder.resolve("nfcore_custom.config"), "params.config_profile_description = 'A site of the test'\n");
        Outcome outcome = NextflowRun.in(folder)
                .version(nextflow, parser)
                .environment("MITOSCORE_JAR", folder.resolve("no.jar").toString())
                .with("--help", "--custom_config_base", folder.toString())
                .run();
        assertEquals(0, outcome.exit(), outcome.output());
        for (Parameter parameter : ParameterSchema.shipped().parameters().values()) {
            boolean listed =
                    outcome.output().lines().anyMatch(line -> line.startsWith("  --" + parameter.name() + " "));
            assertEquals(!parameter.isHidden(), listed, parameter.name());
        }
        assertTrue(outcome.output().contains("[default: oxphos-nuclear]"), outcome.output());
        // 25.04.4 does not let the command line's parameters reach a configuration read by its strict parser
        assertEquals(parser.equals("v1"), outcome.output().contains("A site of the test"), outcome.output());
        assertFalse(outcome.output().contains("Submitted process"), outcome.output());
        assertFalse(Files.exists(outcome.results()), "no results folder for a question");
    }
}
