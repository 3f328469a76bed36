namespace Dateline.Annotation.Times;

/// <summary>What relative times of a text are reckoned from, as reading goes on.</summary>
internal sealed class Anchors
{
    // How many sentences a day named in the text goes on to be what "March" or "the quarter" means.
    private const int Near = 2;

    // The same of a day.
    private const int NearDay = 3;

    private int _toldAt = -1, _quarterAt = -1, _dayAt = -1;
    private Period? _quarter;
    private (Period, string) _day;

    /// <param name="day">The day of the report; null where it is not known.</param>
    /// <param name="name">What says so: <c>published 2016-02-03</c>, <c>dateline</c>.</param>
    /// <param name="isNarrative">Whether the text tells a history of its own, which its day of publication has no part in.</param>
    public Anchors(DateOnly? day, string? name, bool isNarrative) => (Day, DayName, IsNarrative) = (day, name, isNarrative);

    public DateOnly? Day { get; set; }

    public string? DayName { get; set; }

    public bool IsNarrative { get; }

    /// <summary>The last time told.</summary>
    public Period? Told { get; private set; }

    public string? ToldWords { get; private set; }

    /// <summary>The last day told, and its words; what <c>the same day</c> takes up where a longer time was told beside it.</summary>
    public (Period Day, string Words)? ToldDay => _dayAt == _toldAt && _dayAt >= Sentence - NearDay && _dayAt >= 0 ? _day : null;

    /// <summary>Whether the time that is being read says when somebody spoke.</summary>
    public bool IsOfSpeech { get; set; }

    /// <summary>The sentence that is being read.</summary>
    public int Sentence { get; set; }

    public bool IsToldNear => _toldAt >= Sentence - Near && _toldAt >= 0;

    /// <summary>A quarter or half told nearby: then a year ago is that quarter of the year before.</summary>
    public Period? Quarter => _quarterAt >= Sentence - Near && _quarterAt >= 0 ? _quarter : null;

    public void Tell(Period period, string words)
    {
        (Told, ToldWords, _toldAt) = (period, words, Sentence);
        if (period.Grain == Grain.Day) (_day, _dayAt) = ((period, words), Sentence);
        if (period.Grain is Grain.Quarter or Grain.Half) (_quarter, _quarterAt) = (period, Sentence);
    }
}
