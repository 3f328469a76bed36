using Dateline.Knowledge.Ontology;
using Dateline.Reviews;
using Dateline.Situations;
using static System.FormattableString;

namespace Dateline.Host.Output;

/// <summary>What a review says, in words.</summary>
internal sealed class ReviewWords(Review review, Sentences sentences)
{
    private const int ShownDigits = 8;

    public Review Review => review;

    public static string Kind(ChangeKind kind) => kind switch
    {
        ChangeKind.LateDiscovered => "late",
        _ => Vocabulary.Word(kind),
    };

    public static string Title(ReviewTopic topic) => topic switch
    {
        ReviewTopic.Agreement => "agreements",
        ReviewTopic.Figure => "figures",
        ReviewTopic.Occurrence => "what happened",
        ReviewTopic.Position => "positions",
        ReviewTopic.Effort => "lines of effort",
        ReviewTopic.Role => "roles",
        _ => "control",
    };

    /// <summary>Who knew what: the period and the two cut-offs.</summary>
    public IEnumerable<string> Head()
    {
        var (request, counts) = (review.Request, review.Counts);
        yield return Invariant($"{request.Since:yyyy-MM-dd} → {request.Until:yyyy-MM-dd}");
        yield return Invariant($"known then: {Cut(request.Then)}, {counts.DocumentsThen:N0} documents");
        yield return Invariant($"known now: {Cut(request.Now)}, {counts.DocumentsNow:N0} documents");
        if ($"{review.Filter}" is { Length: > 0 } only) yield return $"only: {FactTable.OneLine(only)}";
        if (review.Limits.Count > 0) yield return $"looked at: {string.Join(", ", review.Limits)}";
        yield return string.Join(" · ", Enum.GetValues<ChangeKind>().Select(k => Invariant($"{review.Shown.Count(c => c.Kind == k)} {Kind(k)}")));
    }

    /// <summary>What is counted and not shown.</summary>
    public string Left(ReviewTopic topic)
    {
        var left = review.Changes.Count(c => c.Topic == topic && c.IsMinor);
        return left == 0 ? "" : Invariant($"… and {left:N0} of less weight: --all");
    }

    /// <summary>The rows of a topic: kind and day, of what, then and now, who says so, evidence.</summary>
    public IEnumerable<string[]> Rows(ReviewTopic topic, bool all)
    {
        var changes = review.Changes.Where(c => c.Topic == topic && (all || !c.IsMinor));
        // Six governments that condemn one thing in one sentence are one row.
        foreach (var group in changes.GroupBy(c => c.Now is PositionStanding told ? $"{c.Kind}|{told.Day:O}|{told.Text}|{told.Stand.Target}|{Document(c)}" : c.Key + c.Kind + c.Facts.FirstOrDefault()).Select(g => g.ToList()))
        {
            var first = group[0];
            var subject = group.Count > 1 ? $"{string.Join(", ", group.Select(c => ((PositionStanding)c.Now!).Position.Holder.Name))} on {((PositionStanding)first.Now!).Stand.Target}" : first.Subject;
            yield return [$"{Kind(first.Kind)}\n{Day(first.Day)}", subject, ThenNow(first), From(first), Evidence(first.Facts)];
        }
    }

    private string? Document(Change change) => change.Facts.Count > 0 ? review.Find(change.Facts[0])?.Known.Document.Document.Id.Value : null;

    /// <summary>What was and what is: <c>Islamic State → Iraq</c>; of figures with all that was counted on the way.</summary>
    private static string ThenNow(Change change)
    {
        if (change.Topic == ReviewTopic.Effort && change.Path.Count > 1) return Efforts(change);
        var now = change.Now is null ? "—" : Owned(change.Now);
        var head = change.Then is null ? now : $"{Owned(change.Then)} → {now}";
        var spark = Sparkline.Of([.. new[] { change.Then }.OfType<Standing>().Concat(change.Path).Select(p => p.Number).OfType<double>()]);
        var steps = change.Topic is ReviewTopic.Control or ReviewTopic.Agreement or ReviewTopic.Position && change.Path.Count > 1
            ? string.Join(", ", change.Path.Select(p => Invariant($"{p.Text} {p.Day:MM-dd}"))) : "";
        var why = change.Kind == ChangeKind.New ? "" : $"({change.Reason})";
        return string.Join('\n', new[] { FactTable.OneLine(head), spark, FactTable.OneLine(steps), FactTable.OneLine(why) }.Where(l => l.Length > 0));
    }

    // "5 done, 2 demanded", with who did what last.
    private static string Efforts(Change change) =>
        $"{string.Join(", ", change.Path.OfType<EffortStanding>().GroupBy(p => $"{p.Status}").OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => Invariant($"{g.Count()} {(g.Key == "Actual" ? "done" : g.Key.ToLowerInvariant())}")))}\nlast {FactTable.OneLine(change.Path[^1].Text)}";

    private static string From(Change change)
    {
        var names = change.Origins.Select(o => FactTable.OneLine(o.Name)).ToList();
        var told = names.Count > 3 ? Invariant($"{string.Join(", ", names.Take(3))} and {names.Count - 3} more") : string.Join(", ", names);
        return $"{told}\n{Vocabulary.Word(change.Grade)}";
    }

    /// <summary>The sentence of the newest fact, its document, day and id; and how many more there are.</summary>
    public string Evidence(IReadOnlyList<FactKey> facts)
    {
        if (facts.Count == 0 || review.Find(facts[0]) is not { } fact) return "";
        var document = fact.Known.Document.Document;
        var more = facts.Count > 1 ? Invariant($" · {facts.Count} facts") : "";
        return Invariant($"{sentences.Around(document, fact.Known.Fact.Evidence.Excerpts[0].Span)}\n{SituationEvidence.NameOf(document)} · {document.Published:yyyy-MM-dd} · #{fact.Known.Fact.Id[..ShownDigits]}{more}");
    }

    /// <summary>What the rules tell: which, its state, why, evidence.</summary>
    public IEnumerable<string[]> Watched() => review.Watch.Select(w => new[] { w.Rule.Name, Vocabulary.Word(w.State), w.Reason, Evidence(w.Facts) });

    public static string Day(DateOnly day) => SituationWords.Day(day);

    private static string Owned(Standing standing) => standing is FigureStanding figure ? $"{figure.Text} ({figure.Owner})" : standing.Text;

    private static string Cut(Cutoff cutoff) => cutoff.Published is { } day ? Invariant($"published by {day:yyyy-MM-dd}") : Invariant($"recorded by {cutoff.End.Recorded:yyyy-MM-dd HH:mm} (line {cutoff.End.Position})");
}
