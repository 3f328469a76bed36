using System.Globalization;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Situations;

namespace Dateline.Reviews;

/// <summary>What was known and has since been denied or withdrawn by its own source.</summary>
internal sealed class Denials
{
    private readonly View _then;
    private readonly HashSet<(int Claim, string? Place)> _sorts;
    private readonly ILookup<string, KnownFact> _denied;

    public Denials(View then, View now)
    {
        _then = then;
        var denied = now.Known.Denied(then.Known).ToList();
        _sorts = denied.Select(FactMark.Of).Select(m => (m.Claim, m.Place?.Key)).ToHashSet();
        _denied = denied.ToLookup(f => Claim(f.Known.Fact), StringComparer.Ordinal);
    }

    public bool Any => _denied.Count > 0;

    /// <summary>Its own source's denial of a fact that was known then; null where there is none.</summary>
    public KnownFact? Of(FactKey key) =>
        !Any || _then.MarkOf(key) is not { } mark || !_sorts.Contains((mark.Claim, mark.Place?.Key)) || _then.Find(key) is not { Known.Fact: { Status: not Status.Denied } fact } known || IsAnyOne(fact) ? null
        : _denied[Claim(fact)].Where(d => d.Known.Document.Day >= known.Known.Document.Day && IsSameSource(d, known)).OrderBy(d => d.Known.Document.Day).ThenBy(d => d.Known.Fact.Id, StringComparer.Ordinal).FirstOrDefault();

    // "A resolution" that was not adopted in May is not the one of March.
    private static bool IsAnyOne(Fact fact) => fact is Agreement { Name: var name } && !name.Any(c => char.IsUpper(c) || char.IsDigit(c)) && !name.StartsWith("the ", StringComparison.OrdinalIgnoreCase)
        || fact is Event { Type: EventType.Agree, Recipients.Count: 0, Place: null };

    private static bool IsSameSource(KnownFact denial, KnownFact known) => (denial.Known.Fact.Source, known.Known.Fact.Source) switch
    {
        ({ } said, { } told) => said.Actor.IsSame(told.Actor),
        // "the U.S.-led coalition denied": what stands beside a name is not what a narrator denies.
        (null, null) => denial.Known.Fact is not Role && denial.Origin.Id == known.Origin.Id,
        _ => false,
    };

    // What both claim, the one as so and the other as not so.
    private string Claim(Fact fact)
    {
        var (who, whom) = FactSides.Of(fact);
        var what = fact switch
        {
            Agreement a => AgreementNames.Sort(a.Name),
            Figure f => (f.Best ?? f.Low ?? f.High)?.ToString(CultureInfo.InvariantCulture) ?? "",
            Position p => p.Target.Text,
            _ => "",
        };
        var sides = fact is Agreement or Position ? who.Take(fact is Position ? 1 : 0) : who.Concat(whom);
        return $"{fact.Kind}|{FactSides.Word(fact)}|{what}|{string.Join(';', sides.Select(s => fact is Role ? View.PersonOf(s) : _then.SideOf(s)).Distinct().Order(StringComparer.Ordinal))}|{(fact.Place is { } place ? KnownPlace.Of(place).Key : "")}";
    }
}
