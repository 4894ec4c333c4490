package org.mitoscore.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.harrel.jsonschema.Dialects;
import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.SchemaResolver;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A JSON Schema of draft 2020-12, ready to validate; it never looks anything up on the network. */
final class JsonSchema {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final URI HERE = URI.create("urn:mitoscore:schema");

    private final JsonNode root;
    private final Validator validator;

    private JsonSchema(JsonNode root) {
        this.root = root;
        this.validator = new ValidatorFactory()
                .withDefaultDialect(new Dialects.Draft2020Dialect())
                .withSchemaResolver(uri -> SchemaResolver.Result.empty())
                .withDisabledSchemaValidation(true)
                .withJsonNodeFactory(new JacksonNode.Factory(JSON))
                .createValidator();
        validator.registerSchema(HERE, root);
    }

    static JsonSchema parse(String json) throws JsonProcessingException {
        return new JsonSchema(JSON.readTree(json));
    }

    /** A schema of the program's own jar. */
    static JsonSchema shipped(String name) {
        try (InputStream in = JsonSchema.class.getResourceAsStream(name)) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode root() {
        return root;
    }

    /** Every error of a document, the leaves of the schema first; none when it is valid. */
    List<Error> errors(JsonNode document) {
        return validator.validate(HERE, document).getErrors();
    }

    /** The name of the member that an error is about, or an empty string for the whole document. */
    static String lastPart(Error error) {
        String pointer = error.getInstanceLocation();
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }
}
