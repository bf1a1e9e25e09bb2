using Jointly.Method.Mandates;
using Jointly.Method.Portfolio;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jointly.Records.Mapping;

internal sealed class PersonMap : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> row)
    {
        row.Edited();
        row.Property(p => p.Language).HasMaxLength(35);             // the longest tag of BCP 47
    }
}

internal sealed class OfficeMap : IEntityTypeConfiguration<Office>
{
    public void Configure(EntityTypeBuilder<Office> row)
    {
        row.Edited();
        row.Of<Office, Person>(nameof(Office.Person));
        row.Of<Office, Initiative>(nameof(Office.Initiative));
        row.Of<Office, Cluster>(nameof(Office.Cluster));
    }
}

internal sealed class OverrideMap : IEntityTypeConfiguration<Override>
{
    public void Configure(EntityTypeBuilder<Override> row)
    {
        row.Edited();
        row.Property(o => o.Rule).HasMaxLength(20);
        row.Of<Override, Initiative>(nameof(Override.Initiative));
        row.Of<Override, Cluster>(nameof(Override.Cluster));
        row.Of<Override, Person>(nameof(Override.Who));
        row.HasIndex(o => new { o.Initiative, o.Cluster, o.To });
    }
}
