using Jointly.Records.Logbook;
using Jointly.Records.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jointly.Records.Mapping;

// No foreign key leads out of the log: a person or a row may go, what was recorded of them stays.
internal sealed class LogEntryMap : IEntityTypeConfiguration<LogEntry>
{
    public void Configure(EntityTypeBuilder<LogEntry> row)
    {
        row.HasKey(e => new { e.Chain, e.Number });
        row.Property(e => e.DeedName).HasColumnName("Deed").HasMaxLength(40);
        row.Property(e => e.FactType).HasMaxLength(200);
        row.HasIndex(e => new { e.Chain, e.By, e.Number });             // the last that a person did, on every page
        row.HasMany(e => e.Parts).WithOne().HasForeignKey(p => new { p.Chain, p.Number });
        row.HasMany(e => e.Subjects).WithOne().HasForeignKey(s => new { s.Chain, s.Number });
    }
}

internal sealed class LogPartMap : IEntityTypeConfiguration<LogPart>
{
    public void Configure(EntityTypeBuilder<LogPart> row)
    {
        row.HasKey(p => new { p.Chain, p.Number, p.Name });
        row.Property(p => p.Name).HasMaxLength(20);
    }
}

internal sealed class LogSubjectMap : IEntityTypeConfiguration<LogSubject>
{
    public void Configure(EntityTypeBuilder<LogSubject> row)
    {
        row.HasKey(s => new { s.Chain, s.Number, s.Kind, s.Id });
        row.Property(s => s.Kind).HasMaxLength(100);
        row.HasIndex(s => new { s.Id, s.Kind });
    }
}

internal sealed class HeadMap : IEntityTypeConfiguration<Head>
{
    public void Configure(EntityTypeBuilder<Head> row) => row.HasKey(h => h.Chain);
}

internal sealed class OnceMap : IEntityTypeConfiguration<Once>
{
    public void Configure(EntityTypeBuilder<Once> row)
    {
        row.HasKey(o => o.Key);
        row.Property(o => o.Key).ValueGeneratedNever();
    }
}
