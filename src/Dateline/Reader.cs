using Dateline.Annotation;
using Dateline.Documents;
using Dateline.Facts;
using Dateline.Facts.Coding;
using TimexType = Dateline.Annotation.Times.TimexType;

namespace Dateline;

/// <summary>Reads documents into facts. Immutable; safe to use from many threads.</summary>
public sealed class Reader
{
    private readonly IReadOnlyList<IAnnotator> _annotators;
    private readonly IReadOnlyList<IAnnotator> _views;
    private readonly Func<AnnotatedText, FactList> _coder;
    private readonly Func<AnnotatedText, IReadOnlyList<NearMiss>> _nearly;
    private readonly Lazy<ReaderVersion> _version;

    internal Reader(
        IReadOnlyList<IAnnotator> annotators, IReadOnlyList<IAnnotator> views, Func<AnnotatedText, FactList> coder,
        Func<AnnotatedText, IReadOnlyList<NearMiss>> nearly, Func<ReaderVersion> version)
    {
        _annotators = annotators;
        _views = views;
        _coder = coder;
        _nearly = nearly;
        _version = new(version);
    }

    /// <summary>Names this reader's code, weights and words; the first call reads their files.</summary>
    public ReaderVersion Version => _version.Value;

    public static ReaderBuilder CreateBuilder() => new();

    /// <summary>What the reader sees in a text before it codes facts.</summary>
    public AnnotatedText Annotate(Document document) => Annotate(new AnnotatedText(document));

    /// <summary>Completes a text; sentences and tokens that stand are kept, everything else is predicted.</summary>
    public AnnotatedText Annotate(AnnotatedText text)
    {
        Prepare(text);
        foreach (var view in _views) view.Annotate(text);
        return text;
    }

    /// <summary>The sentences of a text with their trees and times, and nothing else.</summary>
    internal AnnotatedText Parse(Document document)
    {
        var text = new AnnotatedText(document);
        foreach (var annotator in _annotators)
            if ((annotator.Provides & (Layers.Actors | Layers.Places | Layers.Coreference)) == 0) annotator.Annotate(text);
        return text;
    }

    // What the coder of facts goes by.
    private AnnotatedText Prepare(AnnotatedText text)
    {
        var standing = text.Sentences.Count > 0 ? Layers.Tokens | Layers.Sentences : Layers.None;
        foreach (var annotator in _annotators)
            if ((annotator.Provides & ~standing) != 0) annotator.Annotate(text);
        return text;
    }

    /// <summary>The facts of a document, each with the words that prove it.</summary>
    public Reading Read(Document document) => Read(document, out _);

    /// <param name="document">What to read.</param>
    /// <param name="text">What was seen in it; without sentences where it is not English.</param>
    public Reading Read(Document document, out AnnotatedText text)
    {
        text = new AnnotatedText(document);
        if (!document.IsEnglish) return new(document, new FactList([], []));
        var reading = new Reading(document, _coder(Prepare(text)));
        return UndatedTimes(text) is { } note ? reading with { Notes = [.. document.Notes, note] } : reading;
    }

    /// <summary>What was nearly coded in a text that <see cref="Read(Document, out AnnotatedText)"/> has seen: words of the lexicon that made no event, with the reason.</summary>
    public IReadOnlyList<NearMiss> Nearly(AnnotatedText text) => _nearly(text);

    /// <summary>For the names of a text that <see cref="Read(Document, out AnnotatedText)"/> has seen, the actors and places they might have meant, the likeliest first.</summary>
    public IReadOnlyList<Considered> Consider(AnnotatedText text) => text.Sentences.Count == 0 ? [] : [.. _annotators.OfType<IConsiders>().SelectMany(a => a.Consider(text))];

    // Without a day to reckon from, "on Tuesday" stays as it is written.
    private static string? UndatedTimes(AnnotatedText text)
    {
        if (text.Document.Published is not null) return null;
        var unresolved = text.Times.Count(t => t.From is null && t.To is null && t.Value is { } value && value.Contains("XX", StringComparison.Ordinal) && t.Type is TimexType.Date or TimexType.Time);
        return unresolved == 0 ? null : FormattableString.Invariant($"no day of publication: {unresolved} relative times are left unresolved");
    }
}
