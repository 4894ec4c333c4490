package org.mitoscore.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mitoscore.io.InputException;

class PluginSettingsTest {
    @Test
    void anEmptyScopeHasTheDefaults() {
        assertEquals(
                new PluginSettings(true, Optional.empty(), Optional.empty(), Optional.empty(), true, 20),
                PluginSettings.of(Map.of()));
    }

    @Test
    void valuesAreTaken() {
        Path summary = Path.of("summary.json");
        assertEquals(
                new PluginSettings(false, Optional.empty(), Optional.empty(), Optional.of(summary), false, 0),
                PluginSettings.of(Map.of("enabled", false, "summary", summary, "table", false, "maxRows", 0)));
    }

    @Test
    void everyMistakeIsNamedAtOnce() {
        InputException bad = assertThrows(
                InputException.class, () -> PluginSettings.of(Map.of("sumary", "x", "enabled", "yes", "maxRows", -1)));
        String message = bad.getMessage();
        assertEquals(3, bad.problems().size(), message);
        assertTrue(message.contains("mitoscore.sumary: no such setting; did you mean mitoscore.summary?"), message);
        assertTrue(message.contains("mitoscore.enabled: 'yes'"), message);
        assertTrue(message.contains("mitoscore.maxRows: '-1'"), message);
    }

    @Test
    void thePageDescribesEveryKey() throws IOException {
        List<String> described = Files.readAllLines(Path.of("docs/plugin.md")).stream()
                .filter(line -> line.matches("\\| `\\w+` \\|.*"))
                .map(line -> line.split("`")[1])
                .toList();
        assertEquals(PluginSettings.KEYS, described);
    }
}
