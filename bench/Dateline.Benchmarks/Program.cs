using BenchmarkDotNet.Running;
using Dateline.Benchmarks;

if (args is ["situation", ..]) SituationScale.Run(args);
else if (args is ["review", ..]) ReviewScale.Run(args);
else if (args is ["ledger", var ledger, var documents]) LedgerScale.Run(ledger, int.Parse(documents, System.Globalization.CultureInfo.InvariantCulture));
else BenchmarkSwitcher.FromAssembly(typeof(LedgerScale).Assembly).Run(args);
