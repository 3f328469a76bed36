using BenchmarkDotNet.Running;
using Dateline.Benchmarks;

if (args is ["situation", ..]) SituationScale.Run(args);
else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
