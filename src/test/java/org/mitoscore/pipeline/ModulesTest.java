package org.mitoscore.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every module and subworkflow has to keep so that other pipelines can include it. */
class ModulesTest {
    private static List<Path> scripts(String folder) throws IOException {
        try (Stream<Path> found = Files.walk(Path.of(folder))) {
            return found.filter(file -> file.endsWith("main.nf")).sorted().toList();
        }
    }

    private static Set<String> matches(String text, String pattern) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void aModuleIsOneProcessWithLabelStubAndVersionsAndKnowsNoParameters() throws IOException {
        List<Path> modules = scripts("modules");
        assertFalse(modules.isEmpty());
        for (Path module : modules) {
            String script = Files.readString(module);
            assertEquals(1, matches(script, "(?m)^process (\\w+)").size(), module.toString());
            assertEquals(1, matches(script, "label '(process_\\w+)'").size(), module.toString());
            assertTrue(script.contains("\n    stub:\n"), module.toString());
            assertTrue(script.contains("emit: versions"), module.toString());
            assertFalse(script.contains("params."), module.toString());
        }
    }

    @Test
    void everyPlaceNamesTheSameVersion() throws IOException {
        String version = "0\\.[0-9.]+[0-9]";
        Set<String> versions = new TreeSet<>();
        versions.addAll(matches(
                Files.readString(Path.of("pom.xml")), "(?s)<artifactId>mitoscore</artifactId>\\s*<version>(.*?)<"));
        versions.addAll(matches(Files.readString(Path.of("nextflow.config")), "version +" + "= '(" + version + ")'"));
        versions.addAll(matches(Files.readString(Path.of("nextflow.config")), "mitoscore_(" + version + ").sif"));
        for (String config : List.of("nextflow.config", "conf/plugin.config")) {
            versions.addAll(matches(Files.readString(Path.of(config)), "nf-mitoscore[-@](" + version + ")"));
        }
        assertEquals(1, versions.size(), versions.toString());
    }

    @Test
    void aModulesDescriptionNamesItsProcessAndItsOutputs() throws IOException {
        for (Path module : scripts("modules")) {
            String script = Files.readString(module);
            JsonNode description =
                    new YAMLMapper().readTree(module.resolveSibling("meta.yml").toFile());
            String process = matches(script, "(?m)^process (\\w+)").iterator().next();
            assertEquals(
                    process.toLowerCase(Locale.ROOT), description.get("name").asText());
            Set<String> described = new TreeSet<>();
            description.get("output").fieldNames().forEachRemaining(described::add);
            Set<String> emitted = matches(script, "emit: (\\w+)");
            assertEquals(emitted, described, module.toString());
        }
    }

    @Test
    void aSubworkflowTakesChannelsOnlyAndDescribesThem() throws IOException {
        for (Path subworkflow : scripts("subworkflows")) {
            String script = Files.readString(subworkflow);
            JsonNode description = new YAMLMapper()
                    .readTree(subworkflow.resolveSibling("meta.yml").toFile());
            assertFalse(
                    Pattern.compile("\\b(params|projectDir)\\b").matcher(script).find(), subworkflow.toString());
            String takes = script.substring(script.indexOf("take:"), script.indexOf("main:"));
            String emits = script.substring(script.indexOf("emit:"));
            assertEquals(matches(takes, "(?m)^    (\\w+) +//"), names(description.get("input")));
            assertEquals(matches(emits, "(?m)^    (\\w+) +//"), names(description.get("output")));
        }
    }

    /** Every input and output has a type, and every kind of file the term of the EDAM ontology for its format. */
    @Test
    void descriptionsAreTyped() throws IOException {
        int terms = 0;
        for (Path script : Stream.concat(scripts("modules").stream(), scripts("subworkflows").stream())
                .toList()) {
            JsonNode description =
                    new YAMLMapper().readTree(script.resolveSibling("meta.yml").toFile());
            for (JsonNode part : List.of(description.get("input"), description.get("output"))) {
                for (JsonNode type : part.findParents("description")) {
                    assertTrue(type.hasNonNull("type"), script + ": " + type);
                    for (JsonNode term : type.path("ontologies")) {
                        assertTrue(
                                term.path("edam").asText().matches("http://edamontology.org/format_\\d{4}"),
                                script + ": " + term);
                        terms++;
                    }
                }
            }
        }
        assertTrue(terms > 50, "files of a known format: " + terms);
    }

    @Test
    void aModuleTakesOptionsAndImageFromItsConfiguration() throws IOException {
        for (Path module : scripts("modules")) {
            String script = Files.readString(module);
            assertTrue(script.contains("task.ext.args ?: ''"), module.toString());
            assertTrue(script.contains("${args}"), module.toString());
            assertTrue(script.contains("container \"${task.ext.container ?: '"), module.toString());
        }
    }

    /** Java keeps to the memory of the task and to its folder, which is on the node's own disk where a profile says so. */
    @Test
    void javaKeepsToTheMemoryAndTheFolderOfTheTask() throws IOException {
        for (Path module : scripts("modules")) {
            String script = Files.readString(module);
            if (script.contains("mitoscore ${heap}")) {
                assertTrue(script.contains("\"-Xmx${(task.memory.toMega() * 0.8).intValue()}m\""), module.toString());
                assertTrue(script.contains("mitoscore ${heap} -Djava.io.tmpdir=\"\\$PWD\" "), module.toString());
            } else {
                assertTrue(module.toString().contains("multiqc"), module + " calls no mitoscore");
            }
        }
    }

    private static Set<String> names(JsonNode list) {
        Set<String> names = new TreeSet<>();
        list.forEach(entry -> entry.fieldNames().forEachRemaining(names::add));
        return names;
    }
}
