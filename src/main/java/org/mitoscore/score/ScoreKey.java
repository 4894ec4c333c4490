package org.mitoscore.score;

import org.mitoscore.io.TsvTable;

/**
 * Which score of a table.
 *
 * @param sample sample name
 * @param signature signature id
 * @param method method name
 */
public record ScoreKey(String sample, String signature, String method) {
    public static ScoreKey of(Mitoscore row) {
        return new ScoreKey(row.sample(), row.signature(), row.method());
    }

    static ScoreKey of(TsvTable.Row row) {
        return new ScoreKey(row.text("sample"), row.text("signature"), row.text("method"));
    }
}
