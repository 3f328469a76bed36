using CsCheck;
using Dateline.Annotation;
using Dateline.Annotation.Times;
using Dateline.Documents;

namespace Dateline.Tests.Annotation.Times;

public class TimeTaggerTests
{
    private static readonly string[] Pieces =
    [
        "On", " Monday", " 3", " March", " 2014", "-", "–", " 16", " the", " end", " of", " last", " year", " years", " ago", " later", " 10", ":", "30", " p.m.",
        " since", " until", " between", " and", " 9999", " 0000", " 1", " century", " BC", " early", " mid-", "1990s", " quarter", " Ramadan", " Easter", " a", " five", "-year-old",
        " war", " next", " summer", " 31", " February", " 99999999999", ",", ".", "/", " now", " every", " two", " hundred", " thousand",
    ];

    public static TheoryData<string[]> Cases => CaseFile.Read("Annotation/Times/times.cases");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Sentences_give_their_times(string[] fields)
    {
        var published = fields[0] == "-" ? (DateOnly?)null : DateOnly.Parse(fields[0], System.Globalization.CultureInfo.InvariantCulture);
        var times = EnglishReader.Instance.Annotate(Document.FromText(fields[1], published)).Times;
        Assert.Equal(fields[2], string.Join("; ", times.Select(t => $"{t.Span.Of(fields[1])} = {t.Value} {Day(t.From)}..{Day(t.To)}")));
    }

    [Fact]
    public void Any_words_of_time_give_sound_spans_in_order() =>
        Gen.Int[0, Pieces.Length - 1].Array[1, 30].Select(Gen.Int[0, 2]).Sample((pieces, day) =>
        {
            var text = string.Concat(pieces.Select(p => Pieces[p]));
            DateOnly? published = day switch { 0 => null, 1 => DateOnly.MinValue, _ => new DateOnly(2016, 2, 29) };
            var end = 0;
            foreach (var time in EnglishReader.Instance.Annotate(Document.FromText(text, published)).Times)
            {
                Assert.True(time.Span.Start >= end && time.Span.Length > 0 && time.Span.End <= text.Length, text);
                Assert.True(time.From is null || time.To is null || time.From <= time.To, $"{text}: {time}");
                end = time.Span.End;
            }
        }, iter: 400);

    [Fact]
    public void The_last_days_of_the_calendar_are_read() =>
        Assert.NotEmpty(EnglishReader.Instance.Annotate(Document.FromText("The dam will hold until next year, said he on Friday.", DateOnly.MaxValue)).Times);

    [Fact]
    public void A_text_without_a_day_says_so()
    {
        var reading = EnglishReader.Instance.Read(Document.FromText("Rebels attacked the army base near Homs on Tuesday."));
        Assert.Contains("no day of publication: 1 relative times are left unresolved", reading.Notes);
        var time = Assert.IsType<Dateline.Facts.Time>(Assert.Single(reading.Facts).Time);
        Assert.Equal((null, null, "Tuesday"), (time.From, time.To, time.Text));
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
