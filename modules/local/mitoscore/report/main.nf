process MITOSCORE_REPORT {
    label 'process_single'
    container "${task.ext.container ?: ''}"

    input:
    path scores
    tuple path(expression), val(unit)
    path gene_matches
    path qc
    path gene_body_coverage
    path reliability
    path parameters
    path software_versions

    output:
    path 'mitoscore_report.html'                                          , emit: html
    path 'multiqc/*'                                                      , emit: multiqc_files
    tuple val(task.process), val('mitoscore'), eval('mitoscore --version'), emit: versions

    script:
    def args = task.ext.args ?: ''
    def heap = task.memory ? "-Xmx${(task.memory.toMega() * 0.8).intValue()}m" : ''
    """
    mitoscore ${heap} -Djava.io.tmpdir="\$PWD" report \\
        --scores ${scores} \\
        --expression ${expression} \\
        --expression-unit '${unit}' \\
        --gene-matches ${gene_matches} \\
        ${qc ? "--qc ${qc}" : ''} \\
        ${gene_body_coverage ? "--gene-body-coverage ${gene_body_coverage}" : ''} \\
        ${[reliability].flatten().collect { table -> "--${table.baseName} ${table}" }.join(' ')} \\
        ${parameters ? "--params ${parameters}" : ''} \\
        --versions ${software_versions} \\
        ${args} \\
        --output mitoscore_report.html \\
        --multiqc multiqc
    """

    stub:
    """
    mkdir multiqc
    touch mitoscore_report.html multiqc/mitoscore_scores_mqc.tsv
    """
}
