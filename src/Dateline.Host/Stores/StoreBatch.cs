using System.Data.Common;
using Dateline.Documents;
using Dateline.Knowledge.Ontology;
using Dateline.Ledger;

namespace Dateline.Host.Stores;

/// <summary>
/// A transaction on the tables, in plain SQL with prepared commands: an object tracker would take longer than the reading.
/// Without a transaction it only reads.
/// </summary>
internal sealed class StoreBatch(DbConnection connection, DbTransaction? transaction, StoreEngine engine) : ILedgerBatch
{
    private const string Columns = "position, recorded, kind, document, version, hash, body";

    // So much text is put into the index of the search at once.
    private const int AtOnce = 1 << 20;

    private readonly List<(long Key, string Words)> _found = [];
    private LedgerEnd? _end;
    private DbCommand? _line;
    private int _length;

    public LedgerEnd End => _end ??= ReadEnd();

    public DocumentMark? Find(DocumentId document)
    {
        using var command = Command("SELECT kind, version FROM lines WHERE document = @document AND kind IN ('document', 'reading') ORDER BY position");
        using var rows = command.With("@document", document.Value).ExecuteReader();
        if (!rows.Read()) return null;
        var (sha256, reader) = (rows.GetString(1), (string?)null);
        while (rows.Read()) reader = rows.GetString(1);
        return new(sha256, reader);
    }

    public IReadOnlyList<LedgerLine> LinesOf(DocumentId document)
    {
        using var command = Command("");
        return LinesOf(command, document);
    }

    /// <summary>The lines about a document.</summary>
    /// <param name="command">Empty, or what was given here before.</param>
    /// <param name="document">The document.</param>
    public static IReadOnlyList<LedgerLine> LinesOf(DbCommand command, DocumentId document)
    {
        if (command.CommandText.Length == 0) command.CommandText = $"SELECT {Columns} FROM lines WHERE document = @document ORDER BY position";
        return Lines(command.With("@document", document.Value));
    }

    /// <summary>The lines behind a position, some at most.</summary>
    public IReadOnlyList<LedgerLine> Lines(long after, int most)
    {
        using var command = Command($"SELECT {Columns} FROM lines WHERE position > @after ORDER BY position LIMIT @most");
        return Lines(command.With("@after", after).With("@most", most));
    }

    /// <summary>Keys of what a query finds, the newest first.</summary>
    public IReadOnlyList<long> Found(string query, long most)
    {
        using var command = Command(engine.SearchSql);
        using var rows = command.With("@query", query).With("@limit", most).ExecuteReader();
        var found = new List<long>();
        while (rows.Read()) found.Add(rows.GetInt64(0));
        return found;
    }

    public Original? Original(string sha256)
    {
        using var command = Command("SELECT length, compressed FROM originals WHERE sha256 = @sha256");
        using var rows = command.With("@sha256", sha256).ExecuteReader();
        return rows.Read() ? new(sha256, rows.GetInt64(0), rows.GetFieldValue<byte[]>(1)) : null;
    }

    public bool HasReader(string id)
    {
        using var command = Command("SELECT 1 FROM lines WHERE kind = 'reader' AND version = @id");
        return command.With("@id", id).ExecuteScalar() is not null;
    }

    public void Add(LedgerLine line, IReadOnlyList<string> words)
    {
        _line ??= Command("INSERT INTO lines (position, recorded, kind, document, version, hash, body) VALUES (@position, @recorded, @kind, @document, @version, @hash, @body)");
        _line.With("@position", line.Position).With("@recorded", LedgerLine.Write(line.Recorded)).With("@kind", Vocabulary.Word(line.Kind))
            .With("@document", line.Document).With("@version", line.Version).With("@hash", line.Hash).With("@body", line.Body).ExecuteNonQuery();
        _end = new(line.Position, line.Recorded, line.Hash);
        foreach (var (item, text) in words.Index())
        {
            _found.Add((SearchWords.Key(line.Position, item), engine.Indexed(text)));
            _length += text.Length;
        }
        if (_length > AtOnce) Index();
    }

    public void Keep(Original original)
    {
        using var command = Command("INSERT INTO originals (sha256, length, compressed) VALUES (@sha256, @length, @compressed) ON CONFLICT DO NOTHING");
        command.With("@sha256", original.Sha256).With("@length", original.Length).With("@compressed", original.Compressed).ExecuteNonQuery();
    }

    public void Commit()
    {
        Index();
        transaction!.Commit();
    }

    public void Dispose()
    {
        _line?.Dispose();
        transaction?.Dispose();
    }

    private void Index()
    {
        if (_found.Count > 0) engine.Index(Command, _found);
        _found.Clear();
        _length = 0;
    }

    private static List<LedgerLine> Lines(DbCommand command)
    {
        using var rows = command.ExecuteReader();
        var lines = new List<LedgerLine>();
        while (rows.Read())
            lines.Add(new LineRow
            {
                Position = rows.GetInt64(0), Recorded = rows.GetString(1), Kind = rows.GetString(2), Document = rows.IsDBNull(3) ? null : rows.GetString(3),
                Version = rows.IsDBNull(4) ? null : rows.GetString(4), Hash = rows.GetString(5), Body = rows.GetString(6),
            }.ToLine());
        return lines;
    }

    private LedgerEnd ReadEnd()
    {
        using var command = Command("SELECT position, recorded, hash FROM lines ORDER BY position DESC LIMIT 1");
        using var rows = command.ExecuteReader();
        return rows.Read() ? new(rows.GetInt64(0), LedgerLine.ReadTime(rows.GetString(1)), rows.GetString(2)) : LedgerEnd.Empty;
    }

    private DbCommand Command(string sql)
    {
        var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        return command;
    }
}
