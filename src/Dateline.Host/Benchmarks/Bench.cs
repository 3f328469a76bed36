using System.Diagnostics;
using Dateline.Documents;

namespace Dateline.Host.Benchmarks;

/// <summary>Times the reader on whole documents that are in memory already.</summary>
internal sealed class Bench(Reader reader, IReadOnlyList<Document> documents, TimeProvider time)
{
    /// <summary>Annotates, then reads, with each number of threads; one unmeasured round of each goes first, so that all code is compiled.</summary>
    public IEnumerable<BenchRow> Run(params IReadOnlyList<int> threads)
    {
        foreach (var (what, work) in new (string, Func<Document, int>)[] { ("annotate", Annotate), ("read", Read) })
        {
            Measure(what, work, threads.Max());
            foreach (var count in threads) yield return Measure(what, work, count);
        }
    }

    private int Annotate(Document document) => reader.Annotate(document).Sentences.Sum(s => s.Tokens.Length);

    private int Read(Document document)
    {
        reader.Read(document, out var text);
        return text.Sentences.Sum(s => s.Tokens.Length);
    }

    private BenchRow Measure(string what, Func<Document, int> work, int threads)
    {
        GC.Collect();
        var milliseconds = new double[documents.Count];
        var (tokens, next) = (0L, -1);
        using var process = Process.GetCurrentProcess();
        var (cpu, allocated, start) = (process.TotalProcessorTime, GC.GetTotalAllocatedBytes(precise: true), time.GetTimestamp());
        var workers = Enumerable.Range(0, threads).Select(_ => new Thread(Work)).ToList();
        workers.ForEach(w => w.Start());
        workers.ForEach(w => w.Join());
        var seconds = time.GetElapsedTime(start).TotalSeconds;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        process.Refresh();
        Array.Sort(milliseconds);
        return new(
            what, threads, documents.Count, tokens, seconds, (process.TotalProcessorTime - cpu).TotalSeconds,
            milliseconds[milliseconds.Length / 2], milliseconds[milliseconds.Length * 99 / 100], allocated);

        void Work()
        {
            for (int i; (i = Interlocked.Increment(ref next)) < documents.Count;)
            {
                var begun = time.GetTimestamp();
                Interlocked.Add(ref tokens, work(documents[i]));
                milliseconds[i] = time.GetElapsedTime(begun).TotalMilliseconds;
            }
        }
    }
}
