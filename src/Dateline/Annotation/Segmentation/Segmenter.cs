using System.Collections.Concurrent;
using Dateline.Learning;

namespace Dateline.Annotation.Segmentation;

/// <summary>
/// Cuts raw text into the words and sentences of Universal Dependencies: <c>don't</c> is <c>do</c> <c>n't</c>, a blank line ends
/// a sentence. Takes time linear in the text. Tokens have a span and a form; their heads are −1, all else is empty.
/// </summary>
public sealed class Segmenter : IAnnotator
{
    /// <summary>Its section of a model file.</summary>
    public const string Section = "segmenter";

    private readonly SegmenterModel _model;
    private readonly SegmenterOptions _options;
    private readonly ConcurrentBag<(PieceScorer Scorer, StringCache Forms)> _idle = [];

    internal Segmenter(SegmenterModel model, SegmenterOptions? options = null)
    {
        (_model, _options) = (model, options ?? new());
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.MaximumTokens, 10, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(_options.MaximumTokens, 10_000, nameof(options));
    }

    public Layers Requires => Layers.None;

    public Layers Provides => Layers.Tokens | Layers.Sentences;

    /// <exception cref="ModelFormatException">The file has no fitting section.</exception>
    public static Segmenter Load(ModelFile file, SegmenterOptions? options = null)
    {
        try
        {
            return new(SegmenterModel.Load(file.Section(Section)), options);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw file.Bad($"its section '{Section}' does not fit this program: {e.Message}");
        }
    }

    public void Annotate(AnnotatedText text)
    {
        var source = text.Document.Text;
        var pieces = PieceScanner.Scan(source, _model.Splits);
        var scores = new float[pieces.Count * SegmenterNetwork.Labels];
        if (!_idle.TryTake(out var tools)) tools = (new(_model.Network), new());
        tools.Scorer.Score(source, pieces, scores);
        HyphenRule.Apply(source, pieces, scores);
        NumberedNameRule.Apply(source, pieces, scores);
        DayAndMonthRule.Apply(source, pieces, scores);
        DatelineRule.Apply(source, pieces, scores);
        text.Sentences = new SentenceAssembler(source, tools.Forms, _options.MaximumTokens).Assemble(pieces, scores);
        _idle.Add(tools);
    }
}
