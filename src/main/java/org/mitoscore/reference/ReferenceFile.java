package org.mitoscore.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.mitoscore.expression.ExpressionMatrix;
import org.mitoscore.expression.MatrixReader;
import org.mitoscore.expression.MatrixWriter;
import org.mitoscore.expression.NumberText;
import org.mitoscore.io.InputException;
import org.mitoscore.io.InputFile;
import org.mitoscore.io.OutputFile;
import org.mitoscore.score.Scoring;
import org.mitoscore.signature.Signature;

/**
 * A frozen reference as one file: a zip archive of {@code reference.json} (what it is), {@code matrix.tsv} (the members)
 * and {@code scores.tsv} (their scores), with checksums of the tables in the description. The same reference is always the
 * same bytes.
 */
public final class ReferenceFile {
    /** Version of the file's layout. */
    static final int FORMAT = 1;

    private static final String INFO = "reference.json";
    private static final String MATRIX = "matrix.tsv";
    private static final String SCORES = "scores.tsv";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ReferenceFile() {}

    /** Writes a reference that was just built from these signatures. */
    public static void write(FrozenReference reference, List<Signature> signatures, Path target) {
        byte[] matrix = bytes(out -> MatrixWriter.write(reference.members(), out));
        Scoring scoring = ReferenceScorer.ofMembers(reference, signatures);
        byte[] scores = bytes(out -> writeScores(scoring, out));
        ReferenceInfo info = withChecksums(reference.info(), sha256(matrix), sha256(scores));
        OutputFile.writeBytes(target, out -> {
            ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            zip.setLevel(9);
            writeEntry(zip, INFO, (MAPPER.writeValueAsString(info) + "\n").getBytes(StandardCharsets.UTF_8));
            writeEntry(zip, MATRIX, matrix);
            writeEntry(zip, SCORES, scores);
            zip.finish();
        });
    }

    private static void writeScores(Scoring scoring, Writer out) throws IOException {
        out.write("signature\tmethod\t" + String.join("\t", scoring.expression().samples()) + "\n");
        for (int signature = 0; signature < scoring.matches().size(); signature++) {
            for (int method = 0; method < scoring.methods().size(); method++) {
                out.write(scoring.matches().get(signature).signature().id() + "\t"
                        + scoring.methods().get(method).name());
                for (double score : scoring.scores()[method][signature]) {
                    out.write("\t" + NumberText.of(score));
                }
                out.write("\n");
            }
        }
    }

    private static byte[] bytes(OutputFile.Content<Writer> content) {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        try (Writer out = new OutputStreamWriter(buffer, StandardCharsets.UTF_8)) {
            content.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return buffer.toByteArray();
    }

    private static void writeEntry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /**
     * Reads a reference.
     *
     * @throws InputException when the file is not a reference, of another format version, or its tables do not have the
     *     checksums it states
     */
    public static FrozenReference read(Path file) {
        String source = file.toString();
        Map<String, byte[]> entries = entries(file);
        if (!entries.keySet().containsAll(List.of(INFO, MATRIX, SCORES))) {
            throw InputException.of(source, "not a reference; make one with 'mitoscore reference build'");
        }
        try {
            ReferenceInfo info = MAPPER.readValue(entries.get(INFO), ReferenceInfo.class);
            if (info.format() != FORMAT) {
                throw InputException.of(
                        source, "format " + info.format() + " of references; this program reads " + FORMAT);
            }
            if (!info.matrixSha256().equals(sha256(entries.get(MATRIX)))
                    || !info.scoresSha256().equals(sha256(entries.get(SCORES)))) {
                throw InputException.of(source, "the reference is damaged: a table does not have its checksum");
            }
            BufferedReader in = new BufferedReader(
                    new InputStreamReader(new ByteArrayInputStream(entries.get(MATRIX)), StandardCharsets.UTF_8));
            ExpressionMatrix members = MatrixReader.readOwn(source + " " + MATRIX, in);
            return FrozenReference.of(info, members);
        } catch (JsonProcessingException e) {
            throw InputException.of(source, "its description cannot be read: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static Map<String, byte[]> entries(Path file) {
        InputFile.requireReadable(file);
        Map<String, byte[]> entries = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        } catch (ZipException | EOFException e) {
            throw InputException.of(file.toString(), "the reference is damaged: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
        return entries;
    }

    private static ReferenceInfo withChecksums(ReferenceInfo info, String matrix, String scores) {
        return new ReferenceInfo(
                info.format(),
                info.name(),
                info.version(),
                info.description(),
                info.scale(),
                info.priorCount(),
                info.samples(),
                info.genes(),
                info.methods(),
                info.signatures(),
                info.bands(),
                info.driftLimits(),
                matrix,
                scores);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
