using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Dateline.Host.Stores.Migrations;

/// <summary>The tables in PostgreSQL, with a tsvector for each document and fact.</summary>
[DbContext(typeof(PostgresLedgerContext)), Migration(Id)]
internal sealed class PostgresFirst : FirstTables
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        base.Up(migrationBuilder);
        migrationBuilder.Sql(
            """
            CREATE TABLE search (key bigint PRIMARY KEY, words tsvector NOT NULL);
            CREATE INDEX search_words ON search USING gin (words);
            CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the ledger is append-only'; END $$;
            CREATE TRIGGER lines_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON lines EXECUTE FUNCTION append_only();
            CREATE TRIGGER originals_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON originals EXECUTE FUNCTION append_only();
            """);
    }
}
