# Reference values of the cohort statistics, beside those of the shared golden files. Run from the project's root:
#   Rscript src/test/R/cohort_reference.R
# Writes src/test/resources/cohort/*.csv. Made with R 4.2.2, survival 3.5-3, maxstat 0.7-25, exactRankTests 0.8-35,
# cmprsk 2.2-11, metafor 3.8-1, rms 6.5-0 (Debian 12); sessionInfo.txt beside the values has what was used.
suppressPackageStartupMessages({
  library(survival); library(maxstat); library(cmprsk); library(metafor); library(rms); library(pROC)
})
out <- "src/test/resources/cohort"
number <- function(x) ifelse(is.na(x), "NA", sprintf("%.17g", x))
write_table <- function(file, table) {
  table[] <- lapply(table, function(x) if (is.numeric(x)) number(x) else as.character(x))
  write.csv(table, file.path(out, file), row.names = FALSE, quote = FALSE)
}
write_values <- function(file, ...) {
  values <- list(...)
  write_table(file, data.frame(key = names(values), value = as.numeric(unlist(values))))
}

# --- maxstat: the scan of lung by age, and of veteran by Karnofsky score ---------------------------------------------
scan <- function(data, x, file) {
  data$x <- data[[x]]
  p92 <- maxstat.test(Surv(time, event) ~ x, data, smethod = "LogRank", pmethod = "Lau92")
  p94 <- maxstat.test(Surv(time, event) ~ x, data, smethod = "LogRank", pmethod = "Lau94")
  write_table(paste0(file, "_curve.csv"), data.frame(cut = p94$cuts, statistic = p94$stats))
  write_values(paste0(file, ".csv"), statistic = p94$statistic, cut = p94$estimate, lau92 = p92$p.value, lau94 = p94$p.value)
}
lung <- transform(survival::lung, event = status - 1)
scan(lung, "age", "maxstat_lung_age")
veteran <- transform(survival::veteran, event = status)
write_table("veteran.csv", transform(veteran, celltype = as.integer(celltype), status = NULL))
scan(veteran, "karno", "maxstat_veteran_karno")

# --- veteran: log-rank over four cell types, stratified Cox, spline, interaction -------------------------------------
four <- survdiff(Surv(time, event) ~ celltype, veteran)
peto <- survdiff(Surv(time, event) ~ celltype, veteran, rho = 1)
stratified <- survdiff(Surv(time, event) ~ trt + strata(celltype), veteran)
cox <- coxph(Surv(time, event) ~ karno + trt + strata(celltype), veteran, x = TRUE)
zph <- cox.zph(cox)
basis <- rcspline.eval(veteran$karno, nk = 4, inclx = TRUE)
knots <- attr(basis, "knots")
spline <- coxph(Surv(time, event) ~ basis, veteran)
linear <- coxph(Surv(time, event) ~ karno, veteran)
interaction <- coxph(Surv(time, event) ~ karno * trt, veteran)
additive <- coxph(Surv(time, event) ~ karno + trt, veteran)
write_values("veteran_tests.csv",
  logrank = four$chisq, peto = peto$chisq, stratified = stratified$chisq,
  cox_karno = coef(cox)[1], cox_trt = coef(cox)[2], cox_se_karno = sqrt(vcov(cox)[1, 1]),
  cox_loglik = cox$loglik[2], zph_karno = zph$table[1, 1], zph_trt = zph$table[2, 1], zph_global = zph$table[3, 1],
  knot1 = knots[1], knot2 = knots[2], knot3 = knots[3], knot4 = knots[4],
  spline_1 = coef(spline)[1], spline_2 = coef(spline)[2], spline_3 = coef(spline)[3],
  spline_nonlinear = 2 * (spline$loglik[2] - linear$loglik[2]),
  interaction_coef = coef(interaction)[3], interaction_se = sqrt(vcov(interaction)[3, 3]),
  interaction_lrt = 2 * (interaction$loglik[2] - additive$loglik[2]))
write_table("veteran_spline_basis.csv", data.frame(karno = veteran$karno, basis1 = basis[, 1], basis2 = basis[, 2], basis3 = basis[, 3]))

# --- competing risks: progression to plasma-cell malignancy before death, first 300 patients of mgus2 -----------------
mgus <- head(survival::mgus2, 300)
mgus$time <- ifelse(mgus$pstat == 0, mgus$futime, mgus$ptime)
mgus$cause <- ifelse(mgus$pstat == 1, 1, ifelse(mgus$death == 1, 2, 0))
mgus$third <- (seq_len(nrow(mgus)) %% 3) + 1
mgus$sex01 <- as.integer(mgus$sex == "M")
write_table("mgus.csv", mgus[, c("time", "cause", "sex01", "third", "age")])
incidence <- cuminc(mgus$time, mgus$cause, mgus$sex01)
points <- timepoints(incidence, c(12, 60, 120, 240))
write_table("mgus_incidence.csv", do.call(rbind, lapply(rownames(points$est), function(row) data.frame(
  group = sub(" .*", "", row), cause = sub(".* ", "", row), time = as.numeric(colnames(points$est)),
  incidence = points$est[row, ], variance = points$var[row, ]))))
three <- cuminc(mgus$time, mgus$cause, mgus$third)
all_tests <- rbind(data.frame(groups = "sex01", cause = rownames(incidence$Tests), incidence$Tests),
  data.frame(groups = "third", cause = rownames(three$Tests), three$Tests))
write_table("mgus_gray.csv", all_tests)

# --- meta-analysis: BCG vaccine trials, log relative risk ------------------------------------------------------------
bcg <- escalc(measure = "RR", ai = tpos, bi = tneg, ci = cpos, di = cneg, data = dat.bcg)
write_table("bcg.csv", data.frame(trial = bcg$trial, yi = as.numeric(bcg$yi), vi = as.numeric(bcg$vi)))
meta <- do.call(rbind, lapply(c("FE", "DL", "REML"), function(method) {
  fit <- rma(yi, vi, data = bcg, method = method, control = list(threshold = 1e-12, maxiter = 1000))
  band <- predict(fit)
  data.frame(method = method, estimate = as.numeric(fit$beta), se = fit$se, lower = fit$ci.lb, upper = fit$ci.ub, p = fit$pval,
    tau2 = fit$tau2, q = fit$QE, q_p = fit$QEp, i2 = fit$I2, 
    pi_lower = if (method == "FE") NA else band$pi.lb, pi_upper = if (method == "FE") NA else band$pi.ub)
}))
write_table("bcg_meta.csv", meta)
loo <- leave1out(rma(yi, vi, data = bcg, method = "DL"))
write_table("bcg_leave_one_out.csv", data.frame(trial = bcg$trial, estimate = loo$estimate, lower = loo$ci.lb, upper = loo$ci.ub))

# --- response: aSAH of pROC ------------------------------------------------------------------------------------------
data(aSAH)
aSAH$y <- as.integer(aSAH$outcome == "Poor")
write_table("asah.csv", data.frame(y = aSAH$y, s100b = aSAH$s100b, ndka = aSAH$ndka, age = aSAH$age))
logistic <- glm(y ~ s100b + age, binomial, aSAH, control = glm.control(epsilon = 1e-14))
p <- fitted(logistic)
# summary.glm's standard errors are of the weights one step before the last; these are of the last.
design <- model.matrix(logistic)
logistic_se <- sqrt(diag(solve(t(design) %*% (design * p * (1 - p)))))
lp <- predict(logistic)
slope <- glm(y ~ I(lp * 0.5), binomial, aSAH, control = glm.control(epsilon = 1e-14))
large <- glm(y ~ offset(lp * 0.5), binomial, aSAH, control = glm.control(epsilon = 1e-14))
welch <- t.test(s100b ~ y, aSAH)
a <- aSAH$s100b[aSAH$y == 1]; b <- aSAH$s100b[aSAH$y == 0]
pooled <- sqrt(((length(a) - 1) * var(a) + (length(b) - 1) * var(b)) / (length(a) + length(b) - 2))
wilson <- prop.test(37, 41, correct = FALSE)$conf.int
write_values("asah_tests.csv",
  intercept = coef(logistic)[1], s100b = coef(logistic)[2], age = coef(logistic)[3],
  se_s100b = logistic_se[2], se_age = logistic_se[3], deviance = deviance(logistic),
  null_deviance = logistic$null.deviance, brier = mean((p - aSAH$y)^2),
  calibration_slope = coef(slope)[2], calibration_large = coef(large)[1],
  welch_t = welch$statistic, welch_df = welch$parameter, welch_p = welch$p.value,
  cohen_d = (mean(a) - mean(b)) / pooled, wilson_lower = wilson[1], wilson_upper = wilson[2])
write_table("bh.csv", data.frame(p = c(0.01, 0.04, 0.03, NA, 0.005, 0.5, 0.04), adjusted = p.adjust(c(0.01, 0.04, 0.03, NA, 0.005, 0.5, 0.04), "BH")))
writeLines(capture.output(sessionInfo()), file.path(out, "sessionInfo.txt"))
