//
// A pipeline of its own that includes both subworkflows from folders copied into it; value channels throughout
//

include { BAM_MITOSCORE    } from './subworkflows/local/bam_mitoscore'
include { MATRIX_MITOSCORE } from './subworkflows/local/matrix_mitoscore'

workflow {
    def bam = file(params.one_bam)
    def signatures = channel.value([['oxphos-nuclear'], []])
    BAM_MITOSCORE(
        channel.value([[id: 'patient'], bam, file("${params.one_bam}.bai")]),
        channel.value([[id: 'genes'], file(params.annotation)]),
        channel.value([[id: 'none'], [], []]),
        signatures,
        'picard',
        [],
        [],
    )
    MATRIX_MITOSCORE(
        channel.value([[id: 'cohort'], file(params.matrix)]),
        channel.value([[id: 'genes'], []]),
        signatures,
        channel.value(file(params.frozen)),
        [],
    )
    BAM_MITOSCORE.out.scores.subscribe { table -> println("BAM_SCORES ${table}") }
    MATRIX_MITOSCORE.out.scores.subscribe { table -> println("MATRIX_SCORES ${table}") }
    BAM_MITOSCORE.out.multiqc_files
        .mix(MATRIX_MITOSCORE.out.multiqc_files)
        .map { path -> path.name }
        .toSortedList()
        .subscribe { names -> println("MULTIQC_FILES ${names}") }
    BAM_MITOSCORE.out.versions
        .mix(MATRIX_MITOSCORE.out.versions)
        .map { process, tool, version -> "${process.tokenize(':').last()} ${tool} ${version}" }
        .unique()
        .toSortedList()
        .subscribe { lines -> println("VERSIONS ${lines}") }
}
