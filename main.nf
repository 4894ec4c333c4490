#!/usr/bin/env nextflow
//
// nf-mitoscore: from aligned leukaemia RNA-seq reads to a trustworthy Mitoscore
//

include { BAM_MITOSCORE         } from './subworkflows/local/bam_mitoscore'
include { MATRIX_MITOSCORE      } from './subworkflows/local/matrix_mitoscore'
include { MITOSCORE_COHORT      } from './modules/local/mitoscore/cohort'
include { MITOSCORE_SAMPLESHEET } from './modules/local/mitoscore/samplesheet'
include { MULTIQC               } from './modules/local/multiqc'

/** Whether the mitoscore tool runs here, where Nextflow runs: with only a container it does not. */
def tool_is_here() {
    def probe = ["${projectDir}/bin/mitoscore", '--version'].execute()
    probe.waitForProcessOutput(new StringBuilder(), new StringBuilder())
    return probe.exitValue() == 0
}

/** With a container profile, tasks run in an image that somebody has named or built. */
def check_image() {
    def image = params.container_image
    def how = 'containers/build makes it without Docker, and containers/Dockerfile with it: docs/containers.md'
    if (workflow.containerEngine && !image) {
        error("--container_image is missing: the image of the tools for ${workflow.containerEngine}. ${how}")
    }
    if (workflow.containerEngine && image ==~ /\/.*|.*\.(sif|img)/ && !file(image).exists()) {
        error("The image of the tools was not found: ${image}. ${how}; --container_image names one that lies elsewhere")
    }
}

/** Whether a path is that of another machine: such a samplesheet is staged into a task to be read. */
def is_remote(path) {
    return "${path}" ==~ /[A-Za-z][A-Za-z0-9+.-]+:\/\/.*/ && !"${path}".startsWith('file:')
}

/** Checks parameters and samplesheet before any task starts; gives the samplesheet's libraries. */
def check_parameters(parameters) {
    def out = new StringBuilder()
    def err = new StringBuilder()
    def check = ["${projectDir}/bin/mitoscore", 'check', '--params', '-', '--libraries', '-'].execute()
    check.outputStream.withWriter('UTF-8') { stdin -> stdin.write(parameters) }
    check.waitForProcessOutput(out, err)
    if (check.exitValue() != 0) {
        error("${err}")
    }
    err.toString().readLines().each { line -> log.info(line) }
    return new groovy.json.JsonSlurper().parseText(out.toString())
}

def parameters_as_json() {
    return groovy.json.JsonOutput.prettyPrint(groovy.json.JsonOutput.toJson(params.sort()))
}

/** Every parameter with its meaning and default, as nextflow_schema.json has them. */
def help_text() {
    def schema = new groovy.json.JsonSlurper().parse(file("${projectDir}/nextflow_schema.json"))
    def groups = schema['$defs'].values().collect { group ->
        def lines = group['properties'].findAll { _name, parameter -> !parameter.hidden }.collect { name, parameter ->
            def preset = parameter.containsKey('default') ? " [default: ${parameter['default']}]" : ''
            "  --${name.padRight(20)} ${parameter.description}${preset}"
        }
        lines ? "${group.title}\n${lines.join('\n')}\n" : ''
    }
    return """\
        |${workflow.manifest.description}
        |
        |  nextflow run main.nf --input samplesheet.csv --gtf genes.gtf.gz --outdir results
        |  nextflow run main.nf --counts gene_counts.tsv --outdir results
        |
        |${groups.findAll { group -> group }.join('\n')}""".stripMargin()
}

/** Splits at commas, but not at those of a glob such as *.{tsv,csv}. */
def split_list(text) {
    return text ? "${text}".split(/,(?![^{]*\})/).collect { item -> item.trim() }.findAll { item -> item } : []
}

/** The genome and those of its indexes that lie beside it. */
def genome_given() {
    if (!params.fasta) {
        return [[id: 'no genome'], [], []]
    }
    def indexes = ['fai', 'gzi']
        .collect { ending -> file("${params.fasta}.${ending}") }
        .findAll { path -> path.exists() }
    return [[id: file(params.fasta).name], file(params.fasta, checkIfExists: true), indexes]
}

/** Names and files of signatures: a file is staged into the task, so there it goes by its last part. */
def signatures_given() {
    def names = split_list(params.signature)
    def signature_files = names.collect { name -> file(name) }.findAll { path -> path.isFile() }
    def staged = names.collect { name -> file(name).isFile() ? file(name).name : name }
    return [staged, signature_files]
}

/** What measures the RNA-seq metrics; a SAF file has no transcripts to measure them on. */
def rnaseq_metrics_by() {
    if (params.skip_rnaseq_metrics || "${params.gtf}".contains('.saf')) {
        return 'none'
    }
    return params.picard_rnaseq_metrics ? 'picard' : 'count'
}

def multiqc_is_here() {
    def folders = System.getenv('PATH').tokenize(':')
    return workflow.containerEngine || folders.any { folder -> file("${folder}/multiqc").isFile() }
}

def say_where_results_are(with_multiqc) {
    if (!workflow.success || workflow.preview) {
        return
    }
    def outdir = file(params.outdir)
    log.info("Scores:           ${outdir}/mitoscore/mitoscores.tsv")
    if (with_multiqc) {
        log.info("MultiQC report:   ${outdir}/multiqc/multiqc_report.html")
    }
    else if (!params.skip_multiqc) {
        log.warn('MultiQC was not found on PATH, so its report was left out. To add it, install MultiQC ' +
            '(Debian: apt-get install multiqc) and run again with -resume.')
    }
    log.info("Mitoscore report: ${outdir}/report/mitoscore_report.html")
    if (params.clinical) {
        log.info("Outcome report:   ${outdir}/cohort/cohort_report.html")
    }
}

workflow {
    main:
    if (params.containsKey('config_profile_description')) {
        log.info("Institution:      ${params.config_profile_description}")
    }
    if (params.help) {
        println(help_text())
        return
    }
    check_image()
    def parameters = parameters_as_json()
    // sorted, because only then does -resume find the file as it was
    def parameters_file = channel.of(parameters).collectFile(name: 'parameters.json', newLine: true, sort: true).first()
    def libraries = channel.empty()
    def samplesheet_versions = channel.empty()
    if (tool_is_here() && !is_remote(params.input)) {
        libraries = channel.fromList(check_parameters(parameters))
    }
    else {
        def sheet = params.input ? file(params.input, checkIfExists: true) : []
        MITOSCORE_SAMPLESHEET(parameters_file, sheet, sheet ? sheet.parent.toUriString() : '')
        libraries = MITOSCORE_SAMPLESHEET.out.libraries.splitJson()
        samplesheet_versions = MITOSCORE_SAMPLESHEET.out.versions
    }
    def gtf = channel.value([[id: 'annotation'], params.gtf ? file(params.gtf, checkIfExists: true) : []])
    def fasta = channel.value(genome_given())
    def signatures = channel.value(signatures_given())
    def reference = channel.value(params.reference ? file(params.reference, checkIfExists: true) : [])

    def multiqc_files = channel.empty()
    def versions = channel.empty()
    def report = channel.empty()
    def scores = channel.empty()
    def scored = channel.empty()
    if (params.counts) {
        MATRIX_MITOSCORE(
            channel.fromList(split_list(params.counts))
                .flatMap { pattern -> files(pattern, checkIfExists: true) }
                .map { matrix -> [[id: matrix.name], matrix] },
            gtf,
            signatures,
            reference,
            parameters_file,
        )
        multiqc_files = MATRIX_MITOSCORE.out.multiqc_files
        versions = MATRIX_MITOSCORE.out.versions
        report = MATRIX_MITOSCORE.out.html
        scores = MATRIX_MITOSCORE.out.scores
        scored = MATRIX_MITOSCORE.out.scored
    }
    else {
        BAM_MITOSCORE(
            libraries.map { library ->
                [
                    library.meta,
                    file(library.bam, checkIfExists: true),
                    library.bai ? file(library.bai, checkIfExists: true) : [],
                ]
            },
            gtf,
            fasta,
            signatures,
            rnaseq_metrics_by(),
            reference,
            parameters_file,
        )
        multiqc_files = BAM_MITOSCORE.out.multiqc_files
        versions = BAM_MITOSCORE.out.versions
        report = BAM_MITOSCORE.out.html
        scores = BAM_MITOSCORE.out.scores
        scored = BAM_MITOSCORE.out.scored
    }

    def clinical = params.clinical ? file(params.clinical, checkIfExists: true) : []
    MITOSCORE_COHORT(scores.filter { clinical }, scored, clinical, signatures)

    def with_multiqc = !params.skip_multiqc && multiqc_is_here()
    MULTIQC(
        multiqc_files.mix(MITOSCORE_COHORT.out.multiqc_files.flatten()).toSortedList { a, b -> a.name <=> b.name }.filter { with_multiqc },
        file("${projectDir}/assets/multiqc_config.yml", checkIfExists: true),
        params.multiqc_config ? file(params.multiqc_config, checkIfExists: true) : [],
    )

    versions
        .mix(
            channel.of(['Workflow', workflow.manifest.name, workflow.manifest.version]),
            samplesheet_versions,
            MITOSCORE_COHORT.out.versions,
            MULTIQC.out.versions,
        )
        .unique()
        .map { process, tool, version -> [process.tokenize(':').last(), "    ${tool}: ${version}".toString()] }
        .groupTuple(sort: true)
        .map { process, lines -> "${process}:\n${lines.unique().join('\n')}\n".toString() }
        .toSortedList()
        .map { entries -> entries.join('') }
        .combine(report)
        .map { text, _report -> text }
        .collectFile(name: 'software_versions.yml', sort: false, storeDir: "${params.outdir}/pipeline_info")
    channel.of(parameters)
        .collectFile(name: 'parameters.json', newLine: true, sort: false, storeDir: "${params.outdir}/pipeline_info")

    workflow.onComplete { say_where_results_are(with_multiqc) }
}
