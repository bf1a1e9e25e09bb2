# From rows "program measure network seconds checksum", one per round, to a table. Ratio: our time over igraph's in the same round,
# so below 1 is faster than igraph.
BEGIN { FS = "\t" }
{
  cell = $2 "\t" $3
  if (!(cell in seen)) { seen[cell] = 1; cells[++many] = cell }
  n = ++count[$1, cell]
  seconds[$1, cell, n] = $4
  if (!(cell in check)) check[cell] = $5
  else if (($5 - check[cell]) ^ 2 > (1e-8 * check[cell]) ^ 2) { print "not the same result: " $0 > "/dev/stderr"; wrong = 1 }
  if ($1 != "igraph" && !($1 in programs)) { programs[$1] = 1; order[++kinds] = $1 }
}
function sorted(n,   i, j, t) { for (i = 2; i <= n; i++) { t = v[i]; for (j = i - 1; j > 0 && v[j] > t; j--) v[j + 1] = v[j]; v[j + 1] = t } }
function median(n) { sorted(n); return (v[int((n + 1) / 2)] + v[int(n / 2) + 1]) / 2 }
END {
  print "| measure | network | program | ms, median | igraph ms, median | ours / igraph, median | min..max | rounds |"
  print "|---|---|---|---|---|---|---|---|"
  for (c = 1; c <= many; c++) for (k = 1; k <= kinds; k++) {
    cell = cells[c]; program = order[k]; n = count[program, cell]
    if (n == 0) continue
    for (i = 1; i <= n; i++) v[i] = seconds["igraph", cell, i]; theirs = median(n)
    for (i = 1; i <= n; i++) v[i] = seconds[program, cell, i]; ours = median(n)
    for (i = 1; i <= n; i++) v[i] = seconds[program, cell, i] / seconds["igraph", cell, i]; middle = median(n)
    split(cell, name, "\t")
    printf "| %s | %s | %s | %.3g | %.3g | %.3f | %.3f..%.3f | %d |\n", name[1], name[2], program, ours * 1000, theirs * 1000, middle, v[1], v[n], n
  }
  exit wrong
}
