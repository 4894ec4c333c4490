process MITOSCORE_ANNOTATION {
    label 'process_single'
    container "${task.ext.container ?: ''}"

    input:
    path gtf
    val transcripts

    output:
    path '*.annotation'                                                   , emit: annotation
    tuple val(task.process), val('mitoscore'), eval('mitoscore --version'), emit: versions

    script:
    def args   = task.ext.args ?: ''
    def prefix = task.ext.prefix ?: 'genes'
    def heap   = task.memory ? "-Xmx${(task.memory.toMega() * 0.8).intValue()}m" : ''
    """
    mitoscore ${heap} -Djava.io.tmpdir="\$PWD" annotation \\
        --gtf ${gtf} \\
        ${transcripts ? '--transcripts' : ''} \\
        ${args} \\
        --output ${prefix}.annotation
    """

    stub:
    def prefix = task.ext.prefix ?: 'genes'
    """
    touch ${prefix}.annotation
    """
}
