using System.Globalization;
using Dateline.Documents;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;

namespace Dateline.Tests.Facts.Coding.Figures;

/// <summary>Numbers that count anew what was counted before, by whole texts.</summary>
public class RecountTests
{
    [Theory]
    [MemberData(nameof(CaseFile.Read), "Facts/Coding/Figures/recounts.cases", MemberType = typeof(CaseFile))]
    public void A_text_gives_its_counts(string[] fields)
    {
        var text = fields[0].Replace(" / ", "\n\n", StringComparison.Ordinal);
        var facts = English.English.Reader.Read(Document.FromText(text, new DateOnly(2016, 2, 3))).Facts.OfType<Figure>();
        Assert.Equal(fields[1] is "-" ? "" : fields[1], string.Join("; ", facts.Select(Line)));
    }

    private static string Line(Figure f) =>
        $"{Vocabulary.Word(f.Measure)} {Number(f)}{(f.Place is { } place ? $" in {place.Name}" : "")}{(f.Source is { } source ? $" <{source.Actor}>" : "")}{(f.Status == Status.Actual ? "" : $" {Vocabulary.Word(f.Status)}")}{(f.Of is { } of ? $" of {of}" : "")}";

    private static string Number(Figure f) => string.Create(CultureInfo.InvariantCulture, $"{(f.Qualifier == Qualifier.Range ? $"{f.Low}-{f.High}" : $"{f.Best ?? f.Low ?? f.High}")}");
}
