namespace Dateline.Host.Output;

/// <summary>How facts are printed.</summary>
internal enum FactFormat
{
    Auto,
    Table,
    Jsonl,
    Csv,
}
