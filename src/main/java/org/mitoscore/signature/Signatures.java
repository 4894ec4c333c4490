package org.mitoscore.signature;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mitoscore.io.InputException;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Problems;
import org.mitoscore.io.Spelling;

/** The signatures that ship with the program, and the way from what a user names to signatures. */
public final class Signatures {
    /** The signature that is scored when the user names none. */
    public static final String DEFAULT_ID = "oxphos-nuclear";

    private Signatures() {}

    /** Every shipped signature, the default first. */
    public static List<Signature> shipped() {
        return shippedIds().stream().map(Signatures::loadShipped).toList();
    }

    /** The ids of the shipped signatures, the default first. */
    public static List<String> shippedIds() {
        return lines("shipped/index.txt");
    }

    /**
     * The shipped signature of that id, else the signatures of that file.
     *
     * @throws InputException when it is neither, with the nearest shipped id, or when the file has problems
     */
    public static List<Signature> load(String idOrPath) {
        if (shippedIds().contains(idOrPath)) {
            return List.of(loadShipped(idOrPath));
        }
        if (Files.exists(Path.of(idOrPath))) {
            return SignatureReader.read(Path.of(idOrPath));
        }
        throw InputException.of("signature '" + idOrPath + "'", unknown(idOrPath));
    }

    /**
     * The signatures of several ids and files, in that order.
     *
     * @throws InputException with the problems of all of them; two signatures of one id are a problem too
     */
    public static List<Signature> loadAll(List<String> idsOrPaths) {
        Problems problems = new Problems();
        List<Signature> signatures = new ArrayList<>();
        Map<String, String> originOfId = new HashMap<>();
        for (String idOrPath : idsOrPaths) {
            problems.collect(() -> {
                for (Signature signature : load(idOrPath)) {
                    String origin = originOfId.putIfAbsent(signature.id(), idOrPath);
                    if (origin != null) {
                        problems.add(Problem.of(
                                idOrPath,
                                "signature '" + signature.id() + "' was already given by '" + origin
                                        + "'; give it once, or under another id"));
                    }
                    signatures.add(signature);
                }
            });
        }
        problems.throwIfAny();
        return signatures;
    }

    private static Signature loadShipped(String id) {
        String resource = "shipped/" + id + ".yml";
        return SignatureReader.read(resource, lines(resource)).get(0);
    }

    private static List<String> lines(String resource) {
        InputStream in = Signatures.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("the program's jar lacks " + resource);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unknown(String name) {
        List<String> ids = shippedIds();
        String hint = Spelling.nearest(name, ids)
                .map(id -> "did you mean '" + id + "'? ")
                .orElse("");
        return "neither a shipped signature nor a file; " + hint + "Shipped are " + String.join(", ", ids)
                + "; a file may be YAML, GMT or two-column TSV";
    }
}
