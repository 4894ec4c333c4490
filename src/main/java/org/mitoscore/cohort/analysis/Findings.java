package org.mitoscore.cohort.analysis;

import java.util.ArrayList;
import java.util.List;
import org.mitoscore.stats.NotEstimableException;

/** Gathers the rows of one score and one endpoint. What cannot be estimated becomes a row with the reason. */
public final class Findings {
    private final int n;
    private final int events;
    private final List<ResultRow> rows = new ArrayList<>();

    /** One part of an analysis. */
    interface Part {
        void run();
    }

    Findings(int n, int events) {
        this.n = n;
        this.events = events;
    }

    void add(ResultRow row) {
        rows.add(row);
    }

    /** Runs a part; when the data cannot give it, says so under its name. */
    void attempt(String analysis, String term, Part part) {
        try {
            part.run();
        } catch (NotEstimableException reason) {
            rows.add(ResultRow.missing(analysis, term, n, events, "not estimable: " + reason.getMessage()));
        }
    }

    /** The rows in the order in which they were added. */
    public List<ResultRow> rows() {
        return List.copyOf(rows);
    }
}
