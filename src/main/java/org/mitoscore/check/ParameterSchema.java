package org.mitoscore.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.harrel.jsonschema.Error;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mitoscore.io.InputException;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Spelling;

/** The pipeline's parameters and what values they take, from {@code nextflow_schema.json} (nf-core's layout). */
public final class ParameterSchema {
    private final JsonSchema schema;
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();

    private ParameterSchema(JsonSchema schema) {
        this.schema = schema;
        for (JsonNode group : schema.root().path("$defs")) {
            group.path("properties")
                    .properties()
                    .forEach(property -> parameters.put(
                            property.getKey(),
                            new Parameter(property.getKey(), group.path("title").asText(), property.getValue())));
        }
    }

    /** The schema this program was built with. */
    public static ParameterSchema shipped() {
        return new ParameterSchema(JsonSchema.shipped("nextflow_schema.json"));
    }

    /**
     * Reads a schema.
     *
     * @param source name for messages
     * @throws InputException when the text is not JSON
     */
    public static ParameterSchema parse(String source, String json) {
        try {
            return new ParameterSchema(JsonSchema.parse(json));
        } catch (JsonProcessingException e) {
            throw InputException.of(source, "not a JSON file: " + e.getOriginalMessage());
        }
    }

    /** Every parameter by name, in the order of the schema. */
    public Map<String, Parameter> parameters() {
        return Collections.unmodifiableMap(parameters);
    }

    /**
     * What is wrong with the values by the schema alone: unknown names, missing ones, types, choices, ranges, patterns.
     *
     * @param values one member per parameter; a null counts as not given
     */
    public List<Problem> problems(ObjectNode values) {
        List<Problem> problems = new ArrayList<>();
        ObjectNode known = values.objectNode();
        values.properties().forEach(value -> {
            Parameter parameter = parameters.get(value.getKey());
            if (parameter == null) {
                if (!isNextflowsCopy(value.getKey(), values)) {
                    problems.add(unknown(value.getKey()));
                }
            } else if (!value.getValue().isNull()) {
                known.set(value.getKey(), asDeclared(value.getValue(), parameter));
            }
        });
        for (Error error : schema.errors(known)) {
            if (error.getKeyword().equals("required")) {
                problems.addAll(missing(known));
            } else if (parameters.containsKey(JsonSchema.lastPart(error))) {
                problems.add(explain(error, known));
            }
        }
        return problems.stream().distinct().toList();
    }

    /** Nextflow stores {@code --some-name} a second time as {@code someName}: one problem is enough for both. */
    private static boolean isNextflowsCopy(String name, ObjectNode values) {
        return values.properties().stream()
                .map(Map.Entry::getKey)
                .anyMatch(other -> other.contains("-") && camelCase(other).equals(name));
    }

    private static String camelCase(String name) {
        StringBuilder joined = new StringBuilder();
        for (String part : name.split("-")) {
            joined.append(
                    joined.isEmpty() || part.isEmpty()
                            ? part
                            : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return joined.toString();
    }

    /** Nextflow guesses types on the command line: {@code --multiqc_title 2026} arrives as a number. */
    private static JsonNode asDeclared(JsonNode value, Parameter parameter) {
        return parameter.type().equals("string") && value.isNumber()
                ? ((ObjectNode) parameter.definition()).textNode(value.asText())
                : value;
    }

    private Problem unknown(String name) {
        List<String> offered = parameters.values().stream()
                .filter(parameter -> !parameter.isHidden())
                .map(Parameter::name)
                .toList();
        String hint = Spelling.nearest(name, offered)
                .map(nearest -> "did you mean --" + nearest + "?")
                .orElse("known are " + String.join(", ", offered));
        return Problem.of("--" + name, "unknown parameter; " + hint);
    }

    private List<Problem> missing(ObjectNode values) {
        List<Problem> problems = new ArrayList<>();
        for (JsonNode group : schema.root().path("$defs")) {
            for (JsonNode required : group.path("required")) {
                if (!values.has(required.asText())) {
                    String description = parameters.get(required.asText()).description();
                    problems.add(Problem.of("--" + required.asText(), "missing, but needed: " + description));
                }
            }
        }
        return problems;
    }

    private Problem explain(Error error, ObjectNode values) {
        Parameter parameter = parameters.get(JsonSchema.lastPart(error));
        JsonNode value = values.get(parameter.name());
        return Problem.of("--" + parameter.name(), "'" + value.asText() + "': " + expectation(error, parameter, value));
    }

    private static String expectation(Error error, Parameter parameter, JsonNode value) {
        if (error.getKeyword().equals("type") && value.isBoolean()) {
            return "a value was expected after the parameter's name";
        }
        if (error.getKeyword().equals("type")) {
            return "a " + parameter.type() + " was expected";
        }
        if (error.getKeyword().equals("enum")) {
            String hint = Spelling.nearest(value.asText(), parameter.choices())
                    .map(nearest -> "; did you mean '" + nearest + "'?")
                    .orElse("");
            return "one of " + String.join(", ", parameter.choices()) + " was expected" + hint;
        }
        return parameter.errorMessage().isEmpty() ? error.getError() : parameter.errorMessage();
    }
}
