using CsvHelper;

namespace Dateline.Exports;

/// <summary>A table as RFC 4180 has it, UTF-8 with LF. Cells come as they shall stand.</summary>
internal sealed class Table(Stream output)
{
    private readonly CsvWriter _csv = CsvWriter.Create(output, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);

    public void Row(params string[] cells) => _csv.WriteRecord(cells);

    public void Flush() => _csv.Flush();
}
