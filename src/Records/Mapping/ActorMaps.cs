using Jointly.Method.Actors;
using Jointly.Method.Portfolio;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jointly.Records.Mapping;

internal sealed class ActorMap : IEntityTypeConfiguration<Actor>
{
    public void Configure(EntityTypeBuilder<Actor> row)
    {
        row.Edited();
        row.ComplexProperty(a => a.Details);
        row.Ignore(a => a.Collisions).ComplexCollection<List<Collision>, Collision>("collisions", c => c.ToJson("Collisions"));
        row.Property(a => a.Name).Derived();
        row.Property(a => a.SortName).Derived().HasMaxLength(Register.LongestName);
        row.Property(a => a.Sought).Derived();
        row.Property(a => a.Waits).Derived();
        row.Ignore(a => a.OtherNames);
        row.HasIndex(a => new { a.Initiative, a.MergedInto }).HasFilter("\"MergedInto\" IS NOT NULL");
        row.Of<Actor, Initiative>(nameof(Actor.Initiative));
        row.HasIndex(a => new { a.Initiative, a.SortName, a.Id });
    }
}

internal sealed class SavedViewMap : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> row)
    {
        row.Property(v => v.Name).HasMaxLength(SavedViews.LongestName);
        row.Of<SavedView, Initiative>(nameof(SavedView.Initiative));
        row.Of<SavedView, Cluster>(nameof(SavedView.Cluster));
        row.HasIndex(v => new { v.Initiative, v.Cluster });
    }
}

internal sealed class GroupMembershipMap : IEntityTypeConfiguration<GroupMembership>
{
    public void Configure(EntityTypeBuilder<GroupMembership> row)
    {
        row.Of<GroupMembership, Initiative>(nameof(GroupMembership.Initiative));
        row.Of<GroupMembership, Actor>(nameof(GroupMembership.Group));
        row.Of<GroupMembership, Actor>(nameof(GroupMembership.Member));
        row.HasIndex(m => new { m.Initiative, m.Group, m.Member, m.From }).IsUnique();
        row.HasIndex(m => new { m.Initiative, m.Member });
    }
}

internal sealed class MembershipMap : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> row)
    {
        row.Of<Membership, Initiative>(nameof(Membership.Initiative));
        row.Of<Membership, Cluster>(nameof(Membership.Cluster));
        row.Of<Membership, Actor>(nameof(Membership.Actor));
        // The initiative first, since every query has it: an index by it alone would be taken for each actor of a list.
        row.HasIndex(m => new { m.Initiative, m.Cluster, m.Actor, m.From }).IsUnique();
    }
}

internal sealed class WaveMap : IEntityTypeConfiguration<Wave>
{
    public void Configure(EntityTypeBuilder<Wave> row)
    {
        row.Edited();
        row.Ignore(w => w.Kinds).Ignore(w => w.Questions);
        row.Property(w => w.Name).HasMaxLength(Waves.LongestName);
        row.Property(w => w.KindCodes).HasMaxLength(400);
        row.Of<Wave, Initiative>(nameof(Wave.Initiative));
        row.Of<Wave, Cluster>(nameof(Wave.Cluster));
        row.HasIndex(w => new { w.Cluster, w.Number }).IsUnique();
    }
}

internal sealed class AskedMap : IEntityTypeConfiguration<Asked>
{
    public void Configure(EntityTypeBuilder<Asked> row)
    {
        row.Of<Asked, Initiative>(nameof(Asked.Initiative));
        row.Of<Asked, Wave>(nameof(Asked.Wave));
        row.Of<Asked, Actor>(nameof(Asked.Actor));
        row.Property(a => a.Question).HasMaxLength(40);
        row.HasIndex(a => new { a.Wave, a.Actor, a.Question }).IsUnique();
        row.HasIndex(a => new { a.Initiative, a.Wave });
    }
}

/// <summary>One row for each pair, kind, wave and source; without a wave, for each pair, kind and source of a cluster.</summary>
internal sealed class LinkageMap : IEntityTypeConfiguration<Linkage>
{
    public void Configure(EntityTypeBuilder<Linkage> row)
    {
        row.Edited();
        row.Property(l => l.Kind).HasMaxLength(40);
        row.Ignore(l => l.Evidence).ComplexCollection<List<TieEvidence>, TieEvidence>("evidence", e => e.ToJson("Evidence"));
        row.Of<Linkage, Initiative>(nameof(Linkage.Initiative));
        row.Of<Linkage, Cluster>(nameof(Linkage.Cluster));
        row.Of<Linkage, Wave>(nameof(Linkage.Wave));
        row.Of<Linkage, Actor>(nameof(Linkage.From));
        row.Of<Linkage, Actor>(nameof(Linkage.To));
        row.HasIndex(l => new { l.Initiative, l.Cluster, l.From });
        row.HasIndex(l => new { l.Initiative, l.Cluster, l.To });
        row.HasIndex(l => new { l.Wave, l.From, l.To, l.Kind, l.Source }).IsUnique();
        row.HasIndex(l => new { l.Cluster, l.From, l.To, l.Kind, l.Source }, "IX_Linkages_WithoutWave").IsUnique().HasFilter("\"Wave\" IS NULL");
    }
}
