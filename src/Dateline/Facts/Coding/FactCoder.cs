using Dateline.Annotation;
using Dateline.Facts.Coding.Modality;
using Dateline.Facts.Coding.Speech;
using Dateline.Knowledge;

namespace Dateline.Facts.Coding;

/// <summary>Codes what an annotated text claims. Immutable and safe to use from many threads.</summary>
public sealed class FactCoder
{
    private readonly Lexicon _lexicon;
    private readonly StatusResolver _status;

    private FactCoder(Lexicon lexicon)
    {
        _lexicon = lexicon;
        _status = new(lexicon.Status);
    }

    /// <summary>What a text must have been given before it is coded.</summary>
    public static Layers Requires => Layers.Tokens | Layers.Sentences | Layers.Tags | Layers.Lemmas | Layers.Dependencies | Layers.Entities;

    public static FactCoder Create(Lexicon lexicon) => new(lexicon);

    /// <summary>The facts in the order of the text, and the actors that they name.</summary>
    public FactList Code(AnnotatedText annotated)
    {
        var text = new CodingText(annotated, _lexicon);
        if (text.Trees.Length == 0) return new([], []);
        var attributions = SpeechReader.Read(text);
        var sources = new SourceResolver(attributions);
        List<Fact> facts = [.. StatementCoder.Code(text, attributions, sources, _status)];
        facts.Sort((a, b) => a.Evidence.Excerpts[0].Span.CompareTo(b.Evidence.Excerpts[0].Span));
        return new(facts, []);
    }
}
