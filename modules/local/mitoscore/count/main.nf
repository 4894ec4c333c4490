process MITOSCORE_COUNT {
    tag "${meta.id}"
    label 'process_low'
    container "${task.ext.container ?: ''}"

    input:
    tuple val(meta), path("${meta.id}.${meta.extension ?: 'bam'}")
    path gtf
    tuple path(fasta), path(fasta_indexes)
    val rnaseq_metrics

    output:
    tuple val(meta), path('*.counts.txt')                                 , emit: counts
    tuple val(meta), path('*.counts.txt.summary')                         , emit: summary
    tuple val(meta), path('*.count_qc.json')                              , emit: qc
    tuple val(meta), path('*.rna_metrics')                                , emit: rnaseq_metrics, optional: true
    tuple val(task.process), val('mitoscore'), eval('mitoscore --version'), emit: versions

    script:
    def args   = task.ext.args ?: ''
    def prefix = task.ext.prefix ?: "${meta.id}"
    def alignment = "${meta.id}.${meta.extension ?: 'bam'}"
    def heap   = task.memory ? "-Xmx${(task.memory.toMega() * 0.8).intValue()}m" : ''
    """
    mitoscore ${heap} -Djava.io.tmpdir="\$PWD" count \\
        --gtf ${gtf} \\
        ${fasta ? "--fasta ${fasta}" : ''} \\
        --sample ${meta.sample ?: meta.id} \\
        --strandedness ${meta.strandedness ?: 'auto'} \\
        --threads ${task.cpus} \\
        ${rnaseq_metrics ? '--rnaseq-metrics' : ''} \\
        ${args} \\
        --output ${prefix}.counts.txt \\
        ${alignment}
    """

    stub:
    def prefix = task.ext.prefix ?: "${meta.id}"
    """
    touch ${prefix}.counts.txt ${prefix}.counts.txt.summary
    echo '{"strandedness_used": "unstranded"}' > ${prefix}.count_qc.json
    ${rnaseq_metrics ? "touch ${prefix}.rna_metrics" : ''}
    """
}
