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
    matrices   // channel: path, one by one; count tables are merged, other values come in one file
    gtf        // value:   path of a GTF or SAF for gene names and lengths, or []
    signatures // value:   [ [ id or file name, ... ], [ signature file, ... ] ]
    parameters // value:   path, JSON of the run's parameters, or []

    main:
    sorted = matrices.toSortedList { a, b -> a.toUriString() <=> b.toUriString() }
    MITOSCORE_CHECK([], sorted, [], [], signatures)

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

    MITOSCORE_MERGE(given.counts, gtf)
    MITOSCORE_NORMALIZE(
        channel.of('cpm', 'tmm-logcpm')
            .combine(MITOSCORE_MERGE.out.counts)
            .map { method, counts -> [method, counts, []] }
            .mix(
                channel.of('tpm').combine(MITOSCORE_MERGE.out.counts).combine(MITOSCORE_MERGE.out.lengths)
            )
    )
    expression = MITOSCORE_NORMALIZE.out.expression
        .filter { method, _matrix -> method == 'tmm-logcpm' }
        .map { _method, matrix -> [matrix, 'log2 CPM (TMM)'] }
        .mix(given.expression.map { files -> [files, 'values as given'] })

    MITOSCORE_SCORE(expression.map { matrix, _unit -> matrix }, [], signatures)

    versions = channel.of(['Workflow', 'Nextflow', nextflow.version.toString()])
        .mix(
            MITOSCORE_CHECK.out.versions,
            MITOSCORE_MERGE.out.versions,
            MITOSCORE_NORMALIZE.out.versions,
            MITOSCORE_SCORE.out.versions,
        )
        .unique()

    MITOSCORE_REPORT(
        MITOSCORE_SCORE.out.scores,
        expression,
        MITOSCORE_SCORE.out.gene_matches,
        [],
        parameters,
        versions
            .map { process, tool, version -> [process.tokenize(':').last(), "    ${tool}: ${version}".toString()] }
            .groupTuple(sort: true)
            .map { process, lines -> "${process}:\n${lines.unique().join('\n')}\n" }
            .collectFile(name: 'software_versions.yml', sort: true),
    )

    emit:
    counts        = MITOSCORE_MERGE.out.counts                  // channel: path, genes x samples; empty without counts
    expression    = MITOSCORE_NORMALIZE.out.expression          // channel: [ method, path ]; empty without counts
    scores        = MITOSCORE_SCORE.out.scores                  // channel: path, one row per sample, signature and method
    gene_matches  = MITOSCORE_SCORE.out.gene_matches            // channel: path, one row per signature gene
    html          = MITOSCORE_REPORT.out.html                   // channel: path
    multiqc_files = MITOSCORE_REPORT.out.multiqc_files.flatten() // channel: path, one by one
    versions      = versions.mix(MITOSCORE_REPORT.out.versions) // channel: [ process, tool, version ]
}
