package org.mitoscore.signature;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.mitoscore.io.Problem;
import org.mitoscore.io.Problems;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * This project's signature file. Read from YAML's syntax tree rather than as objects, so that every problem has its line
 * and a gene called {@code NO} or {@code 1E5} stays text.
 */
final class SignatureYaml {
    private static final Set<String> KEYS = Set.of(
            "id",
            "version",
            "title",
            "direction",
            "kind",
            "intended_use",
            "source",
            "doi",
            "licence",
            "cut_off",
            "genes");
    private static final Set<String> GENE_KEYS = Set.of("symbol", "ensembl", "weight", "aliases");

    private final String source;
    private final Problems problems;

    private SignatureYaml(String source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    static List<Signature> parse(String source, String text, Problems problems) {
        return new SignatureYaml(source, problems).parse(text).map(List::of).orElse(List.of());
    }

    private Optional<Signature> parse(String text) {
        Node root;
        try {
            root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
        } catch (MarkedYAMLException e) {
            problems.add(Problem.at(source, e.getProblemMark().getLine() + 1L, "not valid YAML: " + e.getProblem()));
            return Optional.empty();
        }
        if (!(root instanceof MappingNode mapping)) {
            problems.add(Problem.at(source, line(root), "expected 'key: value' lines (id, title, genes, …)"));
            return Optional.empty();
        }
        Map<String, Node> fields = fields(mapping, KEYS);
        String id = required(fields, "id", root);
        String title = required(fields, "title", root);
        Direction direction = choice(fields, "direction", Direction.values(), Direction::label, Direction.UNSTATED);
        GeneListBuilder genes = new GeneListBuilder(source, problems);
        Optional<Node> geneList = Optional.ofNullable(fields.get("genes"));
        geneList.ifPresentOrElse(
                node -> items(node, "genes").forEach(gene -> readGene(gene, genes)),
                () -> problems.add(Problem.at(source, line(root), "'genes' is missing")));
        Signature.Kind kind = choice(fields, "kind", Signature.Kind.values(), Signature.Kind::label, genes.kind());
        if (genes.genes().isEmpty()) {
            problems.add(Problem.of(source, "the signature has no gene"));
        } else if (genes.kind().compareTo(kind) > 0) {
            problems.add(Problem.at(
                    source,
                    line(fields.get("kind")),
                    "kind is '" + kind.label() + "' but the weights make it '"
                            + genes.kind().label() + "'"));
        }
        return Optional.of(new Signature(
                id,
                optional(fields, "version"),
                title,
                direction,
                kind,
                optional(fields, "intended_use"),
                optional(fields, "source"),
                optional(fields, "doi"),
                optional(fields, "licence"),
                cutOff(fields),
                genes.genes(),
                GeneListChecksum.of(genes.genes())));
    }

    private void readGene(Node node, GeneListBuilder genes) {
        if (node instanceof ScalarNode name) {
            genes.add(line(node), name.getValue().strip(), 1);
            return;
        }
        if (!(node instanceof MappingNode mapping)) {
            problems.add(Problem.at(source, line(node), "expected a gene: {symbol: …, ensembl: …}"));
            return;
        }
        Map<String, Node> fields = fields(mapping, GENE_KEYS);
        String symbol = optional(fields, "symbol");
        String ensembl = optional(fields, "ensembl");
        Optional<EnsemblId> ensemblId = EnsemblId.parse(ensembl);
        if (!ensembl.isEmpty() && ensemblId.isEmpty()) {
            problems.add(Problem.at(
                    source,
                    line(fields.get("ensembl")),
                    "'" + ensembl + "' is not an Ensembl gene id such as ENSG00000213619"));
            return;
        }
        if (symbol.isEmpty() && ensembl.isEmpty()) {
            problems.add(Problem.at(source, line(node), "a gene needs 'symbol' or 'ensembl'"));
            return;
        }
        List<String> aliases = new ArrayList<>();
        if (fields.containsKey("aliases")) {
            items(fields.get("aliases"), "aliases").forEach(alias -> aliases.add(text(alias, "aliases")));
        }
        String stable = ensemblId.map(EnsemblId::stable).orElse("");
        genes.add(line(node), new SignatureGene(symbol, stable, weight(fields), aliases));
    }

    private double weight(Map<String, Node> fields) {
        if (!fields.containsKey("weight")) {
            return 1;
        }
        Node node = fields.get("weight");
        String text = text(node, "weight");
        OptionalDouble weight = GeneListBuilder.parseWeight(text);
        if (weight.isEmpty()) {
            problems.add(Problem.at(
                    source, line(node), "'" + text + "' is not a weight; expected up, down or a number other than 0"));
        }
        return weight.orElse(1);
    }

    private OptionalDouble cutOff(Map<String, Node> fields) {
        String text = optional(fields, "cut_off");
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            problems.add(Problem.at(source, line(fields.get("cut_off")), "'" + text + "' is not a number"));
            return OptionalDouble.empty();
        }
    }

    private Map<String, Node> fields(MappingNode mapping, Set<String> known) {
        Map<String, Node> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = text(tuple.getKeyNode(), "a key");
            if (!known.contains(key)) {
                problems.add(Problem.at(
                        source,
                        line(tuple.getKeyNode()),
                        "unknown key '" + key + "'; known are "
                                + known.stream().sorted().collect(Collectors.joining(", "))));
            } else if (fields.put(key, tuple.getValueNode()) != null) {
                problems.add(Problem.at(source, line(tuple.getKeyNode()), "key '" + key + "' comes twice"));
            }
        }
        return fields;
    }

    private String required(Map<String, Node> fields, String key, Node parent) {
        String value = optional(fields, key);
        if (value.isEmpty()) {
            problems.add(Problem.at(source, line(parent), "'" + key + "' is missing"));
        }
        return value;
    }

    private String optional(Map<String, Node> fields, String key) {
        return fields.containsKey(key) ? text(fields.get(key), key) : "";
    }

    private String text(Node node, String what) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        problems.add(Problem.at(source, line(node), "expected a single text for " + what));
        return "";
    }

    private List<Node> items(Node node, String key) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        problems.add(Problem.at(source, line(node), "expected a list under '" + key + "'"));
        return List.of();
    }

    private interface Label<T> {
        String of(T value);
    }

    private <T> T choice(Map<String, Node> fields, String key, T[] values, Label<T> label, T otherwise) {
        String text = optional(fields, key);
        if (text.isEmpty()) {
            return otherwise;
        }
        for (T value : values) {
            if (label.of(value).equals(text)) {
                return value;
            }
        }
        problems.add(Problem.at(
                source,
                line(fields.get(key)),
                "'" + text + "' is not a " + key + "; expected one of "
                        + Arrays.stream(values).map(label::of).collect(Collectors.joining(", "))));
        return otherwise;
    }

    private static long line(Node node) {
        return node == null ? 1 : node.getStartMark().getLine() + 1L;
    }
}
