# How often the interval of count noise holds the score, and what the score is on average over libraries of the same sample.
# Every sample of a count table (CSV: gene id, then samples) is sequenced several times: Poisson around its counts.
# Rscript noise_coverage.R COUNTS LIBRARIES SIGNATURE METHODS     with mitoscore in the path
args <- commandArgs(TRUE)
libraries <- as.integer(args[2])
table <- read.csv(args[1], check.names = FALSE)
counts <- as.matrix(table[, -1])
set.seed(1)
folder <- tempfile("libraries"); dir.create(folder)
runs <- lapply(seq_len(libraries), function(i) {
  drawn <- matrix(rpois(length(counts), counts), nrow(counts), dimnames = dimnames(counts))
  input <- file.path(folder, "drawn.csv"); intervals <- file.path(folder, "confidence.tsv")
  write.csv(data.frame(gene_id = table[[1]], drawn, check.names = FALSE), input, row.names = FALSE, quote = FALSE)
  status <- system2("mitoscore", c("score", "--counts", input, "--signature", args[3], "--method", args[4],
    "--confidence", intervals, "--output", file.path(folder, "scores.tsv")), stderr = FALSE)
  stopifnot(status == 0)
  cbind(library = i, read.delim(intervals))
})
all <- do.call(rbind, runs)
average <- ave(all$score, all$sample, all$method)
spread <- ave(all$score, all$sample, all$method, FUN = sd)
holds <- function(value) all$noise_low <= value & value <= all$noise_high
for (method in unique(all$method)) {
  of <- all$method == method
  cat(method, "intervals", sum(of), "hold the score", sum(holds(all$score)[of]), "its average", sum(holds(average)[of]),
    "width / 3.92 standard deviations", sprintf("%.2f", median(((all$noise_high - all$noise_low) / 3.92 / spread)[of])), "\n")
}
