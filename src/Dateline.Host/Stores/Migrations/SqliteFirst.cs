using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Dateline.Host.Stores.Migrations;

/// <summary>The tables in SQLite, with an FTS5 index that keeps no second copy of the words.</summary>
[DbContext(typeof(SqliteLedgerContext)), Migration(Id)]
internal sealed class SqliteFirst : FirstTables
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        base.Up(migrationBuilder);
        migrationBuilder.Sql("CREATE VIRTUAL TABLE search USING fts5(words, content='', tokenize='porter unicode61 remove_diacritics 2');");
        foreach (var table in new[] { "lines", "originals" })
            foreach (var act in new[] { "UPDATE", "DELETE" })
                migrationBuilder.Sql($"CREATE TRIGGER {table}_no_{act.ToLowerInvariant()} BEFORE {act} ON {table} BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;");
    }
}
