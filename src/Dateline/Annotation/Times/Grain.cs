namespace Dateline.Annotation.Times;

/// <summary>The parts that the calendar is cut into, the coarse before the fine.</summary>
internal enum Grain
{
    Century,
    Decade,
    Year,
    Half,
    Season,
    Quarter,
    Month,
    Week,
    Weekend,
    Day,
}
