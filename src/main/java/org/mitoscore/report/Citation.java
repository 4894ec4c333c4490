package org.mitoscore.report;

import java.util.List;

/**
 * A publication behind the results.
 *
 * @param text authors, title of the method, journal and year
 * @param doi DOI without the resolver
 */
record Citation(String text, String doi) {
    static final Citation BOSC = new Citation(
            "Bosc C, et al. MitoScore in AML, venetoclax + cytarabine. Nature Cancer 2021.",
            "10.1038/s43018-021-00264-y");
    static final Citation SINGSCORE =
            new Citation("Foroutan M, et al. singscore. BMC Bioinformatics 2018.", "10.1186/s12859-018-2435-4");
    static final Citation SINGSCORE_STABLE = new Citation(
            "Bhuva DD, et al. singscore with stable genes. Nucleic Acids Research 2020.", "10.1093/nar/gkaa802");
    static final Citation SSGSEA = new Citation("Barbie DA, et al. ssGSEA. Nature 2009.", "10.1038/nature08460");
    static final Citation GSVA =
            new Citation("Hänzelmann S, et al. GSVA. BMC Bioinformatics 2013.", "10.1186/1471-2105-14-7");
    static final Citation ZSCORE = new Citation(
            "Lee E, et al. Combined z-score. PLoS Computational Biology 2008.", "10.1371/journal.pcbi.1000217");
    static final Citation PLAGE =
            new Citation("Tomfohr J, et al. PLAGE. BMC Bioinformatics 2005.", "10.1186/1471-2105-6-225");
    static final Citation EDGER =
            new Citation("Robinson MD, et al. edgeR. Bioinformatics 2010.", "10.1093/bioinformatics/btp616");
    static final Citation TMM =
            new Citation("Robinson MD, Oshlack A. TMM. Genome Biology 2010.", "10.1186/gb-2010-11-3-r25");
    static final Citation FEATURE_COUNTS =
            new Citation("Liao Y, et al. featureCounts. Bioinformatics 2014.", "10.1093/bioinformatics/btt656");
    static final Citation SAM =
            new Citation("Li H, et al. SAM format and SAMtools. Bioinformatics 2009.", "10.1093/bioinformatics/btp352");
    static final Citation NEXTFLOW =
            new Citation("Di Tommaso P, et al. Nextflow. Nature Biotechnology 2017.", "10.1038/nbt.3820");
    static final Citation MULTIQC =
            new Citation("Ewels P, et al. MultiQC. Bioinformatics 2016.", "10.1093/bioinformatics/btw354");
    static final Citation MITOCARTA =
            new Citation("Rath S, et al. MitoCarta 3.0. Nucleic Acids Research 2021.", "10.1093/nar/gkaa1011");

    /** Every citation that may appear in a report. */
    static final List<Citation> ALL = List.of(
            BOSC,
            MITOCARTA,
            SINGSCORE,
            SINGSCORE_STABLE,
            SSGSEA,
            GSVA,
            ZSCORE,
            PLAGE,
            EDGER,
            TMM,
            FEATURE_COUNTS,
            SAM,
            NEXTFLOW,
            MULTIQC);
}
