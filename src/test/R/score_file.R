# The scores of a count table, from file to file, as `mitoscore score --counts` makes them: TMM, log CPM, one method of GSVA.
# Needs edgeR and GSVA from 2.0 on.
# Rscript score_file.R COUNTS SETS METHOD OUTPUT
suppressMessages({ library(edgeR); library(GSVA) })
args <- commandArgs(TRUE)
counts <- as.matrix(read.delim(args[1], row.names = 1, check.names = FALSE))
lines <- strsplit(readLines(args[2]), "\t")
sets <- setNames(lapply(lines, function(fields) fields[-(1:2)]), sapply(lines, `[`, 1))
dge <- calcNormFactors(DGEList(counts))
values <- cpm(dge, log = TRUE, prior.count = 2)
param <- switch(args[3], gsva = gsvaParam(values, sets), ssgsea = ssgseaParam(values, sets, normalize = FALSE),
                zscore = zscoreParam(values, sets), plage = plageParam(values, sets))
scores <- gsva(param, verbose = FALSE)
write.table(t(scores), args[4], sep = "\t", quote = FALSE, col.names = NA)
