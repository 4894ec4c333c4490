package org.mitoscore.score;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mitoscore.io.OutputFile;

/** Writes the score table as JSON: an array of objects with the table's column names; what is not known is null. */
public final class MitoscoreJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private MitoscoreJson() {}

    public static void write(List<Mitoscore> scores, Path target) {
        ArrayNode rows = MAPPER.createArrayNode();
        scores.forEach(score -> rows.add(object(score)));
        OutputFile.writeText(
                target, out -> out.write(MAPPER.writeValueAsString(rows).replace("\r\n", "\n") + "\n"));
    }

    /** One row by column name, in the table's order: texts, numbers, lists of texts, and null for what is not known. */
    public static Map<String, Object> asMap(Mitoscore score) {
        return MAPPER.convertValue(object(score), new TypeReference<LinkedHashMap<String, Object>>() {});
    }

    private static ObjectNode object(Mitoscore score) {
        ObjectNode row = MAPPER.createObjectNode();
        row.put("sample", score.sample());
        row.put("signature", score.signature());
        putText(row, "signature_version", score.signatureVersion());
        row.put("direction", score.direction().label());
        row.put("method", score.method());
        putNumber(row, "score", score.score());
        putText(row, "reference", score.reference());
        putNumber(row, "percentile", score.percentile());
        putNumber(row, "z", score.z());
        row.put("call", score.call().label());
        putText(row, "call_rule", score.callRule());
        putNumber(row, "confidence", score.confidence());
        row.put("genes_used", score.genesUsed());
        row.put("genes_total", score.genesTotal());
        score.genesMissing().forEach(row.putArray("genes_missing")::add);
        score.flags().forEach(row.putArray("flags")::add);
        putText(row, "signature_sha256", score.signatureSha256());
        return row;
    }

    private static void putText(ObjectNode row, String column, String text) {
        if (text.isEmpty()) {
            row.putNull(column);
        } else {
            row.put(column, text);
        }
    }

    private static void putNumber(ObjectNode row, String column, double number) {
        if (Double.isFinite(number)) {
            row.put(column, number);
        } else {
            row.putNull(column);
        }
    }
}
