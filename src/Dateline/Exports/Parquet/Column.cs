using Parquet;
using Parquet.Schema;

namespace Dateline.Exports.Parquet;

/// <summary>A column of the table: its name and type, and how its values are written.</summary>
internal sealed class Column
{
    private readonly Func<ParquetRowGroupWriter, IReadOnlyList<FactRow>, Task> _write;

    private Column(DataField field, Func<ParquetRowGroupWriter, IReadOnlyList<FactRow>, Task> write) => (Field, _write) = (field, write);

    public DataField Field { get; }

    public static Column Text(string name, Func<FactRow, string?> value)
    {
        var field = new DataField<string>(name, nullable: true);
        return new(field, (group, rows) => group.WriteAsync(field, (IReadOnlyCollection<string>)[.. rows.Select(r => value(r)!)]));
    }

    public static Column Of<T>(string name, Func<FactRow, T?> value) where T : struct
    {
        var field = new DataField<T>(name, nullable: true);
        return new(field, (group, rows) => group.WriteAsync<T>(field, new ReadOnlyMemory<T?>([.. rows.Select(value)])));
    }

    public static Column Day(string name, Func<FactRow, DateOnly?> value)
    {
        var field = new DateTimeDataField(name, DateTimeFormat.Date, isNullable: true);
        return new(field, (group, rows) => group.WriteAsync<DateTime>(field, new ReadOnlyMemory<DateTime?>([.. rows.Select(r => value(r)?.ToDateTime(default, DateTimeKind.Utc))])));
    }

    public Task Write(ParquetRowGroupWriter group, IReadOnlyList<FactRow> rows) => _write(group, rows);
}
