using Dateline.Annotation;
using Dateline.Exports;
using Dateline.Facts;
using Dateline.Facts.Coding.SubTypes;

namespace Dateline.Host.Output;

/// <summary>Hands readings to an export.</summary>
/// <param name="export">The form.</param>
/// <param name="subTypes">Files events under ACLED's sub-types; null where the form has no use for them.</param>
internal sealed class ExportOutput(IExport export, SubTypeCoder? subTypes) : IFactOutput
{
    public void Write(Reading reading, AnnotatedText text) =>
        export.Write(new(reading, [.. text.Sentences.Select(s => s.Span)]) { SubTypes = subTypes is null ? new() : Rank(reading, text, subTypes) });

    public static Dictionary<string, IReadOnlyList<string>> Rank(Reading reading, AnnotatedText text, SubTypeCoder coder)
    {
        var ranked = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var fact in reading.Facts.OfType<Event>())
            ranked.TryAdd(fact.Id, [.. coder.Rank(text, fact.Evidence.Excerpts[0].Span).Select(r => r.SubType)]);
        return ranked;
    }
}
