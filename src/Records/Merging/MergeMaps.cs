using Jointly.Method.Actors;
using Jointly.Method.Portfolio;
using Jointly.Records.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jointly.Records.Merging;

internal sealed class ActorMergeMap : IEntityTypeConfiguration<ActorMerge>
{
    public void Configure(EntityTypeBuilder<ActorMerge> row)
    {
        row.Of<ActorMerge, Initiative>(nameof(ActorMerge.Initiative));
        row.Of<ActorMerge, Cluster>(nameof(ActorMerge.Cluster));
        row.HasIndex(m => new { m.Initiative, m.Survivor });
        row.HasIndex(m => new { m.Initiative, m.Merged });
    }
}

internal sealed class ToldApartMap : IEntityTypeConfiguration<ToldApart>
{
    public void Configure(EntityTypeBuilder<ToldApart> row)
    {
        row.Of<ToldApart, Initiative>(nameof(ToldApart.Initiative));
        row.HasIndex(t => new { t.Initiative, t.One, t.Other }).IsUnique();
    }
}

internal sealed class MergedRowMap : IEntityTypeConfiguration<MergedRow>
{
    public void Configure(EntityTypeBuilder<MergedRow> row)
    {
        row.HasKey(r => new { r.Initiative, r.Merge, r.Number });
        row.Ignore(r => r.Shift);
        row.Of<MergedRow, Initiative>(nameof(MergedRow.Initiative));
        row.Of<MergedRow, ActorMerge>(nameof(MergedRow.Merge));
        row.HasIndex(r => new { r.Initiative, r.Into });
    }
}
