package org.mitoscore.qc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.mitoscore.count.CountQc;
import org.mitoscore.io.InputException;
import org.mitoscore.io.InputFile;
import org.mitoscore.io.Problem;

/** Reads {@code <library id>.count_qc.json}, what {@code mitoscore count} learned about one library. */
public final class CountQcFile {
    private static final String SUFFIX = ".count_qc.json";
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    private CountQcFile() {}

    /** @throws InputException when the name does not end in {@code .count_qc.json} or the content is not ours */
    public static Library read(Path path) {
        String name = path.getFileName().toString();
        if (!name.endsWith(SUFFIX)) {
            throw InputException.of(path.toString(), "expected a file named <library id>" + SUFFIX);
        }
        return new Library(name.substring(0, name.length() - SUFFIX.length()), content(path));
    }

    private static CountQc content(Path path) {
        try (InputStream in = InputFile.openBytes(path)) {
            return JSON.readValue(in, CountQc.class);
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new InputException(Problem.at(
                    path.toString(), line, "is not a count_qc.json of mitoscore count: " + e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
