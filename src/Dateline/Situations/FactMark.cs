using Dateline.Facts;
using Dateline.Knowledge.Ontology;

namespace Dateline.Situations;

/// <summary>What is known of a fact without its words: enough to weigh it, to grade it and to say who told it first.</summary>
/// <param name="Origin">Where it comes from at last.</param>
/// <param name="Published">The day its document was published, or else received.</param>
/// <param name="IsNarrated">Whether the narrator of the text says so.</param>
/// <param name="Place">Where; null where it has no place.</param>
/// <param name="Claim">What sort of thing it claims: <see cref="ClaimOf"/>.</param>
internal readonly record struct FactMark(Origin Origin, DateOnly Published, bool IsNarrated, KnownPlace? Place, int Claim)
{
    private const int Words = 64;

    /// <summary>Whether it tells that a place changed hands, or is fought over: not only who holds it.</summary>
    public bool IsTurn => Claim / Words == 1 && Claim % Words != (int)ControlChange.Held;

    public static FactMark Of(KnownFact known) => new(
        known.Origin, known.Known.Document.Day, known.Known.Fact.Source is null,
        known.Known.Fact.Place is { } place ? KnownPlace.Of(place) : null, ClaimOf(known.Known.Fact));

    /// <summary>The same for all facts of one kind that turn on one word of its vocabulary.</summary>
    public static int ClaimOf(Fact fact) => fact switch
    {
        Control c => Of(c.Change),
        Figure f => Of(f.Measure),
        Agreement a => Of(a.Stage),
        Position p => Of(p.Stance),
        Effort e => Of(e.Line),
        Event e => Words * 6 + (int)e.Type,
        Role r => Words * 7 + (int)r.Relation,
        _ => 0,
    };

    public static int Of(ControlChange change) => Words + (int)change;

    public static int Of(Measure measure) => Words * 2 + (int)measure;

    public static int Of(AgreementStage stage) => Words * 3 + (int)stage;

    public static int Of(Stance stance) => Words * 4 + (int)stance;

    public static int Of(EffortLine line) => Words * 5 + (int)line;
}
