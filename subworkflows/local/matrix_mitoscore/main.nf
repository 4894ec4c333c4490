//
// Existing gene counts, TPM or log values to Mitoscores and their reports
//

include { MITOSCORE_CHECK     } from '../../../modules/local/mitoscore/check'
include { MITOSCORE_MERGE     } from '../../../modules/local/mitoscore/merge'
include { MITOSCORE_NORMALIZE } from '../../../modules/local/mitoscore/normalize'
include { MITOSCORE_REPORT    } from '../../../modules/local/mitoscore/report'
include { MITOSCORE_SCORE     } from '../../../modules/local/mitoscore/score'

workflow MATRIX_MITOSCORE {
    take:
    matrices   // channel: [ meta, matrix ]; count tables are merged, other values come in one file
    gtf        // channel: [ meta2, gtf ], GTF or SAF for gene names and lengths, or [ meta2, [] ]
    signatures // channel: [ [ id or file name, ... ], [ signature file, ... ] ]
    reference  // channel: path of a frozen reference to score against, or []
    parameters // channel: path, JSON of the run's parameters, or []

    main:
    // Queue or value channels alike
    annotation = gtf.toList().map { given -> given ? given[0][1] : [] }
    sorted = channel.empty()
        .mix(matrices)
        .map { _meta, matrix -> matrix }
        .toSortedList { a, b -> a.toUriString() <=> b.toUriString() }
    MITOSCORE_CHECK([], sorted, [], [[], []], signatures)

    // counts are normalized; TPM, CPM and log values are scored as they are
    given = MITOSCORE_CHECK.out.kind
        .map { kind -> kind.text.trim() }
        .combine(sorted.map { files -> [files] })
        .branch { kind, files ->
            counts: kind == 'counts'
            return files
            expression: true
            return files
        }

    MITOSCORE_MERGE(given.counts, annotation)
    MITOSCORE_NORMALIZE(
        channel.of('cpm', 'tmm-logcpm')
            .combine(MITOSCORE_MERGE.out.counts)
            .map { method, counts -> [method, counts, []] }
            .mix(
                channel.of('tpm').combine(MITOSCORE_MERGE.out.counts).combine(MITOSCORE_MERGE.out.lengths)
            )
    )
    matrix = MITOSCORE_NORMALIZE.out.expression
        .filter { method, _matrix -> method == 'tmm-logcpm' }
        .map { _method, matrix -> [matrix, 'log2 CPM (TMM)'] }
        .mix(given.expression.map { files -> [files, 'values as given'] })

    scored = matrix.map { values, _unit -> values }
    MITOSCORE_SCORE(
        MITOSCORE_MERGE.out.counts
            .map { counts -> [counts, 'counts'] }
            .mix(given.expression.map { files -> [files, 'expression'] }),
        [],
        signatures,
        reference,
    )

    step_versions = channel.of(['Workflow', 'Nextflow', nextflow.version.toString()])
        .mix(
            MITOSCORE_CHECK.out.versions,
            MITOSCORE_MERGE.out.versions,
            MITOSCORE_NORMALIZE.out.versions,
            MITOSCORE_SCORE.out.versions,
        )
        .unique()

    MITOSCORE_REPORT(
        MITOSCORE_SCORE.out.scores,
        matrix,
        MITOSCORE_SCORE.out.gene_matches,
        [],
        [],
        MITOSCORE_SCORE.out.reliability,
        parameters,
        step_versions
            .map { process, tool, version -> [process.tokenize(':').last(), "    ${tool}: ${version}".toString()] }
            .groupTuple(sort: true)
            .map { process, lines -> "${process}:\n${lines.unique().join('\n')}\n".toString() }
            .toSortedList()
            .map { entries -> entries.join('') }
            .combine(MITOSCORE_SCORE.out.scores) // nothing to write when a step has failed
            .map { text, _scores -> text }
            .collectFile(name: 'software_versions.yml', sort: true),
    )

    counts        = MITOSCORE_MERGE.out.counts
    expression    = MITOSCORE_NORMALIZE.out.expression
    scores        = MITOSCORE_SCORE.out.scores
    gene_matches  = MITOSCORE_SCORE.out.gene_matches
    html          = MITOSCORE_REPORT.out.html
    multiqc_files = MITOSCORE_REPORT.out.multiqc_files.flatten()
    versions      = step_versions.mix(MITOSCORE_REPORT.out.versions)

    emit:
    counts        // channel: path, genes x samples; empty when the matrix holds other values than counts
    expression    // channel: [ method, path ]; empty likewise
    scored        // channel: path, the matrix that was scored
    scores        // channel: path, one row per sample, signature and method
    gene_matches  // channel: path, one row per signature gene
    html          // channel: path
    multiqc_files // channel: path, one by one
    versions      // channel: [ process, tool, version ]
}
