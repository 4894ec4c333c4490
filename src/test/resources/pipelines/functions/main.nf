//
// Every function of the plugin, its channel factory, and a published score table for its observer
//

include {
    checkContigs ;
    fromMitoscores ;
    inspectAlignment ;
    readMitoscores ;
    samplesheetToMitoscore ;
    signatureInfo
} from 'plugin/nf-mitoscore'

params.data = null
params.scores = null
params.samples = null

def say(name, value) {
    println("ANSWER ${groovy.json.JsonOutput.toJson([name: name, value: value])}")
}

process PUBLISH {
    publishDir 'published', mode: 'copy'

    input:
    path scores, stageAs: 'in/*'
    path samples, stageAs: 'in/*'

    output:
    path 'mitoscores.tsv'
    path 'samples.tsv'
    path 'AML01_L1.counts.txt'

    script:
    """
    cp ${scores} mitoscores.tsv
    cp ${samples} samples.tsv
    touch AML01_L1.counts.txt
    """
}

workflow {
    def gtf = file("${params.data}/genes.gtf.gz")
    def libraries = samplesheetToMitoscore("${params.data}/samplesheet.csv")
    say('libraries', libraries.collect { meta, bam, bai -> [meta: meta, bam: bam.name, bai: "${bai}"] })
    say('nf-core', samplesheetToMitoscore("${params.data}/samplesheet_with_bams.csv", strandedness: 'reverse').size())
    say('alignment', inspectAlignment(libraries[0][1]))
    say('contigs', checkContigs(libraries.collect { _meta, bam, _bai -> bam }, gtf))
    say('contigs of one', checkContigs(libraries[0][1], gtf))
    say('row', readMitoscores(params.scores)[0])
    def info = signatureInfo('oxphos-nuclear')
    say('signature', [id: info.id, version: info.version, genes: info.genes.size(), sha256: info.sha256])

    channel.fromList(libraries)
        .map { _meta, bam, _bai -> inspectAlignment(bam).samples }
        .toSortedList { a, b -> "${a}" <=> "${b}" }
        .subscribe { samples -> say('samples in a channel', samples.flatten()) }
    channel.fromMitoscores(params.scores)
        .map { row -> row.sample }
        .toSortedList()
        .subscribe { names -> say('factory', names) }

    PUBLISH(file(params.scores), file(params.samples))
}
