package org.mitoscore.plugin;

/**
 * The run that results come from.
 *
 * @param name Nextflow's name of the run, such as {@code silly_curie}
 * @param session Nextflow's session id, which {@code -resume} takes
 * @param success whether every task that had to succeed did
 */
record RunFacts(String name, String session, boolean success) {}
