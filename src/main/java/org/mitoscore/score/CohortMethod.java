package org.mitoscore.score;

/** A method that compares samples with each other, so that a score depends on which samples it was fitted to. */
public sealed interface CohortMethod extends ScoringMethod permits Zscore, MeanZ, Plage, Gsva, NormalizedSsgsea {}
