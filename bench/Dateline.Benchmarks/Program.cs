using BenchmarkDotNet.Running;
using Dateline.Benchmarks;

if (args is ["situation", ..]) SituationScale.Run(args);
else if (args is ["review", var reviewed, .. var counts] && !int.TryParse(reviewed, out _)) StoredReviewScale.Run(reviewed, counts is [var count] ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : 0);
else if (args is ["review", ..]) ReviewScale.Run(args);
else if (args is ["ledger", var ledger, .. var sizes]) LedgerScale.Run(ledger, [.. sizes.Where(s => !s.EndsWith(".svg", StringComparison.Ordinal)).Select(s => int.Parse(s, System.Globalization.CultureInfo.InvariantCulture))], sizes.FirstOrDefault(s => s.EndsWith(".svg", StringComparison.Ordinal)));
else BenchmarkSwitcher.FromAssembly(typeof(LedgerScale).Assembly).Run(args);
