using Dateline.Annotation;
using Dateline.Annotation.Segmentation;
using Dateline.Documents;
using Dateline.Learning;

namespace Dateline.Tests.Annotation.Segmentation;

/// <summary>What the committed weights make of the phenomena of news.</summary>
public class SegmentationCases
{
    private static readonly Segmenter Segmenter = Segmenter.Load(ModelFile.Open(Path.Combine(AppContext.BaseDirectory, "models", "english.dlm")));

    [Theory]
    [MemberData(nameof(CaseFile.Read), "Annotation/Segmentation/segmentation.cases", MemberType = typeof(CaseFile))]
    public void Text_is_cut_into_tokens_and_sentences(string[] fields) => Assert.Equal(fields[1], Print(Cut(fields[0])));

    /// <summary>The nets learn from the lists; they may err on a tenth of the examples, no more.</summary>
    [Fact]
    public void Abbreviations_stay_whole_inside_their_sentence()
    {
        var lines = EmbeddedLines.Read("Annotation/Segmentation/abbreviations.txt").Select(l => l.Split('|', StringSplitOptions.TrimEntries)).ToList();
        Assert.InRange(lines.Count, 120, 400);
        Assert.All(lines, l => Assert.Contains($" {l[0]}", $" {l[2].Replace('(', ' ')}"));
        var wrong = lines.Where(l => Cut(l[2]) is not [var only] || !only.Tokens.Any(t => t.Form == l[0])).Select(l => l[0]).ToList();
        Assert.True(wrong.Count <= lines.Count / 10, $"{wrong.Count} of {lines.Count}: {string.Join(' ', wrong)}");
    }

    [Fact]
    public void Prefixes_keep_their_hyphen()
    {
        var lines = EmbeddedLines.Read("Annotation/Segmentation/prefixes.txt").Select(l => l.Split('|', StringSplitOptions.TrimEntries)).ToList();
        Assert.InRange(lines.Count, 30, 80);
        Assert.All(lines, l => Assert.StartsWith(l[0], l[1]));
        var wrong = lines.Where(l => !Cut($"They spoke of the {l[1]} plan.")[0].Tokens.Any(t => t.Form == l[1])).Select(l => l[1]).ToList();
        Assert.True(wrong.Count <= lines.Count / 10, $"{wrong.Count} of {lines.Count}: {string.Join(' ', wrong)}");
    }

    [Theory]
    [InlineData(10)]
    [InlineData(33)]
    [InlineData(400)]
    public void No_sentence_is_longer_than_the_option(int most)
    {
        var model = ModelFile.Open(Path.Combine(AppContext.BaseDirectory, "models", "english.dlm"));
        var text = string.Concat(Enumerable.Repeat("and the rebels, who held the town, ", 150));
        var sentences = Cut(text, Segmenter.Load(model, new() { MaximumTokens = most }));
        Assert.All(sentences, s => Assert.InRange(s.Tokens.Length, 1, most));
        Assert.Equal(Cut(text).Sum(s => s.Tokens.Length), sentences.Sum(s => s.Tokens.Length));
    }

    [Theory]
    [InlineData(9)]
    [InlineData(10_001)]
    public void An_option_out_of_range_is_refused(int most) => Assert.Throws<ArgumentOutOfRangeException>(
        () => Segmenter.Load(ModelFile.Open(Path.Combine(AppContext.BaseDirectory, "models", "english.dlm")), new() { MaximumTokens = most }));

    [Fact]
    public void A_section_of_other_bytes_is_refused()
    {
        var file = ModelFile.Parse("other.dlm", new ModelFileWriter().Add(Segmenter.Section, new byte[] { 9, 9, 9, 9, 9, 9, 9, 9 }).ToBytes());
        Assert.Contains("other.dlm: its section 'segmenter'", Assert.Throws<ModelFormatException>(() => Segmenter.Load(file)).Message);
    }

    private static IReadOnlyList<Sentence> Cut(string text, Segmenter? segmenter = null)
    {
        var annotated = new AnnotatedText(Document.FromText(text));
        (segmenter ?? Segmenter).Annotate(annotated);
        return annotated.Sentences;
    }

    private static string Print(IReadOnlyList<Sentence> sentences) =>
        string.Join(" // ", sentences.Select(s => string.Join(' ', s.Tokens.Select(t => t.Form))));
}
