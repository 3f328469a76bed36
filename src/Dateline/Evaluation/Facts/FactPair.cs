using Dateline.Documents;

namespace Dateline.Evaluation.Facts;

/// <summary>A fact of the key beside a fact of the output, each with the actors of its document.</summary>
internal readonly record struct FactPair(ScoredFact Key, ScoredDocument KeyDocument, ScoredFact Output, ScoredDocument OutputDocument)
{
    /// <summary>Evidence and type-like field agree.</summary>
    public bool IsFound => Key.Kind == Output.Kind && EvidenceOverlap > 0 && Key.Type == Output.Type;

    /// <summary>The core fields of the kind agree too.</summary>
    public bool IsFull => IsFound && Key.Kind switch
    {
        "event" => (Key.Actors.Length == 0 || AnySame(Key.Actors, Output.Actors))
            && (Key.Recipients.Length == 0 || AnySame(Key.Recipients, Output.Recipients)),
        "figure" => (Key.Best ?? Key.Low ?? Key.High) is not { } value || value == Output.Best || value == Output.Low || value == Output.High,
        "statement" => AnySame(Key.Subject, Output.Subject) && ContentShare >= .5,
        "position" => AnySame(Key.Subject, Output.Subject),
        "control" => AnySame(Key.Subject, Output.Subject) && SharePlaceWords(),
        "role" => AnySame(Key.Subject, Output.Subject) && AnySame(Key.Object, Output.Object),
        _ => true,
    };

    /// <summary>Code units in the largest overlap of two spans of evidence; below zero where none meet, 0 where one has no evidence.</summary>
    public int EvidenceOverlap
    {
        get
        {
            var best = default(int?);
            foreach (var k in Key.Evidence)
                foreach (var o in Output.Evidence)
                    best = Math.Max(best ?? int.MinValue, Math.Min(k.End, o.End) - Math.Max(k.Start, o.Start));
            return best ?? 0;
        }
    }

    /// <summary>The share of their union that two contents have in common, 0 to 1.</summary>
    public double ContentShare
    {
        get
        {
            if (Key.Content is not { } k || Output.Content is not { } o) return 0;
            var union = Math.Max(k.End, o.End) - Math.Min(k.Start, o.Start);
            return union == 0 ? 0 : (double)Math.Max(0, Math.Min(k.End, o.End) - Math.Max(k.Start, o.Start)) / union;
        }
    }

    /// <summary>The slots that can be compared, and whether they agree.</summary>
    public IEnumerable<(string Slot, bool Agrees)> Slots()
    {
        yield return ("status", Key.Status == Output.Status);
        if (Key.Time is { } time) yield return ("time", time == (Output.Time ?? default));
        if (Key.Place is { Name.Length: > 0 } place)
            yield return ("place", IsNear(place, Output.Place) || (SharePlaceWords() && place.Country == Output.Place?.Country));
        if (Key.HasSource || Output.HasSource)
            yield return ("source", Key.HasSource && Output.HasSource && AnySame(Key.SourceActor, Output.SourceActor));
        if (Key is { Kind: "event", Cameo.Length: > 0 }) yield return ("cameo", Root(Key.Cameo) == Root(Output.Cameo ?? ""));
    }

    private static string Root(string cameo) => cameo[..Math.Min(2, cameo.Length)];

    private static bool IsNear(ScoredPlace a, ScoredPlace? b) =>
        Math.Abs((a.Latitude - b?.Latitude) ?? double.MaxValue) < 1 && Math.Abs((a.Longitude - b?.Longitude) ?? double.MaxValue) < 1;

    private bool SharePlaceWords() => NameWords.Of(Key.Place?.Name).Overlaps(NameWords.Of(Output.Place?.Name));

    /// <summary>One actor, two names for it: some pair of names shares most of the shorter one.</summary>
    private bool AnySame(ScoredMention[] key, ScoredMention[] output)
    {
        foreach (var k in key)
            foreach (var o in output)
                foreach (var a in KeyDocument.Names(k))
                    foreach (var b in OutputDocument.Names(o))
                        if (a.Count(b.Contains) * 2 > Math.Min(a.Count, b.Count)) return true;
        return false;
    }
}
