namespace Dateline.Host.Output;

/// <summary>How a situation is printed.</summary>
internal enum SituationFormat
{
    /// <summary>Tables for people.</summary>
    Table,
    /// <summary>One JSON object.</summary>
    Json,
}
