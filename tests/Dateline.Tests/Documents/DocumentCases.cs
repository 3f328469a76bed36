using System.Globalization;
using Dateline.Documents;

namespace Dateline.Tests.Documents;

public class DocumentCases
{
    private static readonly DocumentReader Reader = new();

    [Theory]
    [MemberData(nameof(CaseFile.Read), "Documents/headlines.cases", MemberType = typeof(CaseFile))]
    public void Title_is_the_headline(string[] fields) =>
        Assert.Equal(fields[1] == "-" ? null : fields[1], Read(fields[0]).Title);

    [Theory]
    [MemberData(nameof(CaseFile.Read), "Documents/published.cases", MemberType = typeof(CaseFile))]
    public void Published_is_the_day_that_a_report_gives_itself(string[] fields) =>
        Assert.Equal(fields[1], Read(fields[0]).Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-");

    [Fact]
    public void Every_list_of_function_words_knows_its_example()
    {
        var lists = EmbeddedLines.Read("Documents/function-words.txt").Select(l => l.Split('|')).ToList();
        Assert.InRange(lists.Count, 10, 32);
        Assert.All(lists, list => Assert.Equal(list[0].Split(' ')[0], LanguageCheck.Of(list[1])));
    }

    private static Document Read(string text) => Reader.Read(System.Text.Encoding.UTF8.GetBytes(text)).Document!;
}
