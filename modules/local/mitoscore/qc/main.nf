process MITOSCORE_QC {
    label 'process_single'
    container "${task.ext.container ?: ''}"

    input:
    path count_qc
    path rnaseq_metrics
    path counts
    tuple val(signatures), path(signature_files)

    output:
    path 'samples.tsv'                                                    , emit: samples
    path 'gene_body_coverage.tsv'                                         , emit: gene_body_coverage
    tuple val(task.process), val('mitoscore'), eval('mitoscore --version'), emit: versions

    script:
    def args = task.ext.args ?: ''
    def heap = task.memory ? "-Xmx${(task.memory.toMega() * 0.8).intValue()}m" : ''
    // thousands of names are too long for a command line
    """
    printf '"%s"\\n' --count-qc ${count_qc} ${rnaseq_metrics ? "--rnaseq-metrics ${rnaseq_metrics}" : ''} > measures.txt
    mitoscore ${heap} -Djava.io.tmpdir="\$PWD" qc \\
        @measures.txt \\
        --counts ${counts} \\
        --signature ${signatures.join(',')} \\
        ${args} \\
        --gene-body-coverage gene_body_coverage.tsv \\
        --output samples.tsv
    """

    stub:
    """
    touch samples.tsv gene_body_coverage.tsv
    """
}
