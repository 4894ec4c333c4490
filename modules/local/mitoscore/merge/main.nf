process MITOSCORE_MERGE {
    label 'process_single'
    container "${task.ext.container ?: ''}"

    input:
    path counts, stageAs: '?/*'
    path gtf

    output:
    path 'gene_counts.tsv'                                                , emit: counts
    path 'gene_lengths.tsv'                                               , emit: lengths, optional: true
    tuple val(task.process), val('mitoscore'), eval('mitoscore --version'), emit: versions

    script:
    def args = task.ext.args ?: ''
    def heap = task.memory ? "-Xmx${(task.memory.toMega() * 0.8).intValue()}m" : ''
    // thousands of names are too long for a command line
    """
    printf '"%s"\\n' ${counts} > count_tables.txt
    mitoscore ${heap} -Djava.io.tmpdir="\$PWD" merge \\
        ${gtf ? "--gtf ${gtf} --lengths gene_lengths.tsv" : ''} \\
        ${args} \\
        --output gene_counts.tsv \\
        @count_tables.txt
    """

    stub:
    """
    touch gene_counts.tsv gene_lengths.tsv
    """
}
