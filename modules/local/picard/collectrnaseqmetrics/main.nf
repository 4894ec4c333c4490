process PICARD_COLLECTRNASEQMETRICS {
    tag "${meta.id}"
    label 'process_single'
    container "${task.ext.container ?: ''}"

    input:
    tuple val(meta), path("${meta.id}.${meta.extension ?: 'bam'}"), path(refflat), path(ribosomal_intervals)
    tuple path(fasta), path(fasta_indexes)

    output:
    tuple val(meta), path('*.rna_metrics')                                , emit: metrics
    tuple val(task.process), val('picard'), eval('mitoscore picard --version'), emit: versions

    script:
    def args   = task.ext.args ?: ''
    def prefix = task.ext.prefix ?: "${meta.id}"
    def alignment = "${meta.id}.${meta.extension ?: 'bam'}"
    def heap   = task.memory ? "-Xmx${(task.memory.toMega() * 0.8).intValue()}m" : ''
    def strand = [forward: 'FIRST_READ_TRANSCRIPTION_STRAND', reverse: 'SECOND_READ_TRANSCRIPTION_STRAND']
    """
    mitoscore ${heap} -Djava.io.tmpdir="\$PWD" picard CollectRnaSeqMetrics \\
        --INPUT ${alignment} \\
        ${fasta ? "--REFERENCE_SEQUENCE ${fasta}" : ''} \\
        --REF_FLAT ${refflat} \\
        --RIBOSOMAL_INTERVALS ${ribosomal_intervals} \\
        --STRAND_SPECIFICITY ${strand[meta.strandedness] ?: 'NONE'} \\
        --TMP_DIR . \\
        ${args} \\
        --OUTPUT ${prefix}.rna_metrics
    """

    stub:
    def prefix = task.ext.prefix ?: "${meta.id}"
    """
    touch ${prefix}.rna_metrics
    """
}
