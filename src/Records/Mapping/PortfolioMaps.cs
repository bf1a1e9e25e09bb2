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
        row.Ignore(i => i.Details);
        row.Ignore(i => i.Names).ComplexCollection<List<Named>, Named>("names", n => n.ToJson("Names"));
        row.ComplexCollection<List<Named>, Named>("objective", o => o.ToJson("Objective"));
        row.ComplexCollection<List<Partner>, Partner>("partners", p => p.ToJson("Partners"));
        row.PrimitiveCollection<List<string>>("alsoIn").HasColumnName("AlsoIn");
        row.PrimitiveCollection<List<string>>("languages").HasColumnName("Languages");
        row.Property(i => i.Country).HasMaxLength(2);
        row.Property(i => i.Currency).HasMaxLength(3);
        row.ComplexProperty(i => i.Budget).Property(b => b.Currency).HasMaxLength(3);
    }
}

internal sealed class ClusterMap : IEntityTypeConfiguration<Cluster>
{
    public void Configure(EntityTypeBuilder<Cluster> row)
    {
        row.Edited();
        row.Ignore(c => c.Details);
        row.Ignore(c => c.Names).ComplexCollection<List<Named>, Named>("names", n => n.ToJson("Names"));
        row.PrimitiveCollection<List<string>>("sectors").HasColumnName("Sectors");
        row.ComplexProperty(c => c.Maturity);
        row.Of<Cluster, Initiative>(nameof(Cluster.Initiative));
    }
}

/// <summary>One row for each cluster that somebody defined, under the cluster's own id.</summary>
internal sealed class DefinitionMap : IEntityTypeConfiguration<Definition>
{
    public void Configure(EntityTypeBuilder<Definition> row)
    {
        row.HasKey(d => d.Cluster);
        row.Edited();
        row.Ignore(d => d.Details);
        row.PrimitiveCollection<List<string>>("places").HasColumnName("Places");
        row.ComplexCollection<List<StatedFeature>, StatedFeature>("features", f => f.ToJson("Features"));
        row.Of<Definition, Initiative>(nameof(Definition.Initiative));
        row.HasOne<Cluster>().WithOne().HasForeignKey<Definition>(d => d.Cluster);
    }
}

internal sealed class SourceFigureMap : IEntityTypeConfiguration<SourceFigure>
{
    public void Configure(EntityTypeBuilder<SourceFigure> row)
    {
        row.Edited();
        row.Ignore(f => f.Details);
        row.ComplexProperty(f => f.Says);
        row.Of<SourceFigure, Initiative>(nameof(SourceFigure.Initiative));
        row.Of<SourceFigure, Cluster>(nameof(SourceFigure.Cluster));
        row.HasIndex(f => new { f.Initiative, f.Cluster });
    }
}
