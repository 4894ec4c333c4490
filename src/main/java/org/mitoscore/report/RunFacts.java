package org.mitoscore.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mitoscore.io.InputException;
import org.mitoscore.io.InputFile;
import org.mitoscore.io.Problem;

/** Reads what a pipeline says about its run: parameters and software versions. */
public final class RunFacts {
    private RunFacts() {}

    /**
     * Reads parameters from JSON; nested ones are named with dots, those that are null are left out.
     *
     * @return name and value, sorted by name
     * @throws InputException when the file is not a JSON object
     */
    public static Map<String, String> parameters(Path path) {
        Map<String, String> parameters = new TreeMap<>();
        flatten("", object(path, new ObjectMapper(), "JSON"), parameters);
        return parameters;
    }

    private static void flatten(String prefix, JsonNode node, Map<String, String> parameters) {
        node.properties().forEach(entry -> {
            String name = prefix + entry.getKey();
            JsonNode value = entry.getValue();
            if (value.isObject()) {
                flatten(name + ".", value, parameters);
            } else if (!value.isNull()) {
                parameters.put(name, value.isValueNode() ? value.asText() : value.toString());
            }
        });
    }

    /**
     * Reads software versions from YAML, either {@code tool: version} or, as nf-core modules write them, those lines
     * under the name of each process. A tool of several versions is given them all.
     *
     * @return tool and version, sorted by tool
     * @throws InputException when the file is not a YAML mapping
     */
    public static Map<String, String> versions(Path path) {
        Map<String, TreeSet<String>> versions = new TreeMap<>();
        object(path, new ObjectMapper(new YAMLFactory()), "YAML").properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            if (value.isObject()) {
                value.properties()
                        .forEach(tool ->
                                add(versions, tool.getKey(), tool.getValue().asText()));
            } else {
                add(versions, entry.getKey(), value.asText());
            }
        });
        Map<String, String> joined = new TreeMap<>();
        versions.forEach((tool, found) -> joined.put(tool, String.join(", ", found)));
        return joined;
    }

    private static void add(Map<String, TreeSet<String>> versions, String tool, String version) {
        versions.computeIfAbsent(tool, key -> new TreeSet<>()).add(version);
    }

    private static JsonNode object(Path path, ObjectMapper mapper, String format) {
        try (InputStream in = InputFile.openBytes(path)) {
            JsonNode root = mapper.readTree(in);
            if (!root.isObject()) {
                throw InputException.of(path.toString(), "expected a " + format + " mapping of names to values");
            }
            return root;
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new InputException(
                    Problem.at(path.toString(), line, "is not valid " + format + ": " + e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
