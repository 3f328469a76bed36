using System.Collections.Concurrent;
using System.Text;
using Dateline.Learning;

namespace Dateline.Annotation.Lemmas;

/// <summary>Gives each token the dictionary form that UD English writes, by its form and Penn tag.</summary>
public sealed class Lemmatizer : IAnnotator
{
    /// <summary>Name of its section in a model file.</summary>
    public const string Section = "lemmas";

    /// <summary>Name of the section with the words of the language, commonest first, that it shares with the net.</summary>
    internal const string WordList = "net.vector-words";

    /// <summary>Forms remembered before all are forgotten.</summary>
    private const int Capacity = 20_000;

    private readonly LemmaTable _table;
    private readonly ConcurrentDictionary<(string Form, string Xpos), string> _known = new();

    internal Lemmatizer(LemmaTable table) => _table = table;

    /// <exception cref="ModelFormatException">The section is missing or damaged.</exception>
    public static Lemmatizer Load(ModelFile file)
    {
        try
        {
            var words = Encoding.UTF8.GetString(file.Section(WordList).Span).Split('\n');
            return new(LemmaTable.Load(file.Section(Section).Span, words));
        }
        catch (FormatException e) when (e is not ModelFormatException)
        {
            throw file.Bad($"the section '{Section}' cannot be read ({e.Message})");
        }
    }

    public Layers Requires => Layers.Tokens | Layers.Sentences | Layers.Tags;

    public Layers Provides => Layers.Lemmas;

    public void Annotate(AnnotatedText text)
    {
        if (_known.Count > Capacity) _known.Clear();
        foreach (var sentence in text.Sentences)
            foreach (ref var token in sentence.Tokens.AsSpan())
                token = token with { Lemma = _known.GetOrAdd((token.Form, token.Xpos), k => _table.Find(k.Form, k.Xpos)) };
    }
}
