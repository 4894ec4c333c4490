package org.mitoscore.signature;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An Ensembl gene id as annotations spell it: with or without version, and with GENCODE's two marks for the Y copy of a
 * pseudoautosomal gene ({@code ENSG00000182378.15_PAR_Y}, and {@code ENSGR0000182378} up to release 24).
 *
 * @param stable the id without version and mark, such as {@code ENSG00000182378}
 * @param parY whether this is the Y copy of a pseudoautosomal gene
 */
record EnsemblId(String stable, boolean parY) {
    private static final Pattern SPELLING = Pattern.compile("(ENS[A-Z]{0,4}G)(R?)(\\d{10,11})(?:\\.\\d+)?(_PAR_Y)?");

    /** Reads an id; empty for anything that is not an Ensembl gene id. */
    static Optional<EnsemblId> parse(String text) {
        Matcher matcher = SPELLING.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean oldYCopy = !matcher.group(2).isEmpty();
        String digits = oldYCopy ? "0" + matcher.group(3) : matcher.group(3);
        if (digits.length() != 11) {
            return Optional.empty();
        }
        return Optional.of(new EnsemblId(matcher.group(1) + digits, oldYCopy || matcher.group(4) != null));
    }
}
