package org.mitoscore.score;

import java.util.List;

/** The scoring methods by the names that a user gives. */
public final class ScoringMethods {
    /** The method that is used when the user names none. */
    public static final String DEFAULT = "singscore";

    private ScoringMethods() {}

    /** Every name, in the order of the help. */
    public static List<String> names() {
        return List.of(
                "singscore",
                "ssgsea",
                "ssgsea-norm",
                "gsva",
                "zscore",
                "meanz",
                "plage",
                "mean",
                "median",
                "weighted",
                "singscore-unknown",
                "singscore-stable",
                "singscore-dispersion");
    }

    /** Every method that needs no more than its default settings, in the order of the help. */
    public static List<ScoringMethod> all() {
        return names().stream()
                .filter(name -> !name.equals("singscore-stable"))
                .map(name -> named(name, MethodSettings.defaults()))
                .toList();
    }

    /**
     * The method of a name.
     *
     * @throws IllegalArgumentException when there is no such name
     */
    public static ScoringMethod named(String name, MethodSettings settings) {
        return switch (name) {
            case "singscore" -> new Singscore(settings.ties(), settings.centred());
            case "ssgsea" -> new Ssgsea(settings.alpha());
            case "ssgsea-norm" -> new NormalizedSsgsea(new Ssgsea(settings.alpha()));
            case "gsva" -> settings.gsva();
            case "zscore" -> new Zscore(settings.constantTolerance());
            case "meanz" -> new MeanZ();
            case "plage" -> new Plage(settings.constantTolerance());
            case "mean" -> new MeanExpression();
            case "median" -> new MedianExpression();
            case "weighted" -> new WeightedSum(settings.offset());
            case "singscore-unknown" -> new SingscoreUnknownDirection();
            case "singscore-stable" -> new SingscoreStableGenes(settings.stableRows(), settings.centred());
            case "singscore-dispersion" -> new SingscoreDispersion();
            default -> throw new IllegalArgumentException("no scoring method is called '" + name + "'");
        };
    }
}
