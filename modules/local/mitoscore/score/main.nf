process MITOSCORE_SCORE {
    label 'process_single'
    container "${task.ext.container ?: 'mitoscore:0.1.0'}"

    input:
    path expression
    path qc
    tuple val(signatures), path(signature_files)

    output:
    path 'mitoscores.tsv'                                                 , emit: scores
    path 'mitoscores.json'                                                , emit: json
    path 'signature_genes.tsv'                                            , emit: gene_matches
    tuple val(task.process), val('mitoscore'), eval('mitoscore --version'), emit: versions

    script:
    def args = task.ext.args ?: ''
    def heap = task.memory ? "-Xmx${(task.memory.toMega() * 0.8).intValue()}m" : ''
    """
    mitoscore ${heap} score \\
        --expression ${expression} \\
        --signature ${signatures.join(',')} \\
        ${qc ? "--qc ${qc}" : ''} \\
        ${args} \\
        --output mitoscores.tsv \\
        --json mitoscores.json \\
        --gene-matches signature_genes.tsv
    """

    stub:
    """
    touch mitoscores.tsv mitoscores.json signature_genes.tsv
    """
}
