package org.mitoscore.count;

import org.mitoscore.count.CountOptions.Split;

/** What became of a fragment: the rows of featureCounts' {@code .summary}, in its order. */
public enum Assignment {
    ASSIGNED("Assigned"),
    UNMAPPED("Unassigned_Unmapped"),
    READ_TYPE("Unassigned_Read_Type"),
    SINGLETON("Unassigned_Singleton"),
    MAPPING_QUALITY("Unassigned_MappingQuality"),
    CHIMERA("Unassigned_Chimera"),
    FRAGMENT_LENGTH("Unassigned_FragmentLength"),
    DUPLICATE("Unassigned_Duplicate"),
    MULTI_MAPPING("Unassigned_MultiMapping"),
    SECONDARY("Unassigned_Secondary"),
    NON_SPLIT("Unassigned_NonSplit"),
    NO_FEATURES("Unassigned_NoFeatures"),
    OVERLAPPING_LENGTH("Unassigned_Overlapping_Length"),
    AMBIGUITY("Unassigned_Ambiguity");

    private final String label;

    Assignment(String label) {
        this.label = label;
    }

    /** The row's name in the summary. */
    public String label() {
        return label;
    }

    /** The row's name when only some reads were wanted: what is left out for being split has a name of its own. */
    String label(Split wanted) {
        return this == NON_SPLIT && wanted == Split.NON_SPLIT_ONLY ? "Unassigned_Split" : label;
    }
}
