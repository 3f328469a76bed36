using Dateline.Annotation.Quotations;
using Dateline.Documents;
using Dateline.Knowledge;
using Dateline.Tests.Knowledge;

namespace Dateline.Tests.Facts.Coding.Attributions;

public class AttributionTests(ITestOutputHelper output)
{
    public static TheoryData<string[]> Cases => CaseFile.Read("Facts/Coding/Attributions/attributions.cases");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Words_are_attributed(string[] fields)
    {
        var example = new MarkedExample(fields[0]);
        var found = Read(example);
        foreach (var q in found) output.WriteLine($"[{Of(q.Source)}] *{Of(q.Cue)}* <{string.Join("> <", q.Parts.Select(p => p.Of(example.Text)))}>");
        if (example.Star.Count == 0) Assert.Empty(found);
        else Assert.Contains(found, q => q.Parts.SequenceEqual(example.Angle) && q.Cue is { } cue && cue.Overlaps(example.Star[0]) && (example.Square.Count == 0 ? q.Source is null : q.Source == example.Square[0]));

        string Of(TextSpan? span) => span?.Of(example.Text) ?? "-";
    }

    // The examples stand on a parser, which errs.
    [Fact]
    public void Examples_of_the_words_hold()
    {
        var examples = Lexicon.Load().Attitudes.All.Select(e => new MarkedExample(e.Example)).ToList();
        var failed = examples.Where(e => !Read(e).Any(q => q.Content.Overlaps(e.Angle[0]) && q.Content.Length <= e.Angle[0].Length + 6 && q.Cue is { } cue && cue.Overlaps(e.Star[0])
            && (e.Square.Count == 0 || q.Source is { } source && source.Overlaps(e.Square[0])))).ToList();
        foreach (var example in failed) output.WriteLine(example.Text);
        Assert.True(failed.Count <= 0.04 * examples.Count, $"{failed.Count} of {examples.Count} examples do not hold.");
    }

    private static IReadOnlyList<AttributedSpeech> Read(MarkedExample example) => EnglishReader.Instance.Annotate(Document.FromText(example.Text)).Quotations;
}
