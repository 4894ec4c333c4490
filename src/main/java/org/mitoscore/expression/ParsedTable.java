package org.mitoscore.expression;

import java.util.List;

/**
 * One file's table as read, with what is needed to report on it.
 *
 * @param source the file, as the user named it
 * @param geneIds gene ids in file order
 * @param geneNames gene names, empty strings where the file has none
 * @param samples column names
 * @param columns one array per sample
 * @param lengths gene lengths in bases when the file has them, else an array of length 0
 * @param notes what the reader decided or dropped, for the log
 */
record ParsedTable(
        String source,
        List<String> geneIds,
        List<String> geneNames,
        List<String> samples,
        double[][] columns,
        double[] lengths,
        List<String> notes) {

    boolean hasLengths() {
        return lengths.length > 0;
    }
}
