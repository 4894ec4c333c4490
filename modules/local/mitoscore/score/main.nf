process MITOSCORE_SCORE {
    label 'process_low'
    container "${task.ext.container ?: ''}"

    input:
    tuple path(matrix), val(kind)
    path qc
    tuple val(signatures), path(signature_files)
    path reference

    output:
    path 'mitoscores.tsv'                                                 , emit: scores
    path 'mitoscores.json'                                                , emit: json
    path 'signature_genes.tsv'                                            , emit: gene_matches
    path 'calls_by_method.tsv'                                            , emit: method_calls
    path '{agreement,confidence,titration}.tsv'                           , emit: reliability
    tuple val(task.process), val('mitoscore'), eval('mitoscore --version'), emit: versions

    script:
    def args = task.ext.args ?: ''
    def heap = task.memory ? "-Xmx${(task.memory.toMega() * 0.8).intValue()}m" : ''
    """
    mitoscore ${heap} -Djava.io.tmpdir="\$PWD" score \\
        --${kind} ${matrix} \\
        --signature ${signatures.join(',')} \\
        ${qc ? "--qc ${qc}" : ''} \\
        ${reference ? "--reference ${reference}" : ''} \\
        ${args} \\
        --threads ${task.cpus} \\
        --agreement agreement.tsv \\
        --call-agreement calls_by_method.tsv \\
        --output mitoscores.tsv \\
        --json mitoscores.json \\
        --gene-matches signature_genes.tsv
    """

    stub:
    """
    touch mitoscores.tsv mitoscores.json signature_genes.tsv calls_by_method.tsv agreement.tsv
    """
}
