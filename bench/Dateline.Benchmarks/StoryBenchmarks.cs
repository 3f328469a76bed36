using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Dateline.Documents;
using Dateline.Situations.Origins;
using Dateline.Situations.Stories;

namespace Dateline.Benchmarks;

/// <summary>
/// How the indexes of near-copies and stories grow: made-up reports, 60 a day, five to a story, every tenth a reprint. Once is enough:
/// <c>--filter *Story* --inProcess --strategy Monitoring --warmupCount 0 --iterationCount 1 --invocationCount 1 --unrollFactor 1</c>.
/// </summary>
[MemoryDiagnoser]
public class StoryBenchmarks
{
    private static readonly string[] Common = "the of to and in a said that for on was with by at from is as it be were has have will not but they after new more people".Split(' ');

    private Document[] _documents = [];

    [Params(1_000, 10_000, 100_000)]
    public int Documents { get; set; }

    [GlobalSetup]
    public void Setup() => _documents = [.. Make(Documents, new Random(5))];

    [Benchmark]
    public int Origins()
    {
        var index = new OriginIndex();
        foreach (var document in _documents) index.Add(document);
        return _documents.Select(d => index.Of(d.Id)).Distinct().Count();
    }

    [Benchmark]
    public int Stories()
    {
        var index = new StoryIndex();
        foreach (var document in _documents) index.Add(document);
        return index.Stories.Count;
    }

    private static IEnumerable<Document> Make(int count, Random random)
    {
        var (names, last) = (new string[40], "");
        for (var i = 0; i < count; i++)
        {
            if (i % 5 == 0)
                for (var k = 0; k < names.Length; k++) names[k] = Word(random.Next(k < 8 ? 400_000 : 30_000), k < 8);
            if (i % 10 != 9) last = Text(names, random);
            yield return Document.FromText(last, new DateOnly(2010, 1, 1).AddDays(i / 60), publisher: $"Paper {i % 97}", id: new DocumentId(i.ToString("d7", CultureInfo.InvariantCulture)));
        }
    }

    // Every sixth word is one of the story's own; the others tell nothing.
    private static string Text(string[] names, Random random)
    {
        var text = new StringBuilder();
        for (var i = 0; i < 250; i++)
        {
            text.Append(i % 6 == 5 ? names[random.Next(names.Length)] : Common[random.Next(Common.Length)]);
            text.Append(i % 20 == 19 ? ". " : " ");
        }
        return text.ToString();
    }

    private static string Word(int number, bool name)
    {
        var word = new StringBuilder();
        for (number += 30; number > 0; number /= 30) word.Append("bdfgklmnprstvz"[number % 14]).Append("aeiou"[number / 6 % 5]);
        if (name) word[0] = char.ToUpperInvariant(word[0]);
        return word.ToString();
    }
}
