using Dateline.Documents;
using Dateline.Facts;
using Dateline.Knowledge.Ontology;

namespace Dateline.Tests.Facts.Coding.Controls;

/// <summary>Who holds what, by whole texts: which place is meant, and who where the words do not name him.</summary>
public class ControlCaseTests
{
    [Theory]
    [MemberData(nameof(CaseFile.Read), "Facts/Coding/Controls/controls.cases", MemberType = typeof(CaseFile))]
    public void A_text_gives_its_changes_of_control(string[] fields)
    {
        var facts = English.English.Reader.Read(Document.FromText(fields[0], new DateOnly(2016, 2, 3))).Facts.OfType<Control>();
        Assert.Equal(fields[1] is "-" ? "" : fields[1], string.Join("; ", facts.Select(Line)));
    }

    private static string Line(Control c) =>
        $"{Vocabulary.Word(c.Change)}: {c.Holder?.Text ?? "-"} > {c.Place?.Name}{(c.From is { } from ? $" from {from}" : "")}{(c.Status == Status.Actual ? "" : $" {Vocabulary.Word(c.Status)}")}{(c.Time is { From: { } first } ? $" @ {first:yyyy-MM-dd}" : "")}";
}
