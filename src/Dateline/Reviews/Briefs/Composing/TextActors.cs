using Dateline.Documents;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;
using Dateline.Situations;

namespace Dateline.Reviews.Briefs.Composing;

/// <summary>What the texts of the facts say of their actors: their names, their offices; and which names are places.</summary>
internal sealed class TextActors
{
    private const double Sure = 0.8;

    private readonly Dictionary<(DocumentId, string), List<Mention>> _names = [];
    private readonly Dictionary<(DocumentId, string), List<Role>> _offices = [];
    private readonly Dictionary<DocumentId, SortedList<TextSpan, Mention>> _all = [];
    private readonly Dictionary<DocumentId, List<KnownFact>> _signings = [];
    private readonly HashSet<string> _places = new(StringComparer.OrdinalIgnoreCase);

    public TextActors(IEnumerable<KnownFact> facts)
    {
        foreach (var told in facts)
        {
            var (fact, document) = (told.Known.Fact, told.Known.Document.Document.Id);
            if (fact is Agreement { Stage: AgreementStage.Signed, Status: Status.Actual, Time: not null, Place: not null })
            {
                if (!_signings.TryGetValue(document, out var signings)) _signings[document] = signings = [];
                signings.Add(told);
            }
            if (fact.Place is { } place) _places.Add(place.Name);
            if (fact is Role { Relation: RoleRelation.HoldsOffice, Status: Status.Actual, Confidence: >= Sure, Subject.Id: { } holder } role) Add(_offices, (document, holder), role);
            foreach (var mention in fact.Mentions)
            {
                if (mention.Id is { } id && mention.Text.Any(char.IsUpper)) Add(_names, (document, id), mention);
                if (mention.Span.Length == 0) continue;
                if (!_all.TryGetValue(document, out var all)) _all[document] = all = [];
                if (!all.TryGetValue(mention.Span, out var known) || known.Id is null) all[mention.Span] = mention;
            }
        }
        foreach (var list in _names.Values) list.Sort((a, b) => a.Text.Length != b.Text.Length ? b.Text.Length.CompareTo(a.Text.Length) : a.Span.CompareTo(b.Span));
        foreach (var list in _offices.Values) list.Sort((a, b) => a.Evidence.Excerpts[0].Span.CompareTo(b.Evidence.Excerpts[0].Span));
    }

    /// <summary>The mentions of an actor by a name, the fullest first.</summary>
    public IReadOnlyList<Mention> Named(Document document, string id) => _names.GetValueOrDefault((document.Id, id)) ?? [];

    /// <summary>Whoever is named within a span, in the order of the text.</summary>
    public IEnumerable<Mention> In(Document document, TextSpan span) => _all.TryGetValue(document.Id, out var all) ? all.Values.Where(m => span.Contains(m.Span)) : [];

    /// <summary>The offices that a text gives a person, in its order.</summary>
    public IReadOnlyList<Role> Offices(Document document, string id) => _offices.GetValueOrDefault((document.Id, id)) ?? [];

    /// <summary>Where a text tells that a deal was signed, when and where, by the words by which it names it later (<c>the accord</c>); null where it does not.</summary>
    public KnownFact? SigningOf(KnownFact deal)
    {
        if (!_signings.TryGetValue(deal.Known.Document.Document.Id, out var signings)) return null;
        var name = ((Agreement)deal.Known.Fact).Name;
        return signings.FindLast(s => s.Known.Fact.Evidence.Excerpts[0].Span.Start < deal.Known.Fact.Evidence.Excerpts[0].Span.Start && ((Agreement)s.Known.Fact).Name.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    public bool IsPlace(string name) => _places.Contains(name);

    private static void Add<T>(Dictionary<(DocumentId, string), List<T>> lists, (DocumentId, string) key, T item)
    {
        if (!lists.TryGetValue(key, out var list)) lists[key] = list = [];
        list.Add(item);
    }
}
