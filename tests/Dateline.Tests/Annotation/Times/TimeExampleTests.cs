using Dateline.Annotation.Times;
using Dateline.Documents;

namespace Dateline.Tests.Annotation.Times;

/// <summary>Every line of the files of times proves itself: the words in brackets are found, with the value beside them.</summary>
public class TimeExampleTests
{
    private static readonly DateOnly Published = new(2016, 2, 3);

    public static TheoryData<string, string> Examples
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var file in new[] { "words", "rules", "festivals" })
                foreach (var entry in TimeFile.Read(file)) data.Add($"{file}.txt:{entry.Line}", entry.Example);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Examples_give_the_times_that_they_mark(string line, string example)
    {
        var (text, marks) = Marked(example);
        var times = EnglishReader.Instance.Annotate(Document.FromText(text, Published)).Times.Select(t => $"{t.Span.Of(text)}={t.Value}").ToList();
        foreach (var mark in marks) Assert.True(times.Contains(mark), $"{line}: {mark} is not among {string.Join("; ", times)}");
        if (marks.Count == 0) Assert.Empty(times);
    }

    private static (string Text, List<string> Marks) Marked(string example)
    {
        var (text, marks) = ("", new List<string>());
        foreach (var piece in example.Split('['))
            if (piece.IndexOf(']') is var end and >= 0)
            {
                marks.Add(piece[..end]);
                text += piece[..piece.LastIndexOf('=', end)] + piece[(end + 1)..];
            }
            else text += piece;
        return (text, marks);
    }
}
