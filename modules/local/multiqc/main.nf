process MULTIQC {
    label 'process_single'
    container "${task.ext.container ?: 'quay.io/biocontainers/multiqc:1.25.1--pyhdfd78af_0'}"

    input:
    path multiqc_files, stageAs: 'input?/*'
    path config
    path extra_config

    output:
    path 'multiqc_report.html'                                                           , emit: report
    path 'multiqc_report_data'                                                           , emit: data
    tuple val(task.process), val('multiqc'), eval("multiqc --version | sed 's/.* //'"), emit: versions

    script:
    def args = task.ext.args ?: ''
    // Debian's MultiQC 1.14 is shipped without the JavaScript of its plots: drawn as pictures they show
    // Its plots' library would keep its fonts and settings in the home folder
    """
    export MPLCONFIGDIR="\$PWD/.matplotlib"
    flat=\$(multiqc --version | grep -q ' 1\\.1[0-9]\\b' && echo --flat || true)
    multiqc \\
        \$flat \\
        --force \\
        --filename multiqc_report.html \\
        --config ${config} \\
        ${extra_config ? "--config ${extra_config}" : ''} \\
        ${args} \\
        .
    """

    stub:
    """
    mkdir multiqc_report_data
    touch multiqc_report.html multiqc_report_data/multiqc.log
    """
}
