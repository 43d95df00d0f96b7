# The same procedure as in reference.R, with the same draws, as the paper's formulas read: plain loops over the pairs in each draw.
args <- commandArgs(trailingOnly = TRUE)
items <- read.csv(args[1])
draws <- as.integer(args[2])
started <- proc.time()
set.seed(1)
n <- nrow(items)
estimate <- items$estimate
error <- items$standardError
noise <- matrix(rnorm(draws * n), draws, n)
better <- matrix(FALSE, n, n)
repeat {
  largest <- numeric(draws)
  for (draw in seq_len(draws)) {
    for (j in seq_len(n - 1)) {
      for (k in (j + 1):n) {
        difference <- (error[j] * noise[draw, j] - error[k] * noise[draw, k]) / sqrt(error[j]^2 + error[k]^2)
        if (abs(difference) <= largest[draw]) next
        rejected <- if (difference > 0) better[j, k] else better[k, j]
        if (!rejected) largest[draw] <- abs(difference)
      }
    }
  }
  critical <- sort(largest)[ceiling(0.95 * draws)]
  more <- FALSE
  for (j in seq_len(n)) {
    for (k in seq_len(n)) {
      if (j == k || better[j, k]) next
      if ((estimate[j] - estimate[k]) / sqrt(error[j]^2 + error[k]^2) > critical) {
        better[j, k] <- TRUE
        more <- TRUE
      }
    }
  }
  if (!more) break
}
spent <- proc.time() - started
cat(spent[["elapsed"]], spent[["user.self"]], sep = ",", fill = TRUE)
write.csv(data.frame(id = items$id, lower = 1 + colSums(better), upper = n - rowSums(better)), stdout(), row.names = FALSE)
