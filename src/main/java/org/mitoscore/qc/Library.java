package org.mitoscore.qc;

import org.mitoscore.count.CountQc;

/**
 * One counted library. Its id is what its files are named by: {@code <id>.count_qc.json} and {@code <id>.rna_metrics}.
 *
 * @param id library id
 * @param counted what counting learned about it
 */
public record Library(String id, CountQc counted) {}
