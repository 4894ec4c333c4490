process MITOSCORE_REFFLAT {
    tag "${meta.id}"
    label 'process_single'
    container "${task.ext.container ?: ''}"

    input:
    tuple val(meta), path(alignment)
    path gtf
    tuple path(fasta), path(fasta_indexes)

    output:
    tuple val(meta), path('*.refflat'), path('*.interval_list')           , emit: refflat
    tuple val(task.process), val('mitoscore'), eval('mitoscore --version'), emit: versions

    script:
    def args   = task.ext.args ?: ''
    def prefix = task.ext.prefix ?: "${meta.id}"
    def heap   = task.memory ? "-Xmx${(task.memory.toMega() * 0.8).intValue()}m" : ''
    """
    mitoscore ${heap} -Djava.io.tmpdir="\$PWD" refflat \\
        --gtf ${gtf} \\
        --alignment ${alignment} \\
        ${fasta ? "--fasta ${fasta}" : ''} \\
        ${args} \\
        --output ${prefix}.refflat \\
        --ribosomal-intervals ${prefix}.interval_list
    """

    stub:
    def prefix = task.ext.prefix ?: "${meta.id}"
    """
    touch ${prefix}.refflat ${prefix}.interval_list
    """
}
