using Dateline.Annotation;
using Dateline.Documents;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;

namespace Dateline.Tests.Host;

/// <summary>
/// A reader without weights for tests of what stands around a reader: words between spaces, sentences at full stops, capitalised
/// words as places, an assault wherever a sentence has the word <c>attacked</c>. The word <c>EXPLODE</c> makes it fail.
/// </summary>
internal sealed class PlainReader : IAnnotator
{
    public Layers Requires => Layers.None;

    public Layers Provides => Layers.Tokens | Layers.Sentences;

    public static Reader Create() => Reader.CreateBuilder().Add(new PlainReader()).Add(new PlainEntities()).Code(Code).Build();

    public void Annotate(AnnotatedText text)
    {
        var (all, tokens, sentences) = (text.Document.Text, new List<Token>(), new List<Sentence>());
        if (all.Contains("EXPLODE", StringComparison.Ordinal)) throw new InvalidOperationException("the word EXPLODE");
        for (var i = 0; i < all.Length; i++)
        {
            if (char.IsWhiteSpace(all[i]) || all[i] == '\uFEFF') continue;
            var end = i + 1;
            while (end < all.Length && !char.IsWhiteSpace(all[end])) end++;
            var span = TextSpan.FromBounds(i, end);
            tokens.Add(new(span, span.Of(all), span.Of(all).ToLowerInvariant(), Upos.Noun, "NN", tokens.Count == 0 ? -1 : 0, tokens.Count == 0 ? "root" : "dep"));
            i = end;
            if (all[end - 1] != '.') continue;
            sentences.Add(Close(tokens));
            tokens.Clear();
        }
        if (tokens.Count > 0) sentences.Add(Close(tokens));
        text.Sentences = sentences;
    }

    private static Sentence Close(List<Token> tokens) => new(tokens[0].Span.Cover(tokens[^1].Span), [.. tokens]);

    private static FactList Code(AnnotatedText text)
    {
        var facts = new List<Fact>();
        foreach (var sentence in text.Sentences)
        {
            var at = Array.FindIndex(sentence.Tokens, t => t.Form.StartsWith("attacked", StringComparison.Ordinal));
            if (at < 1) continue;
            var actor = new Mention(sentence.Tokens[at - 1].Form, sentence.Tokens[at - 1].Span) { Id = "a1" };
            facts.Add(new Event(Evidence.Of(text.Document, sentence.Tokens[at].Span), EventType.Assault) { Actors = [actor], Cameo = "190", Confidence = 0.5 });
        }
        return new(facts, facts.Count == 0 ? [] : [new Actor("a1", "Rebels")]);
    }
}
