using System.Globalization;
using System.Xml.Linq;
using Dateline.Documents;
using Dateline.Knowledge.Actors;
using Dateline.Reviews;
using Dateline.Reviews.Briefs;
using Dateline.Situations;
using static System.FormattableString;

namespace Dateline.Host.Output.Word;

/// <summary>
/// The brief as a Word document: its sentences as they are, with tables of the key figures and of who held what, and at the end the cited words.
/// A citation leads to its source, and the source to its words. The same review gives the same bytes.
/// </summary>
internal sealed class BriefDocument
{
    private readonly Review _review;
    private readonly Brief _brief;
    private readonly ActorRegistry _registry;
    private readonly WordBody _body = new();
    private readonly Dictionary<DocumentId, int> _numbers;

    private BriefDocument(Review review, Brief brief, ActorRegistry registry)
    {
        (_review, _brief, _registry) = (review, brief, registry);
        _numbers = brief.Sources.ToDictionary(s => s.Document.Id, s => s.Number);
    }

    /// <param name="stream">Gets the document.</param>
    /// <param name="review">The review.</param>
    /// <param name="brief">Its brief.</param>
    /// <param name="registry">Names the countries.</param>
    public static void Write(Stream stream, Review review, Brief brief, ActorRegistry registry) => new BriefDocument(review, brief, registry).Write(stream);

    private void Write(Stream stream)
    {
        var title = _brief.Title;
        _body.Paragraph("Title", title);
        _body.Paragraph("Subtitle", BriefText.Head(_brief));
        foreach (var section in BriefText.Shown(_brief)) Write(section);
        CitedWords();
        WordPackage.Write(stream, _body.Done(), WordBody.Footer(title), Properties(title));
    }

    private void Write(BriefSection section)
    {
        _body.Paragraph("Heading1", section.Title);
        if (BriefText.Nothing(section) is { } nothing) _body.Paragraph(null, nothing);
        foreach (var part in section.Parts)
        {
            if (part.Heading is { } heading) _body.Paragraph("Heading2", heading);
            if (section.Topic == BriefTopic.BottomLine) _body.Paragraph(null, part.Sentences.SelectMany((s, i) => i == 0 ? Cited(s) : [" ", .. Cited(s)]));
            else foreach (var sentence in part.Sentences) _body.Paragraph("ListBullet", Cited(sentence));
        }
        foreach (var note in section.Notes) _body.Paragraph(section.Topic == BriefTopic.Method ? null : "ListBullet", note);
        if (section.Topic == BriefTopic.KeyFigures) KeyFigures(section);
        if (section.Topic == BriefTopic.Territory) Territory();
        if (section.Table.Count > 0) Sources(section.Table);
    }

    private static IEnumerable<WordBody.Run> Cited(BriefSentence sentence) => sentence.Citations.Count == 0 ? [sentence.Text] : [$"{sentence.Text} ", .. Citations(sentence.Citations)];

    private static IEnumerable<WordBody.Run> Citations(IEnumerable<int> numbers) => numbers.Select(n => new WordBody.Run(Invariant($"[{n}]"), Invariant($"source{n}")));

    private void KeyFigures(BriefSection section)
    {
        var rows = FigureRows.Of(_review, section).Select(r => (IReadOnlyList<IReadOnlyList<WordBody.Run>>)[.. r.Cells.Select(c => (IReadOnlyList<WordBody.Run>)[c]), [.. Citations(r.Citations)]]).ToList();
        if (rows.Count > 0) _body.Table("Key figures, each with its owner", [("What", 19), ("Count", 17), ("Of what", 25), ("Owner", 17), ("As of", 13), ("Source", 11)], rows);
    }

    private void Territory()
    {
        var rows = ControlRows.Of(_review, _registry).Select(r => (IReadOnlyList<IReadOnlyList<WordBody.Run>>)[.. r.Cells.Select(c => (IReadOnlyList<WordBody.Run>)[c]), Proofs(r.Facts)]).ToList();
        var (since, until) = (Day(_review.Request.Since), Day(_review.Request.Until));
        if (rows.Count > 0) _body.Table($"Who held what by the end of {since}, and of {until}", [("Place", 20), ("Country", 14), ("Then", 24), ("Now", 28), ("Source", 14)], rows);
    }

    // A hold may rest on a report that no sentence cites: that is named.
    private IReadOnlyList<WordBody.Run> Proofs(IEnumerable<FactKey> facts)
    {
        var reports = facts.Select(_review.Find).OfType<KnownFact>().Select(f => f.Known.Document.Document).DistinctBy(d => d.Id).ToList();
        var numbers = reports.Where(r => _numbers.ContainsKey(r.Id)).Select(r => _numbers[r.Id]).Order().ToList();
        return numbers.Count > 0 ? [.. Citations(numbers)] : [.. reports.TakeLast(1).Select(r => new WordBody.Run(string.Join(", ", new[] { r.Publisher ?? r.Title ?? r.Id.Value, r.Published?.ToString("d MMM yyyy", CultureInfo.InvariantCulture) }.OfType<string>())))];
    }

    private void Sources(IReadOnlyList<IReadOnlyList<string>> rows) => _body.Table(
        "Sources", [.. rows[0].Select((heading, i) => (heading, i switch { 0 => 7, 1 => 46, _ => 17 }))],
        [.. rows.Skip(1).Select(r => (IReadOnlyList<IReadOnlyList<WordBody.Run>>)[.. r.Select((cell, i) => (IReadOnlyList<WordBody.Run>)[new WordBody.Run(cell, i == 0 ? $"words{cell}" : null)])])], i => $"source{rows[i + 1][0]}");

    // What each source is cited for, letter for letter.
    private void CitedWords()
    {
        if (_brief.Sources.Count == 0) return;
        _body.Paragraph("Heading1", "Cited words");
        var facts = _brief.Sentences.SelectMany(s => s.Facts.Concat(s.Others)).ToList();
        foreach (var source in _brief.Sources)
        {
            var document = source.Document;
            var head = new[] { document.Title ?? document.Source ?? document.Id.Value, document.Publisher, document.Published is { } day ? Day(day) : null, $"SHA-256 {document.Sha256[..12]}…" };
            _body.Marked("Heading2", Invariant($"words{source.Number}"), new WordBody.Run(Invariant($"[{source.Number}]"), Invariant($"source{source.Number}")), $" {string.Join(" · ", head.OfType<string>())}");
            foreach (var words in facts.Where(f => f.Known.Document.Document.Id == document.Id).SelectMany(f => f.Known.Fact.Evidence.Excerpts).DistinctBy(e => e.Span).OrderBy(e => e.Span)) _body.Paragraph("Quote", $"“{words.Text}”");
        }
    }

    private string Properties(string title)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", terms = "http://purl.org/dc/terms/", elements = "http://purl.org/dc/elements/1.1/", types = "http://www.w3.org/2001/XMLSchema-instance";
        // When the last line that it knows was recorded: no clock, so that it is the same whenever it is written.
        var known = _review.Request.Now.End.Recorded.UtcDateTime;
        var made = (known.Year > 1980 ? known : _review.Request.Until.ToDateTime(TimeOnly.MinValue)).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        return $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + new XElement(
            core + "coreProperties", new XAttribute(XNamespace.Xmlns + "cp", core), new XAttribute(XNamespace.Xmlns + "dcterms", terms), new XAttribute(XNamespace.Xmlns + "dc", elements), new XAttribute(XNamespace.Xmlns + "xsi", types),
            new XElement(elements + "title", title), new XElement(elements + "subject", Invariant($"{Day(_review.Request.Since)} to {Day(_review.Request.Until)}")), new XElement(elements + "creator", "Dateline"), new XElement(elements + "language", "en-GB"),
            new XElement(terms + "created", new XAttribute(types + "type", "dcterms:W3CDTF"), made), new XElement(terms + "modified", new XAttribute(types + "type", "dcterms:W3CDTF"), made)).ToString(SaveOptions.DisableFormatting);
    }

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
