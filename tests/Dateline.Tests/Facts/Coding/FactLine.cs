using System.Globalization;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;

namespace Dateline.Tests.Facts.Coding;

/// <summary>A fact in one line, as the cases write it.</summary>
internal static class FactLine
{
    public static string Of(Fact fact)
    {
        var body = fact switch
        {
            Event e => $"event {Word(e.Type)} {e.Mode ?? "-"} {e.Cameo ?? "-"}: {e.Actors} > {e.Recipients}",
            Statement s => $"statement {s.Cue ?? "-"} {Word(s.Form)}: {s.Speaker}: {s.Content}",
            Figure f => $"figure {Word(f.Measure)} {Number(f.Low)} {Number(f.Best)} {Number(f.High)} {Word(f.Qualifier)} {f.Unit}" +
                (f.Of is { } of ? $" of {of}" : ""),
            Role r => $"role {Word(r.Relation)}: {r.Subject} > {r.Object}",
            Position p => $"position {Word(p.Stance)}: {p.Holder} > {p.Target}",
            Control c => $"control {Word(c.Change)}: {c.Holder} > {c.Place?.Name}{(c.From is { } from ? $" from {from}" : "")}",
            Agreement a => $"agreement {Word(a.Stage)}: {a.Name} ({a.Parties}; {a.Backers})",
            Effort e => $"effort {Word(e.Line)}: {e.Actors}",
            _ => throw new ArgumentException(fact.Kind, nameof(fact)),
        };
        var status = fact.Status == Status.Actual ? "" : $" [{Word(fact.Status)}]";
        var source = fact.Source is { } s0 ? $" <{string.Join(" < ", s0.Via.Prepend(s0).Select(s => s.Actor.Text))}>" : "";
        return $"{body}{status}{source} «{fact.Evidence}»";
    }

    private static string Word<T>(T value) where T : struct, Enum => Vocabulary.Word(value);

    private static string Number(double? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "-";
}
