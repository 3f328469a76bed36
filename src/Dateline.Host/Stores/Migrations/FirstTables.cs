using Microsoft.EntityFrameworkCore.Migrations;

namespace Dateline.Host.Stores.Migrations;

/// <summary>The tables that all databases share. That a document is received once is the database's to keep, too.</summary>
internal abstract class FirstTables : Migration
{
    public const string Id = "20261123000000_First";

    /// <summary>The ids of all migrations in their order.</summary>
    public static IReadOnlyList<string> All { get; } = [Id];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "lines",
            table => new
            {
                position = table.Column<long>(nullable: false),
                recorded = table.Column<string>(nullable: false),
                kind = table.Column<string>(nullable: false),
                document = table.Column<string>(nullable: true),
                version = table.Column<string>(nullable: true),
                hash = table.Column<string>(nullable: false),
                body = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_lines", line => line.position));
        migrationBuilder.CreateIndex("IX_lines_document_position", "lines", ["document", "position"]);
        migrationBuilder.CreateIndex("IX_lines_received", "lines", "document", unique: true, filter: "kind = 'document'");
        migrationBuilder.CreateIndex("IX_lines_reader", "lines", "version", unique: true, filter: "kind = 'reader'");
        migrationBuilder.CreateTable(
            "originals",
            table => new
            {
                sha256 = table.Column<string>(nullable: false),
                length = table.Column<long>(nullable: false),
                compressed = table.Column<byte[]>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_originals", original => original.sha256));
    }
}
