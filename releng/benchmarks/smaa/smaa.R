# SMAA-2 as R's package smaa does it (functions smaa.values, smaa.ranks, smaa.ra, smaa.pwi, smaa.cw and
# smaa.cf of version 0.3), written anew in vectorised R: whole columns of samples at a time, no loop over
# samples. Chunks keep the measurements of one pass in memory (all at once would be 3.8 GB).
# Arguments: table file, samples, rounds' seed. Prints one line of figures.

args <- commandArgs(trailingOnly = TRUE)
cells <- read.csv(args[1])
samples <- as.integer(args[2])
set.seed(as.integer(args[3]))
m <- max(cells$candidate) + 1L
n <- max(cells$criterion) + 1L
chunk <- 20000L

draw <- function(size) {
  meas <- vector("list", m * n)
  for (k in seq_len(nrow(cells))) {
    cell <- cells[k, ]
    meas[[cell$candidate * n + cell$criterion + 1L]] <- switch(cell$kind,
      interval = runif(size, cell$a, cell$b),
      normal = rnorm(size, cell$a, cell$b),
      point = rep(cell$a, size))
  }
  meas
}

# Uniform on the simplex: exponential numbers over their sum.
weigh <- function(size) {
  raw <- matrix(rexp(size * n), size, n)
  raw / rowSums(raw)
}

values <- function(meas, w) {
  single <- is.null(dim(w))
  v <- matrix(0, length(meas[[1]]), m)
  for (i in seq_len(m)) {
    sum <- 0
    for (j in seq_len(n)) {
      sum <- sum + (if (single) w[j] else w[, j]) * meas[[(i - 1L) * n + j]]
    }
    v[, i] <- sum
  }
  v
}

# The rank is one more than the number of alternatives with a greater value.
ranks <- function(v) {
  r <- matrix(1L, nrow(v), m)
  for (i in seq_len(m - 1L)) {
    for (j in (i + 1L):m) {
      less <- v[, i] < v[, j]
      r[, i] <- r[, i] + less
      r[, j] <- r[, j] + (v[, j] < v[, i])
    }
  }
  r
}

started <- proc.time()[["elapsed"]]
sampling <- 0
timed <- function(expression) {
  from <- proc.time()[["elapsed"]]
  result <- expression
  sampling <<- sampling + proc.time()[["elapsed"]] - from
  result
}

sizes <- rep(chunk, samples %/% chunk)
if (samples %% chunk > 0) sizes <- c(sizes, samples %% chunk)
first <- matrix(0, m, m)
ahead <- matrix(0, m, m)
weights <- matrix(0, m, n)
# The second pass needs the same measurements again: the state of the generator is kept for each chunk,
# which costs nothing beside drawing them anew.
states <- vector("list", length(sizes))
for (part in seq_along(sizes)) {
  states[[part]] <- .Random.seed
  meas <- timed(draw(sizes[part]))
  w <- timed(weigh(sizes[part]))
  r <- ranks(values(meas, w))
  for (i in seq_len(m)) {
    first[i, ] <- first[i, ] + tabulate(r[, i], nbins = m)
    best <- r[, i] == 1L
    if (any(best)) weights[i, ] <- weights[i, ] + colSums(w[best, , drop = FALSE])
    for (j in seq_len(m)) ahead[i, j] <- ahead[i, j] + sum(r[, i] < r[, j])
  }
}
central <- weights / first[, 1]
sure <- rep(NA_real_, m)
sure[first[, 1] > 0] <- 0
for (part in seq_along(sizes)) {
  assign(".Random.seed", states[[part]], envir = globalenv())
  meas <- timed(draw(sizes[part]))
  for (i in which(first[, 1] > 0)) {
    r <- ranks(values(meas, central[i, ]))
    sure[i] <- sure[i] + sum(r[, i] == 1L)
  }
}
elapsed <- proc.time()[["elapsed"]] - started
cat(sprintf("R %.3f %.3f %s %s\n", elapsed, sampling,
  paste(sprintf("%.4f", first[, 1] / samples), collapse = ","),
  paste(sprintf("%.4f", sure / samples), collapse = ",")))
