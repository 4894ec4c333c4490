package org.mitoscore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MitoscoreTest {
    private final Map<String, CommandLine> all = Mitoscore.commandLine().getSubcommands();

    @Test
    void aVerbAloneIsDescribedAsAmongAll() {
        assertTrue(all.size() > 10);
        all.forEach((verb, command) -> {
            Map<String, CommandLine> alone =
                    Mitoscore.commandFor(verb, "--help").getSubcommands();
            assertEquals(Set.of(verb), alone.keySet());
            assertEquals(command.getUsageMessage(), alone.get(verb).getUsageMessage());
        });
    }

    @Test
    void whatIsNoVerbIsLookedForAmongAll() {
        for (String word : new String[] {"--help", "counts", "COUNT", ""}) {
            assertEquals(
                    all.keySet(), Mitoscore.commandFor(word).getSubcommands().keySet(), word);
        }
        assertEquals(all.keySet(), Mitoscore.commandFor().getSubcommands().keySet());
    }
}
