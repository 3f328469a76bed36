using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Situations;

namespace Dateline.Reviews;

/// <summary>How much a change matters to one who has to know what changed: from 40 on it is shown.</summary>
internal static class Weights
{
    /// <summary>What was known and is no more, or otherwise, is told before what is new.</summary>
    private const int Corrected = 25;

    public static int Of(Change change, IReadOnlyList<KnownFact> facts, DateOnly since)
    {
        var weight = (change.Now ?? change.Then) switch
        {
            ControlStanding control => Control(change, control, facts),
            AgreementStanding deal => Agreement(deal),
            FigureStanding figure => Figure(figure),
            OccurrenceStanding happened => Occurrence(happened),
            PositionStanding position => Position(change, position),
            EffortStanding effort => effort.Effort.Status == Status.Actual ? 60 : 50,
            RoleStanding role => Role(change, role),
            _ => 0,
        };
        // What was so long before is known to those who read on: texts tell it by the way.
        if (change.Kind == ChangeKind.LateDiscovered && change.Topic != ReviewTopic.Control && since.DayNumber - change.Day.DayNumber > 180) weight -= 25;
        return weight + 6 * Math.Min(3, change.Origins.Count - 1) + (change.Kind is ChangeKind.New or ChangeKind.LateDiscovered ? 0 : Corrected);
    }

    private static int Control(Change change, ControlStanding control, IReadOnlyList<KnownFact> facts)
    {
        var weight = change.Then is ControlStanding { Hold.Holder: { } before } && before != control.Hold?.Holder ? 110 : 80;
        // First told by the way, "the rebel-held town": no change of hands.
        if (change.Then is null && facts.All(f => f.Known.Fact is not Facts.Control { Change: not ControlChange.Held })) weight -= 25;
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
        var weight = series.Measure switch
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
        if (series.Measure <= Measure.Strikes && series.Measure != Measure.TerritoryShare && figure.Number is > 1 and var number) weight += (int)Math.Min(24, 4 * Math.Log10(number) * (series.Measure == Measure.Money ? 0.5 : 1));
        // A count of nobody knows whom, where, of what says little.
        if (series.Place is null && series.Subject is "people" or "fighters" or "soldiers" or "" && series.Denominator.Length == 0) weight -= 15;
        return series.Kind == FigureKind.Cumulative ? weight + 5 : weight;
    }

    private static int Occurrence(OccurrenceStanding happened)
    {
        var told = (Event)happened.Told;
        var weight = told.Type switch
        {
            EventType.Assault => 34,
            EventType.Coerce or EventType.Mobilize or EventType.Retreat or EventType.Sanction => 28,
            EventType.Agree or EventType.Protest or EventType.Aid or EventType.Concede => 24,
            EventType.Threaten or EventType.Reject or EventType.Cooperate => 20,
            _ => 12,
        };
        weight += Named(told.Actors, 10, -8) + Named(told.Recipients, 5, -5);
        if (told.Place?.GeoNameId is not null) weight += 6;
        if (told.Time is not null) weight += 4;
        if (told.Status == Status.Denied) weight -= 12;
        else if (told.Status != Status.Actual) weight -= 20;
        return weight + 10 * Math.Min(3, happened.Occurrence.Facts.DistinctBy(f => f.Known.Document.Document.Id).Count() - 1);
    }

    // Those whom the registry knows say most, "they" and "one" nothing.
    private static int Named(Mentions who, int known, int nobody) =>
        who.Any(a => a.Id is not null && !a.Id.Contains('@', StringComparison.Ordinal)) ? known : who.Count == 0 || who.All(a => Sides.IsNobody(a.Text) || a.Text.Equals("one", StringComparison.OrdinalIgnoreCase)) ? nobody : 0;

    private static int Position(Change change, PositionStanding position)
    {
        var (holder, target) = (position.Position.Holder, position.Stand.Target);
        var weight = holder.State is not null ? 32 : holder.IsResolved ? 28 : 12;
        weight += position.Stand.Stance switch { Stance.Supports or Stance.Opposes or Stance.Rejects or Stance.Recognises => 14, Stance.Demands => 8, _ => 2 };
        if (change.Then is PositionStanding before && before.Stand.Stance != position.Stand.Stance) weight += 30;
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
