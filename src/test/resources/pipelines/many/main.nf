// As many tasks as --tasks says, which do nothing: in Nextflow's own process, or as the executor's jobs

params.tasks  = 100
params.native = false

process NOTHING_HERE {
    input:
    val number

    output:
    val number

    exec:
    number
}

process NOTHING {
    input:
    val number

    output:
    val number

    script:
    'true'
}

workflow {
    numbers = channel.of(1..params.tasks)
    NOTHING_HERE(numbers.filter { params.native })
    NOTHING(numbers.filter { !params.native })
    NOTHING_HERE.out.mix(NOTHING.out).count().view { count -> "${count} tasks are done" }
}
