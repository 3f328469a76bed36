using Dateline.Situations;

namespace Dateline.Reviews.Selecting;

/// <summary>The days and the cut-offs of a review, by which a row tells whether it may change something.</summary>
internal readonly struct Period(ReviewRequest request)
{
    private readonly int _since = request.Since.DayNumber, _until = request.Until.DayNumber;
    private readonly long _then = request.Then.End.Recorded.UtcTicks, _now = request.Now.End.Recorded.UtcTicks;
    private readonly int _publishedThen = request.Then.Published?.DayNumber ?? int.MaxValue, _publishedNow = request.Now.Published?.DayNumber ?? int.MaxValue;

    /// <summary>Whether it was known at either review, and tells of a day that counts.</summary>
    public bool Counts(in Stamp stamp, int day) => day <= _until && (IsThen(stamp) || IsNow(stamp));

    /// <summary>Whether it came or went, or is of a day of the period.</summary>
    public bool Touches(in Stamp stamp, int day) => day <= _until && (IsNow(stamp) ? day > _since || !IsThen(stamp) : HasGone(stamp));

    /// <summary>Whether it was known and is no more.</summary>
    public bool HasGone(in Stamp stamp) => IsThen(stamp) && !IsNow(stamp);

    private bool IsThen(in Stamp stamp) => stamp.IsKnown(_then) && stamp.Published <= _publishedThen;

    private bool IsNow(in Stamp stamp) => stamp.IsKnown(_now) && stamp.Published <= _publishedNow;
}
