package org.mitoscore.signature;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The checksum that names a gene list, whatever file and order it came in.
 *
 * <p>Each gene gives one line: its Ensembl id without version, or its symbol when it has no Ensembl id; a tab; its
 * weight; a line feed. The weight is rounded to 15 significant digits and written as a plain decimal without exponent
 * and trailing zeros ({@code 1}, {@code -1}, {@code 0.0874}), which is the number as a person wrote it. The lines are
 * sorted by their characters; the checksum is the SHA-256 of their UTF-8 bytes, in lower-case hex. Titles, aliases and
 * licences do not enter.
 */
public final class GeneListChecksum {
    private static final MathContext DIGITS = new MathContext(15);

    private GeneListChecksum() {}

    /** The checksum of a gene list: 64 hex digits. */
    public static String of(List<SignatureGene> genes) {
        String canonical = genes.stream().map(GeneListChecksum::line).sorted().collect(Collectors.joining());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String line(SignatureGene gene) {
        String name = gene.ensemblId().isEmpty() ? gene.symbol() : gene.ensemblId();
        String weight =
                new BigDecimal(gene.weight()).round(DIGITS).stripTrailingZeros().toPlainString();
        return name + '\t' + weight + '\n';
    }
}
