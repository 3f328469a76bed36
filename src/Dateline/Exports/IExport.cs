namespace Dateline.Exports;

/// <summary>Writes documents with their facts in a form that others read. Not safe to use from several threads.</summary>
public interface IExport
{
    /// <summary>What was written, and what was not, and why.</summary>
    ExportTally Tally { get; }

    /// <summary>Takes a document; forms without streams hold it back until the end.</summary>
    void Write(ExportItem item);

    /// <summary>Writes what the form wants last. The stream stays open.</summary>
    void Finish();
}
