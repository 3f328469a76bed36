using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Reviews.Briefs.Realising;
using Dateline.Situations;

namespace Dateline.Reviews.Briefs.Composing;

/// <summary>What was to be done by a day, and what the ledger knows of it.</summary>
internal sealed class CommitmentWriter(AgreementWriter agreements)
{
    public const string Met = "Met", Past = "Past their day", Later = "Due later", Open = "Without a day";

    /// <summary>The stages that agreements were to reach in the period or later.</summary>
    public IEnumerable<Candidate> Of(Review review)
    {
        foreach (var agreement in review.SituationNow.Agreements)
            foreach (var due in agreement.Deadlines.Where(d => d.Due > review.Request.Since && d.MetBy is null))
                if (review.Find(due.Fact) is { Known.Fact: Agreement } known)
                    yield return new(BriefTopic.Commitments, [known], draft => agreements.Due(known, review.Request.Until, draft)) { Heading = due.Due <= review.Request.Until ? Past : Later, Day = due.Due, Weight = 40, Key = FormattableString.Invariant($"due|{agreement.Name}|{due.Stage}|{due.Due:O}") };
    }

    /// <summary>Whether what was planned was due by a day; then no report may tell that it came.</summary>
    public static bool IsPast(KnownFact known, DateOnly until) => known.Known.Fact is Event { Status: Status.Planned, Time: { To: { } due, Precision: not TimePrecision.Open } } && due <= until;

    /// <summary>Whether a later text tells of the like by one of the same.</summary>
    public static bool IsTold(KnownFact known, IEnumerable<KnownFact> facts)
    {
        var planned = (Event)known.Known.Fact;
        return facts.Any(f => f.Known.Fact is Event { Status: Status.Actual or Status.Denied } done && done.Type == planned.Type && f.Known.Document.Day >= planned.Time!.From
            && done.Actors.Concat(done.Recipients).Any(a => planned.Actors.Any(a.IsSame)));
    }

    /// <summary>The clause with what is known of it by the end of the period.</summary>
    public static string? Silent(string? clause, DateOnly until, Draft draft)
    {
        if (clause is null || clause.Contains(", according", StringComparison.Ordinal)) return null;
        draft.Silence = until;
        return Realiser.Clause("after", "happened", ("clause", new(clause)));
    }
}
