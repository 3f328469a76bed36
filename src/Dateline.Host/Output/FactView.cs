using System.Globalization;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;

namespace Dateline.Host.Output;

/// <summary>A fact in words, for tables.</summary>
/// <param name="What">The type-like field of the kind and what belongs to it.</param>
/// <param name="Who">Who acts, speaks, holds or is counted.</param>
/// <param name="Whom">To whom, from whom, or what about.</param>
internal sealed record FactView(string What, string Who, string Whom)
{
    public static FactView Of(Fact fact) => fact switch
    {
        Event e => new(Join(Word(e.Type), e.Mode, e.Cameo), e.Actors.ToString(), e.Recipients.ToString()),
        Figure f => new(Join(Word(f.Measure), Number(f), f.Unit, f.Of is null ? null : $"of {f.Of}"), f.About?.Text ?? "", ""),
        Statement s => new(Join(Word(s.Form), s.Cue), s.Speaker.Text, s.Content.Text),
        Position p => new(Word(p.Stance), p.Holder.Text, p.Target.Text),
        Control c => new(Word(c.Change), c.Holder?.Text ?? "", c.From is { } from ? $"from {from}" : ""),
        Agreement a => new(Join(Word(a.Stage), a.Name), a.Parties.ToString(), a.Backers.ToString()),
        Role r => new(Word(r.Relation), r.Subject.Text, r.Object.Text),
        Effort e => new(Word(e.Line), e.Actors.ToString(), ""),
        _ => new("", "", ""),
    };

    public static string When(Fact fact) => fact.Time switch
    {
        null => "",
        { From: { } from, To: { } to } => from == to ? Day(from) : $"{Day(from)} … {Day(to)}",
        { From: { } from } => $"{Day(from)} …",
        { To: { } to } => $"… {Day(to)}",
        { Text: var text } => text,
    };

    public static string Confidence(Fact fact) => fact.Confidence.ToString("0.00", CultureInfo.InvariantCulture);

    public static string Word<T>(T value) where T : struct, Enum => Vocabulary.Word(value).Replace('_', ' ');

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(Figure figure)
    {
        var number = (figure.Best ?? figure.Low ?? figure.High)?.ToString("#,0.##", CultureInfo.InvariantCulture) ?? "";
        if (figure.Best is null && figure is { Low: { } low, High: { } high })
            number = string.Create(CultureInfo.InvariantCulture, $"{low:#,0.##}–{high:#,0.##}");
        var qualifier = Word(figure.Qualifier);
        if (qualifier.EndsWith(" of", StringComparison.Ordinal)) return qualifier;
        return figure.Qualifier == Qualifier.Exact ? number : $"{qualifier} {number}";
    }

    private static string Join(params ReadOnlySpan<string?> parts)
    {
        var words = new List<string>();
        foreach (var part in parts)
            if (!string.IsNullOrEmpty(part)) words.Add(part);
        return string.Join(' ', words);
    }
}
