# Simultaneous rank intervals by the step-down procedure of Mogstad, Romano, Shaikh and Wilhelm (2024), as the paper writes it:
# every pair in every draw. Vectorised over pairs, as an R user would.
args <- commandArgs(trailingOnly = TRUE)
items <- read.csv(args[1])
draws <- as.integer(args[2])
started <- proc.time()
set.seed(1)
n <- nrow(items)
spread <- sqrt(outer(items$standardError^2, items$standardError^2, "+"))
studentised <- outer(items$estimate, items$estimate, "-") / spread
noise <- matrix(rnorm(draws * n), draws, n)
better <- matrix(FALSE, n, n)
repeat {
  largest <- apply(noise, 1, function(z) {
    difference <- outer(items$standardError * z, items$standardError * z, "-") / spread
    difference[better] <- -Inf
    max(0, difference)
  })
  critical <- sort(largest)[ceiling(0.95 * draws)]
  more <- studentised > critical & !better
  if (!any(more)) break
  better <- better | more
}
spent <- proc.time() - started
cat(spent[["elapsed"]], spent[["user.self"]], sep = ",", fill = TRUE)
write.csv(data.frame(id = items$id, lower = 1 + colSums(better), upper = n - rowSums(better)), stdout(), row.names = FALSE)
