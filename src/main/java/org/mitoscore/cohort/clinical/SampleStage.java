package org.mitoscore.cohort.clinical;

import java.util.Locale;

/** When in the disease a sample was taken, as far as the tables tell; in the order of preference. */
enum SampleStage {
    DIAGNOSIS,
    NOT_KNOWN,
    LATER;

    /** From a text such as {@code Initial Diagnosis} or {@code Relapse}, else from a barcode's sample type. */
    static SampleStage of(String text, String sampleName) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("diagnosis")
                || lower.startsWith("primary")
                || lower.equals("dx")
                || lower.equals("baseline")) {
            return DIAGNOSIS;
        }
        if (lower.contains("relapse")
                || lower.contains("recur")
                || lower.contains("residual")
                || lower.contains("remission")
                || lower.contains("refractory")
                || lower.contains("follow")) {
            return LATER;
        }
        return Barcode.parse(sampleName)
                .map(barcode -> switch (barcode.sampleType()) {
                    // Primary tumour, blood and marrow of a blood cancer at diagnosis.
                    case "01", "03", "09" -> DIAGNOSIS;
                    case "" -> NOT_KNOWN;
                    default -> LATER;
                })
                .orElse(NOT_KNOWN);
    }
}
