process MITOSCORE_NORMALIZE {
    tag "${method}"
    label 'process_single'
    container "${task.ext.container ?: ''}"

    input:
    tuple val(method), path(counts), path(lengths)

    output:
    tuple val(method), path("${prefix}.tsv")                              , emit: expression
    tuple val(task.process), val('mitoscore'), eval('mitoscore --version'), emit: versions

    script:
    def args = task.ext.args ?: ''
    def heap = task.memory ? "-Xmx${(task.memory.toMega() * 0.8).intValue()}m" : ''
    prefix = task.ext.prefix ?: "gene_${method.tokenize('-').reverse().join('_')}"
    """
    mitoscore ${heap} -Djava.io.tmpdir="\$PWD" normalize \\
        --counts ${counts} \\
        --method ${method} \\
        ${lengths ? "--lengths ${lengths}" : ''} \\
        ${args} \\
        --threads ${task.cpus} \\
        --output ${prefix}.tsv
    """

    stub:
    prefix = task.ext.prefix ?: "gene_${method.tokenize('-').reverse().join('_')}"
    """
    touch ${prefix}.tsv
    """
}
