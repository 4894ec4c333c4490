// RECIPE include

process ALIGN {
    tag "${meta.id}"

    input:
    tuple val(meta), path(reads)

    output:
    tuple val(meta), path('*.sorted.bam')    , emit: bam
    tuple val(meta), path('*.sorted.bam.bai'), emit: bai
    path 'versions.yml'                      , emit: versions

    script:
    """
    cp -L ${reads} ${meta.id}.sorted.bam
    touch ${meta.id}.sorted.bam.bai
    printf '"%s":\\n    star: 2.7.11b\\n' '${task.process}' > versions.yml
    """
}

workflow RNASEQ {
    take:
    ch_reads // channel: [ meta, reads ]
    ch_fasta // channel: path(genome.fasta)
    ch_gtf   // channel: path(genome.gtf)

    main:
    ch_multiqc_files = channel.empty()
    ch_versions = channel.empty()

    ALIGN(ch_reads)
    ch_genome_bam = ALIGN.out.bam
    ch_genome_bam_index = ALIGN.out.bai
    ch_versions = ch_versions.mix(ALIGN.out.versions.first())

    // RECIPE call

    ch_versions
        .unique()
        .map { entry -> new org.yaml.snakeyaml.Yaml().load(entry instanceof Path ? entry.text : entry) }
        .toList()
        .subscribe { entries -> println("VERSIONS ${entries.collectMany { entry -> entry.keySet() }.sort().unique()}") }
    ch_multiqc_files
        .collect()
        .map { given -> given.collect { path -> path.name }.sort() }
        .subscribe { names -> println("MULTIQC_FILES ${names}") }
}
