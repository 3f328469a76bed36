namespace Dateline.Annotation.Times;

/// <summary>The types of TIMEX3 (TimeML 1.2.1).</summary>
public enum TimexType
{
    Date,
    Time,
    Duration,
    Set,
}
