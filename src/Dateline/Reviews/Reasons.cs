using Dateline.Knowledge.Ontology;
using Dateline.Ledger;
using Dateline.Situations;
using static System.FormattableString;

namespace Dateline.Reviews;

/// <summary>Says in words why a change is of its kind.</summary>
internal sealed class Reasons(View then, View now)
{
    public const string Denied = "its own source denies it now";

    public string New(Standing point, DateOnly since)
    {
        var told = Told([.. point.Facts.Where(f => !then.Knows(f))]);
        return Invariant($"so on {point.Day:yyyy-MM-dd}, after {since:yyyy-MM-dd}{(told.Length > 0 ? $"; {told}" : "; it was foretold")}");
    }

    public string Late(IReadOnlyList<FactKey> came, DateOnly since) => Invariant($"so by {since:yyyy-MM-dd}, not known then; {Told(came)}");

    public string Revised(IReadOnlyList<FactKey> came, Standing before, Standing after) =>
        before is ControlStanding { Hold: { } held } && after is ControlStanding { Hold: { } holds } && held.Holder == holds.Holder && held.IsWhole == holds.IsWhole
            ? $"the same holder, {Vocabulary.Word(holds.Grade)} now and {Vocabulary.Word(held.Grade)} then; {Told(came)}" : $"of the same time it is told otherwise; {Told(came)}";

    public string Gone(IReadOnlyList<FactKey> went) => went.Select(Gone).FirstOrDefault() ?? "what is known besides tells it otherwise";

    public string Reread(FactKey gone, FactKey next)
    {
        var fact = now.Find(next);
        var by = fact is not null && Verdicts(gone).Any(v => v.Verdict.Correction?.Id == fact.Known.Fact.Id) ? "a person's correction" : "a newer reading";
        return $"the same words are read otherwise by {by}";
    }

    private string Gone(FactKey key)
    {
        if (Verdicts(key).LastOrDefault() is { } verdict) return Invariant($"{(verdict.Verdict.Act == VerdictAct.Correct ? "corrected" : "rejected")} by {verdict.Verdict.By} on {verdict.Recorded:yyyy-MM-dd}");
        return now.Known.Has(then.Find(key)!.Known.Fact.Evidence.Document) && now.Known.HistoryOf(then.Find(key)!.Known.Fact.Evidence.Document)?.Facts.Any(f => FactKey.Of(f) == key && !(f.Retired <= now.Known.Moment)) == true
            ? "its source is rated unreliable now" : "a newer reading of its document no longer has it";
    }

    private IEnumerable<LedgerVerdict> Verdicts(FactKey key) =>
        then.Find(key) is { } fact && now.Known.HistoryOf(fact.Known.Fact.Evidence.Document) is { } history
            ? history.Verdicts.Where(v => v.Recorded <= now.Known.Moment && v.Verdict.Act is VerdictAct.Reject or VerdictAct.Correct && v.Verdict.Facts.Contains(fact.Known.Fact.Id)) : [];

    // "first told 2015-12-28 by Sample Wire A"
    private string Told(IReadOnlyList<FactKey> facts)
    {
        var first = facts.Select(f => (Mark: now.MarkOf(f), f.Id)).Where(f => f.Mark is not null).OrderBy(f => f.Mark!.Value.Published).ThenBy(f => f.Id).Select(f => f.Mark).FirstOrDefault();
        return first is not { } mark ? "" : Invariant($"first told {mark.Published:yyyy-MM-dd} by {mark.Origin.Name}");
    }
}
