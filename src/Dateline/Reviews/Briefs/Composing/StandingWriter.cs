using Dateline.Facts;
using Dateline.Reviews.Briefs.Realising;
using Dateline.Situations;

namespace Dateline.Reviews.Briefs.Composing;

/// <summary>Who holds a place as of the day of the review, by the last word of it.</summary>
internal sealed class StandingWriter(Composer composer, ControlWriter control)
{
    /// <param name="hold">The hold.</param>
    /// <param name="last">The newest of its facts.</param>
    /// <param name="draft">Gathers what bears it out.</param>
    public string? Write(Hold hold, KnownFact last, Draft draft)
    {
        if (last.Known.Fact is not Control { Place: not null } fact || composer.Namer.Of(fact.Holder, last, draft) is not { } holder) return null;
        draft.Cite(last);
        if (control.Object(last, draft) is not { } place || Composer.Published(last, draft) is not { } day) return null;
        var isPart = !hold.IsWhole && place == last.Known.Fact.Place.Name;
        var pattern = hold.Grade switch
        {
            Grade.Foothold => "edge",
            Grade.Claimed => "holds-claimed",
            _ => isPart ? "part" : "holds",
        };
        // What only a party says is told as its word.
        var clause = Realiser.Clause("standing", pattern, ("holder", holder), ("object", new(place)), ("day", new(day)));
        if (hold.Grade == Grade.Claimed && fact.Source is { } source)
            return composer.Namer.Of(source.Actor, last, draft) is { } by ? Realiser.Clause("standing", "holds-claimed-by", ("holder", holder), ("object", new(place)), ("day", new(day)), ("other", Composer.Bare(by))) : null;
        return hold.Grade == Grade.Claimed ? clause : composer.Attributed(clause, last, draft);
    }
}
