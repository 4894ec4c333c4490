package org.mitoscore.cohort.survival;

/** How the Cox likelihood treats events at one time. */
public enum Ties {
    /** Efron (1977): tied events leave the risk set one by one, on average. R's default. */
    EFRON,
    /** Breslow (1974): every tied event sees the whole risk set. */
    BRESLOW
}
