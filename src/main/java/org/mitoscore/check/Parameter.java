package org.mitoscore.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One pipeline parameter as {@code nextflow_schema.json} declares it.
 *
 * @param name name without dashes
 * @param group title of its group
 * @param definition its JSON Schema
 */
public record Parameter(String name, String group, JsonNode definition) {
    /** {@code string}, {@code number}, {@code integer} or {@code boolean}. */
    public String type() {
        return definition.path("type").asText();
    }

    /** What it is for, in a sentence. */
    public String description() {
        return definition.path("description").asText();
    }

    /** The value that holds when none is given, as text. */
    public Optional<String> defaultValue() {
        return definition.has("default") ? Optional.of(definition.get("default").asText()) : Optional.empty();
    }

    /** Whether the value is the path of a file to read. */
    public boolean isFile() {
        return definition.path("format").asText().equals("file-path");
    }

    /** Whether it is accepted but not offered to users. */
    public boolean isHidden() {
        return definition.path("hidden").asBoolean();
    }

    /** The values allowed; empty when any is. */
    List<String> choices() {
        List<String> choices = new ArrayList<>();
        definition.path("enum").forEach(choice -> choices.add(choice.asText()));
        return choices;
    }

    /** The schema's own words for a value that does not fit; empty when it has none. */
    String errorMessage() {
        return definition.path("errorMessage").asText();
    }
}
