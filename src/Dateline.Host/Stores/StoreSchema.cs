using System.Data.Common;
using Dateline.Host.Stores.Migrations;
using Dateline.Ledger;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Dateline.Host.Stores;

/// <summary>
/// Brings the tables of a ledger up to this version in one transaction of our own: EF's <c>Migrate</c> locks with a row that a
/// killed process leaves behind, and the next one waits for it for ever.
/// </summary>
internal static class StoreSchema
{
    private const string History = "__EFMigrationsHistory";

    /// <exception cref="LedgerException">The ledger is of a newer version, or the tables are another program's.</exception>
    public static void Prepare(DbConnection connection, StoreEngine engine, bool create)
    {
        IReadOnlyList<string> known = FirstTables.All;
        if (Applied(connection, null, engine, known).Count == known.Count) return;
        if (!create) throw new LedgerException($"{engine.Name}: there is no ledger of this version yet; 'dateline ingest' makes it");
        using var transaction = engine.Begin(connection);
        // Another process may have been faster.
        var applied = Applied(connection, transaction, engine, known);
        if (applied.Count < known.Count)
        {
            using var context = engine.Tables(connection);
            var script = context.GetService<IMigrator>().GenerateScript(applied.LastOrDefault(), options: MigrationsSqlGenerationOptions.NoTransactions);
            using var command = Command(connection, transaction, script);
            command.ExecuteNonQuery();
        }
        transaction.Commit();
    }

    private static List<string> Applied(DbConnection connection, DbTransaction? transaction, StoreEngine engine, IReadOnlyList<string> known)
    {
        var tables = Strings(connection, transaction, engine.TablesSql);
        var applied = tables.Contains(History) ? Strings(connection, transaction, $"SELECT \"MigrationId\" FROM \"{History}\" ORDER BY 1") : [];
        if (applied.Except(known).FirstOrDefault() is { } newer)
            throw new LedgerException($"{engine.Name}: the ledger was made by a newer version of dateline ({newer}); install that one");
        return applied.Count > 0 || tables.Count == 0 ? applied : throw new LedgerException($"{engine.Name}: the database is another program's; name another with --ledger");
    }

    private static List<string> Strings(DbConnection connection, DbTransaction? transaction, string sql)
    {
        using var command = Command(connection, transaction, sql);
        using var rows = command.ExecuteReader();
        var strings = new List<string>();
        while (rows.Read()) strings.Add(rows.GetString(0));
        return strings;
    }

    private static DbCommand Command(DbConnection connection, DbTransaction? transaction, string sql)
    {
        var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        return command;
    }
}
