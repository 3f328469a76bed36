namespace Dateline.Host.Output;

/// <summary>How a list is printed.</summary>
internal enum ListFormat
{
    /// <summary>A table on a terminal, JSON Lines in a pipe.</summary>
    Auto,
    Table,
    Jsonl,
}
