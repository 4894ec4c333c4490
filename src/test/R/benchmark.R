# Processor seconds of the R packages on the counts that org.mitoscore.benchmark.ScoringBenchmark wrote; one thread, the call alone.
# Needs edgeR, DESeq2, matrixStats and GSVA from 2.0 on.
# Rscript benchmark.R FOLDER GENES SAMPLES SETS TASK...
suppressMessages({ library(edgeR); library(DESeq2); library(GSVA) })
args <- commandArgs(TRUE)
genes <- as.integer(args[2]); samples <- as.integer(args[3]); nsets <- as.integer(args[4])
counts <- matrix(readBin(file.path(args[1], "counts.bin"), "double", genes * samples, endian = "big"), genes)
dimnames(counts) <- list(paste0("g", seq_len(genes) - 1), paste0("s", seq_len(samples) - 1))
rows <- matrix(readBin(file.path(args[1], "sets.bin"), "integer", 100 * nsets, endian = "big"), 100)
sets <- lapply(seq_len(nsets), function(i) rownames(counts)[rows[, i]]); names(sets) <- paste0("set", seq_len(nsets))
logcpm <- cpm(counts, log = TRUE, prior.count = 2)
score <- function(param) gsva(param, verbose = FALSE)
for (task in args[-(1:4)]) {
  run <- switch(task,
    tmm = function() calcNormFactors(counts),
    vst = function() { storage.mode(counts) <- "integer"; vst(counts) },
    gsva = function() score(gsvaParam(logcpm, sets, kcdf = "Gaussian")),
    ssgsea = function() score(ssgseaParam(logcpm, sets, normalize = FALSE)),
    zscore = function() score(zscoreParam(logcpm, sets)),
    plage = function() score(plageParam(logcpm, sets)),
    # the package singscore ranks every sample first of all; this is that step alone
    singscore = function() apply(logcpm, 2, rank, ties.method = "min"))
  t <- system.time(suppressWarnings(suppressMessages(invisible(run()))))
  cat(task, samples, nsets, sprintf("%.2f", t[["user.self"]] + t[["sys.self"]]), sep = "\t"); cat("\n")
}
