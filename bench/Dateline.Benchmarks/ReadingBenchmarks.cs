using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Dateline.Documents;
using Dateline.Facts;

namespace Dateline.Benchmarks;

/// <summary>The stages of reading, on all sample reports at once, one thread.</summary>
[MemoryDiagnoser]
[Config(typeof(InThisProcess))]
public class ReadingBenchmarks
{
    private readonly DocumentReader _documents = new();
    private Reader _reader = null!;
    private byte[][] _files = [];
    private Document[] _reports = [];

    [GlobalSetup]
    public void Load()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Dateline.slnx"))) root = Path.GetDirectoryName(root)!;
        _reader = Reader.CreateBuilder().AddEnglish(Path.Combine(root, "models", "english.dlm")).Build();
        _files = [.. Directory.GetFiles(Path.Combine(root, "samples"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
        _reports = [.. Decode()];
    }

    [Benchmark]
    public Document[] Decode() => [.. _files.Select(f => _documents.Read(f).Document!)];

    [Benchmark]
    public int Annotate() => _reports.Sum(r => _reader.Annotate(r).Sentences.Count);

    [Benchmark]
    public int Read() => _reports.Sum(r => _reader.Read(r).Facts.Count);

    private sealed class InThisProcess : BenchmarkDotNet.Configs.ManualConfig
    {
        public InThisProcess() => AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance));
    }
}
