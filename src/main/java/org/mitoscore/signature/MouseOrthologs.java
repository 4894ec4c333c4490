package org.mitoscore.signature;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The mouse genes of the human genes of the shipped signatures, as Mouse Genome Informatics lists them
 * (HMD_HumanPhenotype.rpt; Baldarelli et al. 2024, doi 10.1093/genetics/iyae031). A human gene may have several mouse genes.
 * Pseudogenes, which MGI marks with {@code -ps}, are in the file but are no orthologs.
 */
final class MouseOrthologs {
    private static final String RESOURCE = "mouse_orthologs.tsv";
    private static final String NONE = "NA";
    private static final Pattern PSEUDOGENE = Pattern.compile(".*-ps\\d*");

    private final Map<String, List<MouseGene>> byEntrezId = new HashMap<>();
    private final Set<String> humanSymbols = new TreeSet<>();
    private final Set<String> mouseSymbols = new TreeSet<>();

    /**
     * A mouse gene.
     *
     * @param names MGI's symbol, and an earlier one under which a matrix may carry it
     */
    record MouseGene(Set<String> names) {}

    private MouseOrthologs() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(MouseOrthologs.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split("\t");
                if (!PSEUDOGENE.matcher(cells[2]).matches()) {
                    add(cells);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String[] cells) {
        Set<String> names = cells[4].equals(NONE) ? Set.of(cells[2]) : Set.of(cells[2], cells[4]);
        byEntrezId.computeIfAbsent(cells[0], id -> new ArrayList<>(1)).add(new MouseGene(names));
        humanSymbols.add(cells[1]);
        mouseSymbols.addAll(names);
    }

    private static final class Shipped {
        private static final MouseOrthologs TABLE = new MouseOrthologs();
    }

    /** The shipped table, read when it is first asked for. */
    static MouseOrthologs shipped() {
        return Shipped.TABLE;
    }

    /** Every mouse gene of a human signature gene; none when the table does not have it. */
    List<MouseGene> of(SignatureGene gene) {
        return GeneTable.shipped().find(gene).stream()
                .flatMap(human -> byEntrezId.getOrDefault(human.entrezId(), List.of()).stream())
                .toList();
    }

    /** Whether a row so named is one of these mouse genes. */
    boolean isMouseName(String name) {
        return mouseSymbols.contains(name);
    }

    /** Whether a row so named is one of their human genes. */
    boolean isHumanName(String name) {
        return humanSymbols.contains(name);
    }
}
