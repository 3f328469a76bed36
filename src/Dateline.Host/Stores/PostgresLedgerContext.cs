using Microsoft.EntityFrameworkCore;

namespace Dateline.Host.Stores;

/// <summary>The tables in PostgreSQL.</summary>
internal sealed class PostgresLedgerContext(DbContextOptions<PostgresLedgerContext> options) : LedgerContext(options);
