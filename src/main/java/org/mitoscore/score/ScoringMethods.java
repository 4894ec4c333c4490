package org.mitoscore.score;

import java.util.List;

/** The scoring methods by the names that a user gives, with the default settings of each. */
public final class ScoringMethods {
    /** The method that is used when the user names none. */
    public static final String DEFAULT = "singscore";

    private ScoringMethods() {}

    /** Every method, in the order of the help. */
    public static List<ScoringMethod> all() {
        return List.of(
                new Singscore(),
                new Ssgsea(),
                new NormalizedSsgsea(new Ssgsea()),
                new Gsva(),
                new Zscore(),
                new MeanZ(),
                new Plage(),
                new MeanExpression(),
                new MedianExpression(),
                new WeightedSum(),
                new SingscoreUnknownDirection(),
                new SingscoreDispersion());
    }

    public static List<String> names() {
        return all().stream().map(ScoringMethod::name).toList();
    }

    /** @throws IllegalArgumentException when there is no such name */
    public static ScoringMethod named(String name) {
        return all().stream()
                .filter(method -> method.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no scoring method is called '" + name + "'"));
    }
}
