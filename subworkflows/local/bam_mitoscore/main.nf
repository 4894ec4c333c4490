//
// Alignments to Mitoscores and their reports
//

include { MITOSCORE_ANNOTATION        } from '../../../modules/local/mitoscore/annotation'
include { MITOSCORE_CHECK             } from '../../../modules/local/mitoscore/check'
include { MITOSCORE_COUNT             } from '../../../modules/local/mitoscore/count'
include { MITOSCORE_MERGE             } from '../../../modules/local/mitoscore/merge'
include { MITOSCORE_NORMALIZE         } from '../../../modules/local/mitoscore/normalize'
include { MITOSCORE_QC                } from '../../../modules/local/mitoscore/qc'
include { MITOSCORE_REFFLAT           } from '../../../modules/local/mitoscore/refflat'
include { MITOSCORE_REPORT            } from '../../../modules/local/mitoscore/report'
include { MITOSCORE_SCORE             } from '../../../modules/local/mitoscore/score'
include { PICARD_COLLECTRNASEQMETRICS } from '../../../modules/local/picard/collectrnaseqmetrics'

workflow BAM_MITOSCORE {
    take:
    alignments     // channel: [ meta, bam, bai ]; meta has id (unique), perhaps sample, strandedness; bai is not needed: []
    gtf            // channel: [ meta2, gtf ], GTF or SAF
    fasta          // channel: [ meta3, fasta, [ .fai, .gzi ] ], or [ meta3, [], [] ] when no alignment is a CRAM
    signatures     // channel: [ [ id or file name, ... ], [ signature file, ... ] ]
    rnaseq_metrics // text:    'count' for Picard's RNA-seq metrics in the pass that counts, 'picard' for Picard's own
                   //          program in a second pass, 'none'; the first two need a GTF
    reference      // channel: path of a frozen reference to score against, or []
    parameters     // channel: path, JSON of the run's parameters, or []

    main:
    // Queue or value channels: what every task takes becomes a value, what tasks are made of a queue
    annotation = gtf.toList().map { given -> given ? given[0][1] : [] }
    genome     = fasta.toList().map { given -> given ? given[0].drop(1) : [[], []] }
    libraries  = channel.empty().mix(alignments).map { entry -> [entry[0], entry[1]] }

    MITOSCORE_CHECK(
        libraries.map { _meta, bam -> bam }.toSortedList { a, b -> a.toUriString() <=> b.toUriString() },
        [],
        annotation,
        genome,
        signatures,
    )

    // Tasks see an alignment under its library's id, and so does MultiQC, which tells rows apart by file name
    checked = libraries
        .combine(MITOSCORE_CHECK.out.report)
        .map { meta, bam, _report -> [meta + [extension: bam.extension], bam] }

    // The annotation is read as text once, not by every library
    MITOSCORE_ANNOTATION(
        annotation.combine(MITOSCORE_CHECK.out.report).map { given, _report -> given }.first(),
        rnaseq_metrics != 'none',
    )
    compiled = MITOSCORE_ANNOTATION.out.annotation

    MITOSCORE_COUNT(checked, compiled, genome, rnaseq_metrics == 'count')

    // Picard is told the strandedness that the counts were made with
    stranded = checked
        .filter { rnaseq_metrics == 'picard' }
        .join(MITOSCORE_COUNT.out.qc)
        .map { meta, bam, qc ->
            [meta + [strandedness: new groovy.json.JsonSlurper().parseText(qc.text).strandedness_used], bam]
        }
    MITOSCORE_REFFLAT(stranded, compiled, genome)
    PICARD_COLLECTRNASEQMETRICS(stranded.join(MITOSCORE_REFFLAT.out.refflat), genome)

    count_tables = MITOSCORE_COUNT.out.counts.map { _meta, table -> table }.toSortedList { a, b -> a.name <=> b.name }
    count_qc     = MITOSCORE_COUNT.out.qc.map { _meta, json -> json }.toSortedList { a, b -> a.name <=> b.name }
    metrics      = MITOSCORE_COUNT.out.rnaseq_metrics
        .mix(PICARD_COLLECTRNASEQMETRICS.out.metrics)
        .map { _meta, metrics_file -> metrics_file }

    MITOSCORE_MERGE(count_tables, annotation)
    MITOSCORE_NORMALIZE(
        channel.of('cpm', 'tpm', 'tmm-logcpm')
            .combine(MITOSCORE_MERGE.out.counts)
            .combine(MITOSCORE_MERGE.out.lengths)
    )
    logcpm = MITOSCORE_NORMALIZE.out.expression
        .filter { method, _matrix -> method == 'tmm-logcpm' }
        .map { _method, matrix -> matrix }

    MITOSCORE_QC(count_qc, metrics.toSortedList { a, b -> a.name <=> b.name }, MITOSCORE_MERGE.out.counts, signatures)
    MITOSCORE_SCORE(
        MITOSCORE_MERGE.out.counts.map { counts -> [counts, 'counts'] },
        MITOSCORE_QC.out.samples,
        signatures,
        reference,
    )

    step_versions = channel.of(['Workflow', 'Nextflow', nextflow.version.toString()])
        .mix(
            MITOSCORE_CHECK.out.versions,
            MITOSCORE_ANNOTATION.out.versions,
            MITOSCORE_COUNT.out.versions,
            MITOSCORE_REFFLAT.out.versions,
            PICARD_COLLECTRNASEQMETRICS.out.versions,
            MITOSCORE_MERGE.out.versions,
            MITOSCORE_NORMALIZE.out.versions,
            MITOSCORE_QC.out.versions,
            MITOSCORE_SCORE.out.versions,
        )
        .unique()

    MITOSCORE_REPORT(
        MITOSCORE_SCORE.out.scores,
        logcpm.map { matrix -> [matrix, 'log2 CPM (TMM)'] },
        MITOSCORE_SCORE.out.gene_matches,
        MITOSCORE_QC.out.samples,
        MITOSCORE_QC.out.gene_body_coverage,
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

    multiqc_files = MITOSCORE_COUNT.out.summary.map { _meta, file -> file }
        .mix(
            metrics,
            MITOSCORE_REPORT.out.multiqc_files.flatten(),
        )

    counts       = MITOSCORE_MERGE.out.counts
    expression   = MITOSCORE_NORMALIZE.out.expression
    samples      = MITOSCORE_QC.out.samples
    scored       = logcpm
    scores       = MITOSCORE_SCORE.out.scores
    gene_matches = MITOSCORE_SCORE.out.gene_matches
    html         = MITOSCORE_REPORT.out.html
    versions     = step_versions.mix(MITOSCORE_REPORT.out.versions)

    emit:
    counts        // channel: path, genes x samples
    expression    // channel: [ method, path ]
    samples       // channel: path, one row per sample
    scored        // channel: path, the matrix that was scored
    scores        // channel: path, one row per sample, signature and method
    gene_matches  // channel: path, one row per signature gene
    html          // channel: path
    multiqc_files // channel: path, one by one
    versions      // channel: [ process, tool, version ]
}
