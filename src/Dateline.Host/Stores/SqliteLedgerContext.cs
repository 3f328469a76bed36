using Microsoft.EntityFrameworkCore;

namespace Dateline.Host.Stores;

/// <summary>The tables in SQLite.</summary>
internal sealed class SqliteLedgerContext(DbContextOptions<SqliteLedgerContext> options) : LedgerContext(options);
