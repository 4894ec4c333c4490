//
// A pipeline with the channels of nf-core/rnaseq; the test puts the recipe's lines into workflows/rnaseq/main.nf
//

include { RNASEQ } from './workflows/rnaseq'

workflow {
    def gtf = file(params.gtf)
    def sequence = file("${workDir}/genome.fasta")
    sequence.text = '>chr1\nACGT\n'
    RNASEQ(
        channel.fromPath("${params.bams}/AML0{3,4}.bam").map { bam -> [[id: bam.baseName, single_end: false, strandedness: 'auto'], bam] },
        channel.of(sequence),
        channel.of(gtf),
    )
}
