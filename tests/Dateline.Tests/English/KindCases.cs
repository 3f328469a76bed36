using Dateline.Documents;
using Dateline.Facts;
using Dateline.Tests.Facts.Coding;

namespace Dateline.Tests.English;

/// <summary>Sentences as the news writes them, read whole: positions, control, agreements and efforts, roles, statements.</summary>
public class KindCases
{
    [Theory]
    [MemberData(nameof(CaseFile.Read), "English/kinds.cases", MemberType = typeof(CaseFile))]
    public void The_sentence_tells_the_fact(string[] fields)
    {
        var told = EnglishReader.Instance.Read(Document.FromText(fields[0])).Facts
            .Where(f => f is Position or Control or Agreement or Effort).Select(FactLine.Of).ToList();
        Check(fields, told);
    }

    [Theory]
    [MemberData(nameof(CaseFile.Read), "English/roles.cases", MemberType = typeof(CaseFile))]
    public void The_sentence_tells_the_role(string[] fields) =>
        Check(fields, [.. EnglishReader.Instance.Read(Document.FromText(fields[0])).Facts.OfType<Role>().Select(FactLine.Of)]);

    [Theory]
    [MemberData(nameof(CaseFile.Read), "English/statements.cases", MemberType = typeof(CaseFile))]
    public void The_sentence_tells_the_statement(string[] fields) =>
        Check(fields, [.. EnglishReader.Instance.Read(Document.FromText(fields[0])).Facts.OfType<Statement>().Select(FactLine.Of)]);

    private static void Check(string[] fields, List<string> told)
    {
        if (fields[1] == "-") Assert.Empty(told);
        else Assert.Contains(told, line => line.StartsWith(fields[1], StringComparison.Ordinal));
    }
}
