/** The Nextflow plugin {@code nf-mitoscore}: what other pipelines ask the tools for, in their own words. */
package org.mitoscore.plugin;
