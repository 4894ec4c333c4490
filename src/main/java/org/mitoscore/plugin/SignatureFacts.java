package org.mitoscore.plugin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mitoscore.io.InputException;
import org.mitoscore.signature.Signature;
import org.mitoscore.signature.SignatureGene;
import org.mitoscore.signature.Signatures;

/** A signature as a map; null for what its file does not state. */
final class SignatureFacts {
    private SignatureFacts() {}

    /** @throws InputException when it is neither a shipped signature nor a file of exactly one */
    static Map<String, Object> of(String idOrPath) {
        List<Signature> signatures = Signatures.load(idOrPath);
        if (signatures.size() > 1) {
            throw InputException.of(
                    idOrPath, "holds " + signatures.size() + " signatures (" + ids(signatures) + "); name one as well");
        }
        return facts(signatures.get(0));
    }

    /** @throws InputException when the file has no signature of that id */
    static Map<String, Object> of(String path, String id) {
        List<Signature> signatures = Signatures.load(path);
        return signatures.stream()
                .filter(signature -> signature.id().equals(id))
                .findFirst()
                .map(SignatureFacts::facts)
                .orElseThrow(() -> InputException.of(path, "no signature '" + id + "'; there are " + ids(signatures)));
    }

    private static String ids(List<Signature> signatures) {
        return signatures.stream().map(Signature::id).collect(Collectors.joining(", "));
    }

    private static Map<String, Object> facts(Signature signature) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", signature.id());
        facts.put("version", orNull(signature.version()));
        facts.put("title", orNull(signature.title()));
        facts.put("direction", signature.direction().label());
        facts.put("kind", signature.kind().label());
        facts.put("intended_use", orNull(signature.intendedUse()));
        facts.put("source", orNull(signature.source()));
        facts.put("doi", orNull(signature.doi()));
        facts.put("licence", orNull(signature.licence()));
        facts.put("cut_off", signature.cutOff().isPresent() ? signature.cutOff().getAsDouble() : null);
        facts.put("sha256", signature.sha256());
        facts.put("genes", signature.genes().stream().map(SignatureFacts::facts).toList());
        return facts;
    }

    private static Map<String, Object> facts(SignatureGene gene) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("symbol", orNull(gene.symbol()));
        facts.put("ensembl_id", orNull(gene.ensemblId()));
        facts.put("weight", gene.weight());
        return facts;
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
