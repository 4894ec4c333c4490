# The table of human genes that signatures are matched through: NCBI Gene as packed in org.Hs.eg.db 3.16.0 (Bioconductor 3.16;
# NCBI Gene of 2022-09-12, Ensembl of 2022-06-28). Genes with an Ensembl id; one line each, lists joined with commas.
# Rscript human_genes.R assets/human_genes.tsv.gz
suppressMessages(library(org.Hs.eg.db))
target <- commandArgs(TRUE)[1]
symbol <- toTable(org.Hs.egSYMBOL)
alias <- toTable(org.Hs.egALIAS2EG)
ensembl <- toTable(org.Hs.egENSEMBL)
joined <- function(values, keys) tapply(values, keys, function(v) paste(sort(unique(v), method = "radix"), collapse = ","))
ids <- joined(ensembl$ensembl_id, ensembl$gene_id)
symbols <- setNames(symbol$symbol, symbol$gene_id)
alias <- alias[alias$alias_symbol != symbols[alias$gene_id] & !grepl("[,\t]", alias$alias_symbol), ]
aliases <- joined(alias$alias_symbol, alias$gene_id)
genes <- names(ids)[order(as.integer(names(ids)))]
table <- data.frame(entrez_id = genes, symbol = symbols[genes], ensembl_ids = ids[genes], aliases = aliases[genes])
table$aliases[is.na(table$aliases)] <- "NA"
file <- sub("[.]gz$", "", target)
write.table(table, file, sep = "\t", quote = FALSE, row.names = FALSE)
system2("gzip", c("-9nf", file))
