using Microsoft.EntityFrameworkCore;

namespace Dateline.Host.Stores;

/// <summary>The tables of a ledger, the same in every database. The index of the search is each database's own and stands in its migration.</summary>
internal abstract class LedgerContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<LineRow> Lines => Set<LineRow>();

    public DbSet<OriginalRow> Originals => Set<OriginalRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var lines = modelBuilder.Entity<LineRow>().ToTable("lines");
        lines.HasKey(l => l.Position);
        lines.Property(l => l.Position).HasColumnName("position").ValueGeneratedNever();
        lines.Property(l => l.Recorded).HasColumnName("recorded");
        lines.Property(l => l.Kind).HasColumnName("kind");
        lines.Property(l => l.Document).HasColumnName("document");
        lines.Property(l => l.Version).HasColumnName("version");
        lines.Property(l => l.Body).HasColumnName("body");
        lines.Property(l => l.Hash).HasColumnName("hash");
        lines.HasIndex(l => new { l.Document, l.Position });
        var originals = modelBuilder.Entity<OriginalRow>().ToTable("originals");
        originals.HasKey(o => o.Sha256);
        originals.Property(o => o.Sha256).HasColumnName("sha256");
        originals.Property(o => o.Length).HasColumnName("length");
        originals.Property(o => o.Compressed).HasColumnName("compressed");
    }
}
