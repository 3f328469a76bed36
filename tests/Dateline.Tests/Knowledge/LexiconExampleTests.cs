using Dateline.Documents;
using Dateline.Facts;
using Dateline.Knowledge;
using Dateline.Knowledge.Entries;
using Dateline.Knowledge.Ontology;
using Dateline.Knowledge.Senses;

namespace Dateline.Tests.Knowledge;

/// <summary>
/// Every entry's example is read by the reader, and must tell what the entry says. Where one fails, its line and what was told
/// in its place are printed.
/// </summary>
public class LexiconExampleTests
{
    private static readonly Lexicon Lexicon = Lexicon.Load();

    [Fact]
    public void Verbs() => Hold(Lexicon.Verbs.All.Select(s => (s.Entry, Event(s))));

    [Fact]
    public void Nouns() => Hold(Lexicon.Nouns.All.Select(s => (s.Entry, Event(s))));

    [Fact]
    public void Reporting() => Hold(
        Lexicon.Reporting.Table.All.Where(w => w.Entry[1] != "communique").Select(w => (w.Entry, (Check)Statement)));

    [Fact]
    public void Communiques() => Hold(
        Lexicon.Reporting.Table.All.Where(w => w.Entry[1] == "communique").Select(w => (w.Entry, (Check)Communique)));

    [Fact]
    public void Status() => Hold(Lexicon.Status.Table.All.Select(w => (w.Entry, StatusOf(w.Value))));

    [Fact]
    public void Roles() => Hold(Lexicon.Roles.Table.All.Select(w => (w.Entry, RoleOf(w.Value.Relation))));

    [Fact]
    public void Measures() => Hold(Lexicon.Measures.Table.All.Select(w => (w.Entry, FigureOf(w.Value.Measure))));

    [Fact]
    public void Numbers() => Hold(Lexicon.Numbers.Table.All.Select(w => (w.Entry, Number(w.Entry))));

    [Fact]
    public void Stances() => Hold(Lexicon.Stances.All.Select(p => (p.Entry, PositionOf(p.Value))));

    [Fact]
    public void Controls() => Hold(Lexicon.Controls.All.Select(p => (p.Entry, ControlOf(p.Value))));

    [Fact]
    public void Agreements() => Hold(Lexicon.Agreements.All.Select(p => (p.Entry, AgreementOf(p.Value))));

    [Fact]
    public void Efforts() => Hold(Lexicon.Efforts.All.Select(p => (p.Entry, EffortOf(p.Value))));

    private delegate bool Check(MarkedExample example, IReadOnlyList<Fact> facts);

    private static void Hold(IEnumerable<(Entry Entry, Check Check)> entries)
    {
        var failed = new List<string>();
        // An entry that makes no fact of its own has nothing marked.
        foreach (var (entry, check) in entries.Where(e => e.Entry.Example.IndexOfAny(['[', '{', '<', '*']) >= 0 && (e.Entry.Example.IndexOfAny(['[', '{', '<']) >= 0 || e.Entry[1] is not ("verb" or "prep"))))
        {
            var example = new MarkedExample(entry.Example);
            var facts = EnglishReader.Instance.Read(Document.FromText(example.Text)).Facts;
            if (!check(example, facts)) failed.Add($"{entry.File}:{entry.Line}: {entry[0]}: {entry.Example} tells {string.Join("; ", facts.Select(Told).DefaultIfEmpty("nothing"))}");
        }
        Assert.True(failed.Count == 0, string.Join('\n', failed));
    }

    private static string Told(Fact fact) => $"{fact.Kind} {fact.Status} «{fact.Evidence}»" + fact switch
    {
        Event e => $" {e.Type} {e.Mode} {e.Cameo}: {e.Actors} > {e.Recipients}",
        Statement s => $" {s.Speaker}: {s.Content}",
        Position p => $" {p.Holder} {p.Stance} {p.Target}",
        Control c => $" {c.Holder} {c.Change} from {c.From}",
        Agreement a => $" {a.Stage}: {a.Parties}",
        Role r => $" {r.Subject} {r.Relation} {r.Object}",
        Figure f => $" {f.Measure} {f.Best}",
        Effort f => $" {f.Line}: {f.Actors}",
        _ => "",
    };

    private static Check Event(Sense sense) => (example, facts) =>
    {
        var word = example.Star[0];
        if (sense.Type is not { } type) return !facts.OfType<Event>().Any(e => e.Evidence.Excerpts[0].Span.Contains(word) && e.Mode == sense.Mode && e.Cameo == sense.Cameo);
        return facts.OfType<Event>().Any(e => e.Type == type && e.Evidence.Excerpts.Any(x => x.Span.Overlaps(word)) &&
            example.Square.All(s => Names(e.Actors, s)) && example.Curly.All(c => Names(e.Recipients, c)));
    };

    private static bool Names(Mentions mentions, TextSpan marked) => mentions.Any(m => m.Span.Overlaps(marked));

    private static bool Statement(MarkedExample example, IReadOnlyList<Fact> facts) => facts.OfType<Statement>().Any(s =>
        example.Square.All(m => s.Speaker.Span.Overlaps(m)) && example.Angle.Sum(c => Shared(s.Content.Span, c)) * 2 >= example.Angle.Aggregate(s.Content.Span, (all, c) => all.Cover(c)).Length);

    private static bool Communique(MarkedExample example, IReadOnlyList<Fact> facts) =>
        facts.OfType<Statement>().Any(s => s.Cue is null && s.Speaker.Span.Overlaps(example.Square[0]));

    private static Check StatusOf(Status status) => (example, facts) =>
        facts.OfType<Event>().Any(e => e.Status == status && e.Evidence.Excerpts[0].Span.Overlaps(example.Curly[0]));

    private static Check RoleOf(RoleRelation? relation) => (example, facts) => relation is { } wanted
        ? facts.OfType<Role>().Any(r => r.Relation == wanted && example.Square.Any(r.Subject.Span.Overlaps) && r.Object.Span.Overlaps(example.Curly[0]))
        : !facts.OfType<Role>().Any(r => r.Object.Span.Overlaps(example.Star[0]));

    private static Check PositionOf(Stance? stance) => (example, facts) => stance is { } wanted
        ? facts.OfType<Position>().Any(p => p.Stance == wanted && example.Square.Any(p.Holder.Span.Overlaps) && example.Curly.Any(p.Target.Span.Overlaps))
        : !facts.OfType<Position>().Any(p => p.Evidence.Excerpts[0].Span.Overlaps(example.Star[0]));

    private static Check ControlOf(ControlChange? change) => (example, facts) => change is { } wanted
        ? facts.OfType<Control>().Any(c => c.Change == wanted && (c.Holder is { } holder ? example.Square.Any(holder.Span.Overlaps) : !example.Square.Any()) && example.Curly.Any(m => m.Of(example.Text).Contains(c.Place!.Name, StringComparison.Ordinal)) &&
            example.Angle.All(f => c.From is { } from && from.Span.Overlaps(f)))
        : !facts.OfType<Control>().Any(c => c.Evidence.Excerpts[0].Span.Overlaps(example.Star[0]));

    private static Check AgreementOf(AgreementStage? stage) => (example, facts) =>
        facts.OfType<Agreement>().Any(a => a.Stage == stage && a.Evidence.Excerpts[0].Span.Overlaps(example.Curly[0]) &&
            example.Square.All(s => Names(a.Parties, s)) && example.Angle.All(s => Names(a.Backers, s)));

    private static Check EffortOf(EffortLine? line) => (example, facts) => line is { } wanted
        ? facts.OfType<Effort>().Any(e => e.Line == wanted && e.Evidence.Excerpts.Any(x => x.Span.Overlaps(example.Star[0])) && example.Square.All(s => Names(e.Actors, s)))
        : !facts.OfType<Effort>().Any(e => e.Evidence.Excerpts[0].Span.Overlaps(example.Star[0]));

    private static Check FigureOf(Measure measure) => (example, facts) =>
        facts.OfType<Figure>().Any(f => f.Measure == measure && f.Evidence.Excerpts[0].Span.Overlaps(example.Curly[0]));

    private static Check Number(Entry entry) => (example, facts) => facts.OfType<Figure>().Any(f => f.Evidence.Excerpts[0].Span.Overlaps(example.Curly[0]) &&
        (Vocabulary.TryParse<Qualifier>(entry.Words(2)[^1], out var qualifier) ? f.Qualifier == qualifier : f.Best is > 0));

    private static int Shared(TextSpan a, TextSpan b) => Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start));
}
