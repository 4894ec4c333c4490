package org.mitoscore.count;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;

/**
 * Writes a {@link CountQc} as JSON, one property a line. Jackson's binding would do it too, but takes as long to start as
 * thousands of reads to count.
 */
public final class CountQcJson {
    private CountQcJson() {}

    /** @throws IOException when the writer fails */
    public static void write(CountQc qc, Writer out) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(out).useDefaultPrettyPrinter();
        json.writeStartObject();
        for (RecordComponent component : CountQc.class.getRecordComponents()) {
            json.writeFieldName(
                    component.getAccessor().getAnnotation(JsonProperty.class).value());
            writeValue(json, value(component.getAccessor(), qc));
        }
        json.writeEndObject();
        json.flush();
        out.write('\n');
    }

    private static Object value(Method accessor, CountQc qc) {
        try {
            return accessor.invoke(qc);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void writeValue(JsonGenerator json, Object value) throws IOException {
        if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else {
            json.writeNumber(((Number) value).longValue());
        }
    }
}
