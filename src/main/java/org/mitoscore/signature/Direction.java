package org.mitoscore.signature;

/** What a high score of a signature stands for. */
public enum Direction {
    /** High score: high mitochondrial (OXPHOS) activity. */
    HIGH_IS_HIGH_OXPHOS("high_oxphos"),
    /** High score: high activity of another mitochondrial process, which the title names. */
    HIGH_IS_HIGH_MITOCHONDRIAL("high_mitochondrial"),
    /** High score: poor outcome in the source. */
    HIGH_IS_POOR_OUTCOME("poor_outcome"),
    /** High score: favourable outcome or response in the source. */
    HIGH_IS_GOOD_OUTCOME("good_outcome"),
    /** The source, or the user's file, does not say. */
    UNSTATED("unstated");

    private final String label;

    Direction(String label) {
        this.label = label;
    }

    /** The spelling in files, such as {@code high_oxphos}. */
    public String label() {
        return label;
    }
}
