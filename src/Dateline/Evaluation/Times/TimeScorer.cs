using Dateline.Annotation;
using Dateline.Annotation.Times;
using Dateline.Documents;
using Dateline.Knowledge.Ontology;

namespace Dateline.Evaluation.Times;

/// <summary>
/// The measures of TempEval-3 (UzZaman et al. 2013): extents by exact and by any overlap, each expression paired once; type and
/// value over the pairs that overlap, as F1 of the whole task.
/// </summary>
public sealed class TimeScorer
{
    private readonly List<string> _misses = [];
    private int _gold, _system, _strict, _relaxed, _type, _value, _typed, _valued, _typedSystem, _valuedSystem;

    public Score Strict => new(_strict, _gold, _system);

    public Score Relaxed => new(_relaxed, _gold, _system);

    /// <summary>Gold expressions without a type are left out.</summary>
    public Score Type => new(_type, _typed, _typedSystem);

    /// <summary>Gold expressions without a value are left out.</summary>
    public Score Value => new(_value, _valued, _valuedSystem);

    /// <summary>What was missed, added or read otherwise, a line each.</summary>
    public IReadOnlyList<string> Misses => _misses;

    public void Add(GoldTimes gold, AnnotatedText seen)
    {
        var words = gold.Document.Text;
        var free = seen.Times.ToList();
        (_gold, _system) = (_gold + gold.Times.Count, _system + free.Count);
        // What has no counterpart counts against type and value too.
        var extra = free.Count;
        var pairs = new List<(TextSpan Span, string? Type, string? Value, TimeExpression? Time)>();
        foreach (var exact in new[] { true, false })
            foreach (var (span, type, value) in gold.Times)
            {
                if (pairs.Exists(p => p.Span == span)) continue;
                var at = free.FindIndex(t => exact ? t.Span == span : t.Span.Overlaps(span));
                if (at < 0 && exact) continue;
                pairs.Add((span, type, value, at < 0 ? null : free[at]));
                if (at >= 0) free.RemoveAt(at);
            }
        foreach (var (span, type, value, time) in pairs.OrderBy(p => p.Span))
        {
            var rightType = time is not null && type == Vocabulary.Word(time.Type).ToUpperInvariant();
            var rightValue = time is not null && Same(value, time);
            if (time is not null) (_relaxed, extra) = (_relaxed + 1, extra - 1);
            if (time?.Span == span) _strict++;
            if (type is not null) (_typed, _typedSystem, _type) = (_typed + 1, _typedSystem + (time is null ? 0 : 1), _type + (rightType ? 1 : 0));
            if (value is not null) (_valued, _valuedSystem, _value) = (_valued + 1, _valuedSystem + (time is null ? 0 : 1), _value + (rightValue ? 1 : 0));
            if (time is null) Miss("missed", words, span, type, value, null);
            else if (time.Span != span) Miss("extent", words, span, type, value, time);
            if (time is not null && value is not null && !rightValue) Miss("value ", words, span, type, value, time);
            else if (time is not null && type is not null && !rightType) Miss("type  ", words, span, type, value, time);
        }
        (_typedSystem, _valuedSystem) = (_typedSystem + extra, _valuedSystem + extra);
        foreach (var time in free) Miss("extra ", words, time.Span, null, null, time);
    }

    // An interval is compared by its days, everything else as it is written.
    private static bool Same(string? gold, TimeExpression time)
    {
        if (gold is null) return false;
        if (gold == time.Value) return true;
        if (gold.Split('/') is not [var from, var to]) return false;
        return from.Length == 10 && to.Length == 10 && time is { From: { } first, To: { } last } && from == Day(first) && to == Day(last);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private void Miss(string kind, string words, TextSpan span, string? type, string? value, TimeExpression? time)
    {
        var start = Math.Max(0, span.Start - 50);
        var end = Math.Min(words.Length, span.End + 40);
        var context = $"{words[start..span.Start]}[{span.Of(words)}]{words[span.End..end]}".Replace('\n', ' ').Replace('\r', ' ');
        var read = time is null ? "" : $" read [{time.Span.Of(words)}] {Vocabulary.Word(time.Type)} {time.Value ?? "-"}{(time.Anchor is { } anchor ? $" from {anchor}" : "")}".ReplaceLineEndings(" ");
        _misses.Add($"{kind} {type ?? ""} {value ?? ""}{read} « {context} »");
    }
}
