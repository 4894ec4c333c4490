package org.mitoscore.count;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What one counting pass learned about a library besides the gene counts; written as {@code *.count_qc.json} and read by
 * the cohort's QC table. Fractions are 0–1, {@code NaN} (written as the string {@code "NaN"}) when nothing was seen to divide by.
 *
 * @param sample sample name
 * @param library the alignment file as given; a sample may have several
 * @param paired whether the library is paired-end
 * @param records alignment records read
 * @param fragments fragments (pairs or single reads) considered
 * @param assigned fragments assigned to a gene
 * @param strandednessDeclared {@code auto}, {@code unstranded}, {@code forward} or {@code reverse}
 * @param strandednessInferred {@code unstranded}, {@code forward}, {@code reverse} or {@code undetermined}
 * @param strandednessUsed the one the counts were made with
 * @param strandForward fraction of fragments that support {@code forward}, of those that tell
 * @param strandReverse fraction that support {@code reverse}, of those that tell
 * @param strandInformative fragments that tell (overlap genes of one strand only)
 * @param mtdnaFraction mapped primary records on the mitochondrial contig / mapped primary records
 * @param duplicateFraction mapped primary records flagged duplicate / mapped primary records
 * @param rrnaFraction fragments on genes with an rRNA biotype / fragments with a gene; NaN when the annotation has no biotype
 * @param genesDetected genes with at least one assigned fragment
 * @param xistFragments fragments on XIST, of the strandedness used; NaN when the annotation does not have it
 * @param chromosomeYFragments fragments on genes of chromosome Y outside the pseudoautosomal regions, likewise
 * @param medianInsertSize median outer distance of proper pairs in bases, or NaN for single reads
 */
public record CountQc(
        @JsonProperty("sample") String sample,
        @JsonProperty("library") String library,
        @JsonProperty("paired") boolean paired,
        @JsonProperty("records") long records,
        @JsonProperty("fragments") long fragments,
        @JsonProperty("assigned") long assigned,
        @JsonProperty("strandedness_declared") String strandednessDeclared,
        @JsonProperty("strandedness_inferred") String strandednessInferred,
        @JsonProperty("strandedness_used") String strandednessUsed,
        @JsonProperty("strand_forward") double strandForward,
        @JsonProperty("strand_reverse") double strandReverse,
        @JsonProperty("strand_informative") long strandInformative,
        @JsonProperty("mtdna_fraction") double mtdnaFraction,
        @JsonProperty("duplicate_fraction") double duplicateFraction,
        @JsonProperty("rrna_fraction") double rrnaFraction,
        @JsonProperty("genes_detected") int genesDetected,
        @JsonProperty("xist_fragments") double xistFragments,
        @JsonProperty("chromosome_y_fragments") double chromosomeYFragments,
        @JsonProperty("median_insert_size") double medianInsertSize) {}
