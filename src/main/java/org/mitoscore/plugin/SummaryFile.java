package org.mitoscore.plugin;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.mitoscore.io.OutputFile;
import org.mitoscore.score.Mitoscore;
import org.mitoscore.score.MitoscoreJson;

/** Writes {@code mitoscore_summary.json}: the run, and one record per sample. */
final class SummaryFile {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private SummaryFile() {}

    static void write(Path target, RunSummary summary, RunFacts run) {
        ObjectNode root = MAPPER.createObjectNode();
        root.putObject("run")
                .put("name", run.name())
                .put("session", run.session())
                .put("success", run.success());
        root.put("scores", text(summary.scores()));
        root.put("quality", summary.quality().map(SummaryFile::text).orElse(null));
        ArrayNode samples = root.putArray("samples");
        summary.samples().forEach(sample -> add(samples.addObject(), sample));
        addPaths(root.putArray("files"), summary.files());
        OutputFile.writeText(target, out -> out.write(MAPPER.writeValueAsString(root) + "\n"));
    }

    private static void add(ObjectNode record, RunSummary.Sample sample) {
        record.put("sample", sample.name());
        record.put("qc_status", sample.quality().map(RunSummary.Quality::status).orElse(null));
        ArrayNode reasons = record.putArray("qc_reasons");
        sample.quality().ifPresent(quality -> quality.reasons().forEach(reasons::add));
        ArrayNode scores = record.putArray("scores");
        for (Mitoscore score : sample.scores()) {
            Map<String, Object> row = MitoscoreJson.asMap(score);
            row.remove("sample");
            scores.add(MAPPER.<ObjectNode>valueToTree(row));
        }
        addPaths(record.putArray("files"), sample.files());
    }

    private static void addPaths(ArrayNode array, List<Path> paths) {
        paths.forEach(path -> array.add(text(path)));
    }

    private static String text(Path path) {
        boolean local = path.getFileSystem() == FileSystems.getDefault();
        return local ? path.toAbsolutePath().toString() : path.toUri().toString();
    }
}
