using Jointly.Method.Portfolio;
using Jointly.Method.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jointly.Records.Mapping;

internal sealed class InitiativeMap : IEntityTypeConfiguration<Initiative>
{
    public void Configure(EntityTypeBuilder<Initiative> row)
    {
        row.Edited();
        row.Ignore(i => i.Names).ComplexCollection<List<Named>, Named>("names", n => n.ToJson("Names"));
        row.Property(i => i.Country).HasMaxLength(2);
        row.Property(i => i.Currency).HasMaxLength(3);
    }
}

internal sealed class ClusterMap : IEntityTypeConfiguration<Cluster>
{
    public void Configure(EntityTypeBuilder<Cluster> row)
    {
        row.Edited();
        row.Ignore(c => c.Names).ComplexCollection<List<Named>, Named>("names", n => n.ToJson("Names"));
        row.Of<Cluster, Initiative>(nameof(Cluster.Initiative));
    }
}
