package org.mitoscore.qc;

/**
 * One thing that quality control found.
 *
 * @param status how bad it is, {@code WARN} or {@code FAIL}
 * @param reason what was seen and what it was held against, in a few words without semicolon
 */
record QcFinding(QcStatus status, String reason) {
    static QcFinding warn(String reason) {
        return new QcFinding(QcStatus.WARN, reason);
    }

    static QcFinding fail(String reason) {
        return new QcFinding(QcStatus.FAIL, reason);
    }
}
