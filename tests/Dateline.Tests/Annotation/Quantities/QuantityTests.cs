using System.Globalization;
using Dateline.Documents;
using Dateline.Knowledge.Ontology;

namespace Dateline.Tests.Annotation.Quantities;

public class QuantityTests
{
    [Theory]
    [MemberData(nameof(CaseFile.Read), "Annotation/Quantities/quantities.cases", MemberType = typeof(CaseFile))]
    public void Sentences_give_their_quantities(string[] fields)
    {
        var found = English.English.Reader.Annotate(Document.FromText(fields[0])).Quantities
            .Select(q => string.Create(CultureInfo.InvariantCulture, $"{q.Low?.ToString(CultureInfo.InvariantCulture) ?? "-"} {q.Best?.ToString(CultureInfo.InvariantCulture) ?? "-"} {q.High?.ToString(CultureInfo.InvariantCulture) ?? "-"} {q.Qualifier} {q.Unit}"));
        Assert.Equal(fields[1], string.Join("; ", found) is { Length: > 0 } all ? all : "-");
    }
}
