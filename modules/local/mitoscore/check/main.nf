process MITOSCORE_CHECK {
    label 'process_single'
    container "${task.ext.container ?: ''}"

    input:
    path alignments, stageAs: 'alignment?/*'
    path counts, stageAs: 'counts?/*'
    path gtf
    tuple path(fasta), path(fasta_indexes)
    tuple val(signatures), path(signature_files)

    output:
    path 'check.tsv'                                                      , emit: report
    path 'matrix_kind.txt'                                                , emit: kind
    tuple val(task.process), val('mitoscore'), eval('mitoscore --version'), emit: versions

    script:
    def args = task.ext.args ?: ''
    def heap = task.memory ? "-Xmx${(task.memory.toMega() * 0.8).intValue()}m" : ''
    // thousands of names are too long for a command line
    """
    printf '"%s"\\n' ${alignments ? "--alignment ${alignments}" : ''} ${counts ? "--counts ${counts}" : ''} > files.txt
    mitoscore ${heap} -Djava.io.tmpdir="\$PWD" check \\
        @files.txt \\
        ${gtf ? "--gtf ${gtf}" : ''} \\
        ${fasta ? "--fasta ${fasta}" : ''} \\
        --signature ${signatures.join(',')} \\
        ${args} \\
        --kind matrix_kind.txt \\
        --output check.tsv
    """

    stub:
    """
    touch check.tsv
    echo counts > matrix_kind.txt
    """
}
