package org.mitoscore.report;

import org.mitoscore.score.Mitoscore;

/** Sentences that the page and the MultiQC sections share, so that both say the same. */
final class Wording {
    static final String RESEARCH_USE = "Research use only";

    static final String CLAIM =
            "Bosc et al. (Nature Cancer 2021) report that patients with acute myeloid leukaemia whose leukaemic cells have"
                    + " a high mitochondrial (OXPHOS) activity respond best to venetoclax + cytarabine, and capture that"
                    + " activity in a transcriptomic signature, the MitoScore. The claim is about venetoclax + cytarabine;"
                    + " it does not cover venetoclax + azacitidine.";

    private Wording() {}

    /** What the scores of this run are, and what they are not. */
    static String limits(String signatureName) {
        return "The gene list of that paper is not included in this software. The scores here come from another list, "
                + signatureName + ". They measure expression; whether they predict response to venetoclax + cytarabine"
                + " is not established. " + RESEARCH_USE + ": not a medical device, not for decisions about treatment.";
    }

    /** A signature's id with its version, as far as it has one. */
    static String signature(Mitoscore row) {
        return row.signatureVersion().isEmpty() ? row.signature() : row.signature() + " " + row.signatureVersion();
    }

    static String orNa(String text) {
        return text.isEmpty() ? "NA" : text;
    }
}
