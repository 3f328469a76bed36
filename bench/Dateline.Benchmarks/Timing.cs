namespace Dateline.Benchmarks;

/// <summary>How long something took, in milliseconds: by the clock, and of processors.</summary>
internal readonly record struct Timing(double Wall, double Processor);
