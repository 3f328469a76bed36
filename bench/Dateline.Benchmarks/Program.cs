using BenchmarkDotNet.Running;
using Dateline.Benchmarks;

if (args is ["situation", ..]) SituationScale.Run(args);
else if (args is ["review", ..]) ReviewScale.Run(args);
else if (args is ["ledger", var ledger, .. var sizes]) LedgerScale.Run(ledger, [.. sizes.Where(s => !s.EndsWith(".svg", StringComparison.Ordinal)).Select(s => int.Parse(s, System.Globalization.CultureInfo.InvariantCulture))], sizes.FirstOrDefault(s => s.EndsWith(".svg", StringComparison.Ordinal)));
else BenchmarkSwitcher.FromAssembly(typeof(LedgerScale).Assembly).Run(args);
