# CPU seconds of the R packages on the counts that org.mitoscore.bench.ScoringBenchmark wrote; one thread, the call alone.
# Rscript benchmark.R FOLDER GENES SAMPLES SETS TASK...
suppressMessages({ library(edgeR); library(DESeq2); library(GSVA) })
args <- commandArgs(TRUE)
genes <- as.integer(args[2]); samples <- as.integer(args[3]); nsets <- as.integer(args[4])
counts <- matrix(readBin(file.path(args[1], "counts.bin"), "double", genes * samples, endian = "big"), genes)
dimnames(counts) <- list(paste0("g", seq_len(genes) - 1), paste0("s", seq_len(samples) - 1))
rows <- matrix(readBin(file.path(args[1], "sets.bin"), "integer", 100 * nsets, endian = "big"), 100)
sets <- lapply(seq_len(nsets), function(i) rownames(counts)[rows[, i]]); names(sets) <- paste0("set", seq_len(nsets))
logcpm <- cpm(counts, log = TRUE, prior.count = 2)
for (task in args[-(1:4)]) {
  run <- switch(task,
    tmm = function() calcNormFactors(counts),
    vst = function() { storage.mode(counts) <- "integer"; vst(counts) },
    gsva = function() gsva(logcpm, sets, method = "gsva", kcdf = "Gaussian", verbose = FALSE, parallel.sz = 1L),
    ssgsea = function() gsva(logcpm, sets, method = "ssgsea", ssgsea.norm = FALSE, verbose = FALSE, parallel.sz = 1L),
    zscore = function() gsva(logcpm, sets, method = "zscore", verbose = FALSE),
    plage = function() gsva(logcpm, sets, method = "plage", verbose = FALSE))
  t <- system.time(suppressWarnings(suppressMessages(run())))
  cat(task, samples, nsets, sprintf("%.2f", t[["user.self"]] + t[["sys.self"]]), sep = "\t"); cat("\n")
}
