namespace Dateline.Exports.Imports;

/// <summary>Reads rows of tables of events into facts.</summary>
public static class Import
{
    /// <summary>A row as a document with its facts; null where it tells of no event.</summary>
    /// <exception cref="FormatException">The row cannot be read; the message says why.</exception>
    public static ExportItem? Read(ImportForm form, EventRow row) => form switch
    {
        ImportForm.Acled => AcledRows.Read(row),
        ImportForm.Ucdp => UcdpRows.Read(row),
        ImportForm.Gdelt => GdeltRows.Read(row),
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, "There is no such form."),
    };

    /// <summary>The columns that a file must have; the message of a file without them names them.</summary>
    public static IReadOnlyList<string> Needs(ImportForm form) => form switch
    {
        ImportForm.Acled => ["event_id_cnty", "event_date", "sub_event_type", "actor1"],
        ImportForm.Ucdp => ["id", "date_start", "date_end", "side_a", "side_b"],
        _ => ["GLOBALEVENTID", "SQLDATE", "EventCode"],
    };

    /// <summary>The columns of a file that has no line of them, by how many it has; null where the form always has one.</summary>
    public static IReadOnlyList<string>? UnnamedColumns(ImportForm form, int count) => form == ImportForm.Gdelt ? GdeltRows.ColumnsOf(count) : null;
}
