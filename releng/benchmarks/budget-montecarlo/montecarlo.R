# The model of BudgetBenchmark.java in vectorised R: whole columns of a block of trials at a time, matrix products wherever
# a sum over lines or months is one, loops over blocks, months of the two banded lines, and columns only.
# Usage: Rscript montecarlo.R LINES CAUSES CORRELATIONS TRIALS SEED
arguments <- commandArgs(trailingOnly = TRUE)
lines <- read.csv(arguments[1])
causes <- read.csv(arguments[2])
correlation <- as.matrix(read.csv(arguments[3], header = FALSE))
trials <- as.integer(arguments[4])
set.seed(as.integer(arguments[5]))

started <- proc.time()
months <- 60L; years <- 5L; block <- 10000L; detail <- min(50000L, trials)
score90 <- qnorm(0.9)
year <- rep(seq_len(years), each = 12)
share <- rep(seq_len(12) / 78, years)
count <- nrow(causes)
factor <- chol(correlation)
middle <- log(causes$p50)
down <- log(causes$p50 / causes$p10) / score90
up <- log(causes$p90 / causes$p50) / score90
kind <- split(seq_len(nrow(lines)), lines$kind)
demand <- count - 2L; wages <- count - 1L; prices <- count

# Cost of a block from the normal scores of its trials (rows) and causes (columns).
cost <- function(z) {
  n <- nrow(z)
  value <- exp(z * (rep(up, each = n) + (z < 0) * rep(down - up, each = n)) + rep(middle, each = n))
  # Orders of year y are off by (1 + 0.03 y) of the demand's own spread, as those of the Java model.
  orders <- sapply(seq_len(years), function(y) 120000 * 1.1^(y - 1) * value[, demand]^(1 + 0.03 * (y - 1)))
  wage <- sapply(seq_len(years), function(y) value[, wages]^(y - 1))
  price <- sapply(seq_len(years), function(y) value[, prices]^(y - 1))
  quantity <- value[, seq_len(nrow(lines))]
  monthly <- orders[, year] * rep(share, each = n)
  drivers <- list(order = monthly * price[, year], revenue = 850 * monthly, month = price[, year], staff = wage[, year] / 12)
  total <- matrix(0, n, months)
  expected <- matrix(0, nrow(lines), months)
  for (one in names(drivers)) {
    at <- kind[[one]]
    total <- total + drivers[[one]] * as.vector(quantity[, at] %*% lines$unit[at])
    expected[at, ] <- crossprod(quantity[, at], drivers[[one]]) * lines$unit[at]
  }
  at <- kind[["once"]]
  total[, 1] <- total[, 1] + as.vector(quantity[, at] %*% lines$unit[at])
  expected[at, 1] <- colSums(quantity[, at]) * lines$unit[at]
  for (line in kind[["bands"]]) {
    for (y in seq_len(years)) {
      sales <- 0; before <- 0
      for (m in (y - 1) * 12 + 1:12) {
        sales <- sales + 850 * monthly[, m]
        fee <- lines$unit[line] * quantity[, line] * (sales - 0.4 * pmax(0, sales - 5e7) - 0.3 * pmax(0, sales - 9e7))
        total[, m] <- total[, m] + fee - before
        expected[line, m] <- sum(fee - before)
        before <- fee
      }
    }
  }
  list(total = total, expected = expected, orders = rowSums(orders))
}

total <- numeric(trials); orders <- numeric(trials)
byYear <- matrix(0, trials, years)
fan <- matrix(0, detail, months)
kept <- matrix(0, detail, count)
expected <- matrix(0, nrow(lines), months)
for (from in seq(1L, trials, block)) {
  at <- from:min(from + block - 1L, trials)
  z <- matrix(rnorm(length(at) * count), length(at)) %*% factor
  outcome <- cost(z)
  for (y in seq_len(years)) byYear[at, y] <- rowSums(outcome$total[, year == y])
  total[at] <- rowSums(byYear[at, , drop = FALSE])
  orders[at] <- outcome$orders
  expected <- expected + outcome$expected
  if (from <= detail) { fan[at, ] <- outcome$total; kept[at, ] <- z }
}
expected <- expected / trials
three <- c(0.1, 0.5, 0.9)
quantiles <- quantile(total, c(0.1, 0.5, 0.8, 0.9))
perOrder <- quantile(total / orders, three)
yearly <- apply(byYear, 2, quantile, three)
monthly <- apply(fan, 2, quantile, three)
batches <- apply(matrix(total[seq_len(trials %/% 20 * 20)], ncol = 20), 2, quantile, c(0.5, 0.8, 0.9))
errors <- apply(batches, 1, sd) / sqrt(20)
# Part of the variance that goes with each cause, by 64 classes.
some <- total[seq_len(detail)]
whole <- sum((some - mean(some))^2)
shares <- apply(kept, 2, function(score) {
  class <- findInterval(score, qnorm(1:63 / 64))
  sums <- rowsum(cbind(some, 1), class)
  between <- sum(sums[, 2] * (sums[, 1] / sums[, 2] - mean(some))^2)
  (between - 63 * (whole - between) / (detail - 64)) / whole
})
swings <- matrix(0, 1 + 2 * count, count)
swings[cbind(2 * seq_len(count), seq_len(count))] <- -score90
swings[cbind(2 * seq_len(count) + 1, seq_len(count))] <- score90
tornado <- rowSums(cost(swings)$total)
took <- proc.time() - started
cat(sprintf("R %.3f %.10g %.10g %.10g %.10g %.6g %.10g %.4f %s %.2f\n", took[["elapsed"]], quantiles[1], quantiles[2], quantiles[4],
  sum(expected), errors[1], monthly[2, 40], max(shares), c(paste0("c", seq_len(nrow(lines)) - 1), "demand", "wage-growth", "price-growth")[which.max(shares)], took[["user.self"]] + took[["sys.self"]]))
