using Dateline.Annotation.Quotations;
using Dateline.Documents;

namespace Dateline.Tests.Annotation.Quotations;

public class QuotationFinderTests
{
    [Theory]
    [MemberData(nameof(CaseFile.Read), "Annotation/Quotations/quotations.cases", MemberType = typeof(CaseFile))]
    public void Marks_are_found_in_pairs(string[] fields)
    {
        var found = Find(fields[0]).Select(q => $"⟦{q.Outer.Of(fields[0]).Replace('\n', '¶')}⟧");
        Assert.Equal(fields[1] == "-" ? "" : fields[1], string.Join(' ', found));
    }

    [Fact]
    public void Words_that_lack_a_letter_open_nothing() =>
        Assert.All(EmbeddedLines.Read("Annotation/Quotations/elisions.txt"), line => Assert.Empty(Find(line.Split('|')[1].Trim())));

    private static List<Quotation> Find(string text)
    {
        var paragraphs = new List<TextSpan>();
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var (start, length) = range.GetOffsetAndLength(text.Length);
            if (length > 0) paragraphs.Add(new(start, length));
        }
        return QuotationFinder.Find(text, paragraphs);
    }
}
