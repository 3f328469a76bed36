namespace Dateline.Host.Benchmarks;

/// <summary>One measured run over all documents.</summary>
/// <param name="What">What was done with each document.</param>
/// <param name="Threads">Documents at the same time.</param>
/// <param name="Documents">How many.</param>
/// <param name="Tokens">Tokens in all of them.</param>
/// <param name="Seconds">From the first start to the last end.</param>
/// <param name="CpuSeconds">Processor time of the whole process meanwhile.</param>
/// <param name="P50">Median milliseconds a document.</param>
/// <param name="P99">Milliseconds that 99 of 100 documents stay below.</param>
/// <param name="Allocated">Bytes allocated on the managed heap.</param>
internal readonly record struct BenchRow(
    string What, int Threads, int Documents, long Tokens, double Seconds, double CpuSeconds, double P50, double P99, long Allocated);
