package org.mitoscore.cohort.clinical;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A TCGA or TARGET barcode, such as {@code TCGA-AB-2856-03A-01T-0736-13} or {@code TARGET-20-PARUCB-09A-01R}.
 *
 * @param patient the part that names the patient
 * @param sampleType the two digits of the sample type, such as 03 for blood at diagnosis; empty when it ends before
 */
record Barcode(String patient, String sampleType) {
    private static final Pattern SHAPE = Pattern.compile(
            "(TCGA[-.][A-Z0-9]{2}[-.][A-Z0-9]{4}|TARGET[-.]\\d{2}[-.][A-Z0-9]{6})([-.](\\d{2})[A-Z]?.*)?");

    static Optional<Barcode> parse(String name) {
        Matcher matcher = SHAPE.matcher(name);
        return matcher.matches()
                ? Optional.of(new Barcode(
                        matcher.group(1).replace('.', '-'), matcher.group(3) == null ? "" : matcher.group(3)))
                : Optional.empty();
    }
}
