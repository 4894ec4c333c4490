process MITOSCORE_SAMPLESHEET {
    tag "${sheet.name}"
    label 'process_single'
    container "${task.ext.container ?: ''}"

    input:
    path parameters
    path sheet
    val base_dir

    output:
    path 'libraries.json'                                                          , emit: libraries
    tuple val(task.process), val('mitoscore'), eval('mitoscore --version')         , emit: versions

    script:
    def args  = task.ext.args ?: ''
    def heap  = task.memory ? "-Xmx${(task.memory.toMega() * 0.8).intValue()}m" : ''
    def input = sheet ? "--input ${sheet} --base-dir ${base_dir}" : ''
    """
    mitoscore ${heap} -Djava.io.tmpdir="\$PWD" check \\
        --params ${parameters} \\
        ${input} \\
        --skip-files \\
        ${args} \\
        --libraries libraries.json
    """

    stub:
    """
    echo '[]' > libraries.json
    """
}
