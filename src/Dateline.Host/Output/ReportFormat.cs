namespace Dateline.Host.Output;

/// <summary>How scores are printed.</summary>
internal enum ReportFormat
{
    Table,
    Json,
}
