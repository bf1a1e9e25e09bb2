using Jointly.Method.Actors.Importing;
using Jointly.Method.Portfolio;
using Jointly.Records.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jointly.Records.Importing;

internal sealed class ImportMap : IEntityTypeConfiguration<Import>
{
    public void Configure(EntityTypeBuilder<Import> row)
    {
        row.Edited();
        row.ComplexProperty(i => i.Counts);
        row.Property(i => i.FileSha256).HasMaxLength(64);
        row.Of<Import, Initiative>(nameof(Import.Initiative));
        row.Of<Import, Cluster>(nameof(Import.Cluster));
        row.HasIndex(i => new { i.Initiative, i.Cluster, i.At });
    }
}

internal sealed class ImportedRowMap : IEntityTypeConfiguration<ImportedRow>
{
    public void Configure(EntityTypeBuilder<ImportedRow> row)
    {
        row.HasKey(r => new { r.Initiative, r.Import, r.Row });
        row.Ignore(r => r.NewerValues);
        row.Of<ImportedRow, Initiative>(nameof(ImportedRow.Initiative));
        row.HasIndex(r => new { r.Initiative, r.Code }).HasFilter("\"Code\" IS NOT NULL");
    }
}
