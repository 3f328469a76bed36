using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Situations;
using Dateline.Situations.Occurrences;

namespace Dateline.Reviews;

/// <summary>How much a change matters to one who has to know what changed: from 40 on it is shown.</summary>
internal static class Weights
{
    /// <summary>What was known and is no more, or otherwise, is told before what is new.</summary>
    private const int Corrected = 25;

    public static int Of(Change change, IReadOnlyList<FactMark> facts, DateOnly since)
    {
        var weight = (change.Now ?? change.Then) switch
        {
            ControlStanding control => Control(change, control, facts),
            AgreementStanding deal => Agreement(deal),
            FigureStanding figure => Figure(figure),
            OccurrenceStanding happened => EventWeight.Of((Event)happened.Told) + 10 * Math.Min(3, happened.Occurrence.Facts.DistinctBy(f => f.Known.Document.Document.Id).Count() - 1),
            PositionStanding position => Position(change, position),
            EffortStanding effort => effort.Status == Status.Actual ? 60 : 50,
            RoleStanding role => Role(change, role),
            _ => 0,
        };
        // What was so long before is known to those who read on: texts tell it by the way.
        if (change.Kind == ChangeKind.LateDiscovered && change.Topic != ReviewTopic.Control && since.DayNumber - change.Day.DayNumber > 180) weight -= 25;
        return weight + 6 * Math.Min(3, change.Origins.Count - 1) + (change.Kind is ChangeKind.New or ChangeKind.LateDiscovered ? 0 : Corrected);
    }

    private static int Control(Change change, ControlStanding control, IReadOnlyList<FactMark> facts)
    {
        var weight = change.Then is ControlStanding { Hold.Holder: { } before } && before != control.Hold?.Holder ? 110 : 80;
        // First told by the way, "the rebel-held town": no change of hands.
        if (change.Then is null && facts.All(f => !f.IsTurn)) weight -= 25;
        return control.Place.Place.GeoNameId is null ? weight - 30 : weight;
    }

    private static int Agreement(AgreementStanding deal)
    {
        var weight = deal.Step.Stage switch { AgreementStage.Proposed or AgreementStage.Negotiating => 45, AgreementStage.Implementing or AgreementStage.Endorsed => 65, _ => 70 };
        if (deal.Step.Status is not (Status.Actual or Status.Denied)) weight -= 20;
        // "the agreement": no text says which.
        if (deal.Agreement.Place is null && !deal.Agreement.Name.Any(char.IsAsciiDigit) && deal.Agreement.Parties.Count == 0) weight -= 30;
        return weight;
    }

    private static int Figure(FigureStanding figure)
    {
        var series = figure.Series;
        var weight = Figure(series.Measure, figure.Number);
        // A count of nobody knows whom, where, of what says little.
        if (series.Place is null && series.Subject is "people" or "fighters" or "soldiers" or "" && series.Denominator.Length == 0) weight -= 15;
        return series.Kind == FigureKind.Cumulative ? weight + 5 : weight;
    }

    /// <summary>How much a count matters by itself.</summary>
    public static int Figure(Measure measure, double? counted)
    {
        var weight = measure switch
        {
            Measure.TerritoryShare => 65,
            Measure.Killed or Measure.Displaced or Measure.Refugees => 45,
            Measure.Injured or Measure.Missing or Measure.Captured or Measure.Affected or Measure.AidRecipients => 35,
            Measure.Fighters or Measure.Area => 35,
            Measure.Money => 30,
            Measure.Strikes => 20,
            Measure.Countries => 15,
            _ => 5,
        };
        if (measure <= Measure.Strikes && measure != Measure.TerritoryShare && counted is > 1 and var number) weight += (int)Math.Min(24, 4 * Math.Log10(number) * (measure == Measure.Money ? 0.5 : 1));
        return weight;
    }

    private static int Position(Change change, PositionStanding position) =>
        Position(position.Position.Holder, position.Stand.Stance, position.Stand.Target) + (change.Then is PositionStanding before && before.Stand.Stance != position.Stand.Stance ? 30 : 0);

    /// <summary>How much a stand matters by itself.</summary>
    public static int Position(Side holder, Stance stance, string target)
    {
        var weight = holder.State is not null ? 32 : holder.IsResolved ? 28 : 12;
        weight += stance switch { Stance.Supports or Stance.Opposes or Stance.Rejects or Stance.Recognises => 14, Stance.Demands => 8, _ => 2 };
        // "join", "help", "any such condition" tell nothing by themselves; nor does a whole clause.
        var words = target.Split(' ').Length;
        return weight + (words is 1 && !char.IsUpper(target[0]) ? -14 : words > 14 ? -8 : target.Any(char.IsUpper) ? 8 : 0);
    }

    // Names with an office beside them are told in every report: only who comes, goes or is named is news.
    private static int Role(Change change, RoleStanding role)
    {
        if (role.Role.Relation == RoleRelation.AlsoKnownAs) return 0;
        var isCorrected = change.Kind is not (ChangeKind.New or ChangeKind.LateDiscovered);
        return isCorrected || role.Role.Time is not null || change.Then is RoleStanding before && before.Holder != role.Holder ? 50 : 0;
    }
}
