using Dateline.Annotation;
using Dateline.Annotation.Segmentation;
using Dateline.Documents;
using Dateline.Host.Terminals;
using Dateline.Learning;

namespace Dateline.Host.Output;

/// <summary>The sentences of documents that a ledger keeps: it has their texts only. Each document is cut once.</summary>
internal sealed class Sentences
{
    private readonly Lazy<Segmenter?> _segmenter;
    private readonly Dictionary<DocumentId, IReadOnlyList<TextSpan>> _spans = [];

    /// <param name="models">The file of weights; null for the one beside the program. Where that is missing, lines stand for sentences.</param>
    public Sentences(string? models = null) => _segmenter = new(() => Load(models));

    public IReadOnlyList<TextSpan> Of(Document document) => _spans.TryGetValue(document.Id, out var spans) ? spans : _spans[document.Id] = Cut(document);

    /// <summary>The sentences that words stand in, on one line.</summary>
    public string Around(Document document, TextSpan words)
    {
        var span = Of(document).Where(s => s.Overlaps(words)).Aggregate(words, (all, s) => all.Cover(s));
        return FactTable.OneLine(span.Of(document.Text).ReplaceLineEndings(" ")).Trim();
    }

    /// <exception cref="CommandException">The weights cannot be read.</exception>
    private static Segmenter? Load(string? models)
    {
        var path = models ?? Path.Combine(AppContext.BaseDirectory, "models", "english.dlm");
        if (models is null && !File.Exists(path)) return null;
        try
        {
            return Segmenter.Load(ModelFile.Open(path));
        }
        catch (Exception e) when (e is ModelFormatException or IOException or UnauthorizedAccessException)
        {
            throw new CommandException(e.Message);
        }
    }

    private IReadOnlyList<TextSpan> Cut(Document document)
    {
        if (_segmenter.Value is not { } segmenter) return Lines(document.Text);
        var text = new AnnotatedText(document);
        segmenter.Annotate(text);
        return [.. text.Sentences.Select(s => s.Span)];
    }

    private static List<TextSpan> Lines(string text)
    {
        var (spans, start) = (new List<TextSpan>(), 0);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] != '\n') continue;
            if (i > start) spans.Add(TextSpan.FromBounds(start, i));
            start = i + 1;
        }
        return spans;
    }
}
