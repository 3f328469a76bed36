using System.Collections.Concurrent;
using Dateline.Learning;

namespace Dateline.Annotation.Lemmas;

/// <summary>
/// Gives each token its dictionary form by UD English conventions: <c>fled</c>, <c>flee</c>; <c>n't</c>, <c>not</c>;
/// names keep their capitals. Known words come from training, others by their endings.
/// </summary>
public sealed class Lemmatizer : IAnnotator
{
    /// <summary>Its section of a model file.</summary>
    public const string Section = "lemmas";

    /// <summary>Longer forms are their own lemma.</summary>
    private const int Longest = 64;

    private readonly LemmaModel _model;
    private readonly ConcurrentBag<StringCache> _idle = [];

    internal Lemmatizer(LemmaModel model) => _model = model;

    public Layers Requires => Layers.Tokens | Layers.Sentences | Layers.Tags;

    public Layers Provides => Layers.Lemmas;

    /// <exception cref="ModelFormatException">The file has no fitting section.</exception>
    public static Lemmatizer Load(ModelFile file)
    {
        try
        {
            return new(LemmaModel.Load(file.Section(Section)));
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw file.Bad($"its section '{Section}' does not fit this program: {e.Message}");
        }
    }

    public void Annotate(AnnotatedText text)
    {
        if (!_idle.TryTake(out var strings)) strings = new();
        foreach (var sentence in text.Sentences)
            foreach (ref var token in sentence.Tokens.AsSpan())
                token = token with { Lemma = Lemma(token.Form, WordTag.Of(token.Upos, token.Xpos), strings) };
        _idle.Add(strings);
    }

    private string Lemma(string form, uint tag, StringCache strings)
    {
        if (form.Length is 0 or > Longest) return form;
        Span<char> lemma = stackalloc char[Longest + byte.MaxValue];
        var word = lemma[..form.Length];
        form.AsSpan().ToLowerInvariant(word);
        var edit = _model.Edits[_model.Endings.Find(word, tag)];
        LetterCases.Apply(form, word, (LetterCase)_model.Cases.Find(word, WordTag.WithCapitals(tag, form)));
        var length = form.Length;
        if (edit.Cut <= length)
        {
            edit.Add.CopyTo(lemma[(length - edit.Cut)..]);
            length += edit.Add.Length - edit.Cut;
        }
        var result = lemma[..length];
        return length == 0 || result.SequenceEqual(form) ? form : strings.Get(result);
    }
}
