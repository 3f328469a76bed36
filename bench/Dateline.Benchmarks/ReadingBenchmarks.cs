using BenchmarkDotNet.Attributes;
using Dateline.Documents;

namespace Dateline.Benchmarks;

/// <summary>The sample reports from text to annotations and to facts, on one thread.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private Reader _reader = null!;
    private Document[] _documents = [];

    [GlobalSetup]
    public void Setup()
    {
        _reader = Reader.CreateBuilder().AddEnglish().Build();
        var samples = Path.Combine(AppContext.BaseDirectory, "samples");
        _documents = [.. Directory.GetFiles(samples, "*.txt").Order(StringComparer.Ordinal).Select(f => Document.FromText(File.ReadAllText(f)))];
    }

    [Benchmark(Baseline = true)]
    public int Annotate() => _documents.Sum(d => _reader.Annotate(d).Sentences.Count);

    [Benchmark]
    public int Read() => _documents.Sum(d => _reader.Read(d).Facts.Count);
}
