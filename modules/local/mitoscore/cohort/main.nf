process MITOSCORE_COHORT {
    label 'process_low'
    container "${task.ext.container ?: ''}"

    input:
    path scores
    path expression
    path clinical
    tuple val(signatures), path(signature_files)

    output:
    path 'cohort'                                                         , emit: folder
    path 'cohort/multiqc/*'                                               , emit: multiqc_files
    tuple val(task.process), val('mitoscore'), eval('mitoscore --version'), emit: versions

    script:
    def args = task.ext.args ?: ''
    def heap = task.memory ? "-Xmx${(task.memory.toMega() * 0.8).intValue()}m" : ''
    """
    mitoscore ${heap} -Djava.io.tmpdir="\$PWD" cohort \\
        --scores ${scores} \\
        --expression ${expression} \\
        --clinical ${clinical} \\
        --signature ${signatures.join(',')} \\
        ${args} \\
        --threads ${task.cpus} \\
        --output cohort
    """

    stub:
    """
    mkdir -p cohort/figures cohort/multiqc
    touch cohort/cohort_report.html cohort/cohort_results.tsv cohort/summary.txt cohort/patients.tsv cohort/excluded.tsv
    touch cohort/km_curves.tsv cohort/roc_curves.tsv cohort/multiqc/mitoscore_outcome_results_mqc.tsv
    """
}
