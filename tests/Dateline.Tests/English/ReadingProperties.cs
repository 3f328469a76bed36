using CsCheck;
using Dateline.Annotation;
using Dateline.Documents;
using Dateline.Facts;

namespace Dateline.Tests.English;

/// <summary>What holds for any input whatever.</summary>
public class ReadingProperties
{
    private static readonly string[] Pieces =
    [
        "Rebels", " attacked", " the", " army", " base", " near Homs", ",", ".", " \"", "\" ", " said", " Kerry", " more than", " 250,000",
        " people", " were killed", "\n\n", "\r\n", " — ", "U.S.", " don't", "http://a.b/c?d", "\u200B", "\u202E", "\u0627\u0644", "😀", "\uD800",
        "\uDC00", "\uFEFF", "\0", "…", "(", ")", "1.5", "%", "’s", "-", "A", "é", "e\u0301",
    ];

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.Char.Array[0, 80].Select(c => new string(c)),
        Gen.Int[0, Pieces.Length - 1].Array[0, 60].Select(p => string.Concat(p.Select(i => Pieces[i]))),
        Gen.Char[" .\n\"'()-A1a,"].Array[0, 120].Select(c => new string(c)));

    [Fact]
    public void Spans_lie_in_the_text_tokens_do_not_overlap_sentences_are_trees() => AnyText.Sample(text => Check(text), iter: 2000);

    [Theory]
    [InlineData("...!?!?!,,,;;;---((()))")]
    [InlineData("\u202E\u202Bمرحبا بالعالم\u202C hello \u200B\u200D\uFEFF\u2060 world\u200F.")]
    [InlineData("\0\0\0\u0001\u0002")]
    public void Odd_characters_give_a_sensible_result(string text) => Check(text);

    // No inline data: attributes are stored in UTF-8, which has no lone surrogates.
    [Fact]
    public void Lone_surrogates_give_a_sensible_result() => Check("\uD800\uDC00\uDC00\uD800 lone \uDFFF surrogates\uD83D");

    [Theory]
    [InlineData("word ", 100_000)]
    [InlineData("a", 2_000_000)]
    [InlineData("( ", 50_000)]
    [InlineData("Rebels attacked the army base and ", 10_000)]
    public void Endless_sentences_are_read_in_bounded_pieces(string piece, int times) => Check(string.Concat(Enumerable.Repeat(piece, times)));

    [Fact]
    public void Many_threads_read_as_one_does()
    {
        var texts = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*.txt").Take(12).Select(File.ReadAllText).ToList();
        var alone = texts.Select(t => Print(t)).ToList();
        Assert.Equal(alone, texts.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(Print));

        static string Print(string text) => string.Join('\n', English.Reader.Annotate(Document.FromText(text)).Sentences.SelectMany(s => s.Tokens));
    }

    private static void Check(string text)
    {
        var reading = English.Reader.Read(Document.FromText(text), out var annotated);
        if (!reading.Document.IsEnglish) English.Reader.Annotate(annotated);
        var end = 0;
        foreach (var sentence in annotated.Sentences)
        {
            Assert.NotEmpty(sentence.Tokens);
            foreach (var token in sentence.Tokens)
            {
                Assert.True(token.Span.Start >= end && token.Span.Length > 0 && token.Span.End <= text.Length);
                Assert.Equal(text.Substring(token.Span.Start, token.Span.Length), token.Form);
                end = token.Span.End;
            }
            Assert.Equal(sentence.Tokens[0].Span.Cover(sentence.Tokens[^1].Span), sentence.Span);
            CheckTree(sentence);
            foreach (var entity in sentence.Entities)
                Assert.Equal(sentence.Tokens[entity.First].Span.Cover(sentence.Tokens[entity.End - 1].Span), entity.Span);
        }
        foreach (var excerpt in reading.Facts.SelectMany(f => f.Evidence.Excerpts)) Assert.Equal(excerpt.Span.Of(text), excerpt.Text);
    }

    private static void CheckTree(Sentence sentence)
    {
        Assert.Single(sentence.Tokens, t => t.Head < 0);
        // A token that hangs from the root leads there in fewer steps than there are tokens.
        var depth = new int[sentence.Tokens.Length];
        for (var i = 0; i < depth.Length; i++)
        {
            var steps = 0;
            for (var at = i; at >= 0 && steps <= depth.Length; at = sentence.Tokens[at].Head) steps++;
            Assert.True(steps <= depth.Length, $"token {i} hangs in a circle");
        }
    }
}
