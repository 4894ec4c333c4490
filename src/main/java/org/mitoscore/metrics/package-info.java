/**
 * The figures of Picard's CollectRnaSeqMetrics, gathered while records stream by for another purpose: where aligned bases lie
 * (coding, untranslated, intronic, intergenic, ribosomal), on which strand, and how evenly they cover transcripts.
 */
package org.mitoscore.metrics;
