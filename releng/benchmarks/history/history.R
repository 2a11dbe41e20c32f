# Reading an order history and counting orders and revenue by hour, as a data analyst would write it in R:
# data.table's fread where the package is there, base R's scan otherwise.
# Argument: the file. For each line of standard input does it once and prints one line of figures.

path <- commandArgs(trailingOnly = TRUE)[1]
hasTable <- suppressWarnings(suppressMessages(require(data.table)))

byTable <- function() {
  lines <- fread(path, showProgress = FALSE)
  sold <- lines[!startsWith(InvoiceNo, "C") & Quantity > 0 & UnitPrice > 0]
  orders <- sold[, .(at = InvoiceDate[1L], revenue = sum(Quantity * UnitPrice)), by = InvoiceNo]
  hours <- orders[, .(orders = .N, revenue = sum(revenue)), by = .(hour = as.numeric(at) %/% 3600)]
  c(sum(hours$orders), max(hours$orders), nrow(hours), sum(hours$revenue))
}

byScan <- function() {
  lines <- scan(path, what = list("", NULL, NULL, 0, "", 0, NULL, NULL), sep = ",", quote = "\"", skip = 1,
    quiet = TRUE, comment.char = "")
  sold <- !startsWith(lines[[1]], "C") & lines[[4]] > 0 & lines[[6]] > 0
  number <- lines[[1]][sold]
  hour <- substr(lines[[5]][sold], 1, 13)
  first <- !duplicated(number)
  orders <- table(hour[first])
  revenue <- rowsum((lines[[4]] * lines[[6]])[sold], hour[first][match(number, number[first])])
  c(sum(orders), max(orders), length(orders), sum(revenue))
}

input <- file("stdin", "r")
while (length(readLines(input, 1)) > 0) {
  started <- proc.time()[["elapsed"]]
  figures <- if (hasTable) byTable() else byScan()
  elapsed <- proc.time()[["elapsed"]] - started
  cat(sprintf("R %.3f %d %d %d %.2f %s\n", elapsed, as.integer(figures[1]), as.integer(figures[2]),
    as.integer(figures[3]), figures[4], if (hasTable) "fread" else "scan"))
  flush(stdout())
}
