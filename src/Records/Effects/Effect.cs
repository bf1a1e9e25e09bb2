using Jointly.Method.Words;
using Jointly.Records.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jointly.Records.Effects;

/// <summary>
/// What follows from a fact and still has to be done: kept in the fact's transaction, held by one node at a time, gone when it is done.
/// It is done at least once, so whoever does it goes on where it stands.
/// </summary>
public sealed class Effect
{
    Effect() { }

    internal Effect(InitiativeId initiative, EffectKind kind, Guid about, DateTimeOffset now)
    {
        (Id, Initiative, Kind, About) = (Guid.CreateVersion7(now), initiative, kind, about);
        Since = Due = now;
    }

    public Guid Id { get; private set; }
    public InitiativeId Initiative { get; private set; }
    public EffectKind Kind { get; private set; }

    /// <summary>What the fact was about.</summary>
    public Guid About { get; private set; }
    public DateTimeOffset Since { get; private set; }

    /// <summary>Not before this instant.</summary>
    public DateTimeOffset Due { get; private set; }

    /// <summary>Until then a node holds it.</summary>
    public DateTimeOffset? HeldUntil { get; private set; }
    public Guid? Holder { get; private set; }

    /// <summary>How often it went wrong.</summary>
    public int Failures { get; private set; }

    /// <summary>The kind of the last failure; what exactly stands in the program's log.</summary>
    public string? LastFailure { get; private set; }

    public bool IsHeld(DateTimeOffset now) => HeldUntil > now;

    internal void Hold(Guid holder, DateTimeOffset until) => (Holder, HeldUntil) = (holder, until);

    internal void Release() => (Holder, HeldUntil) = (null, null);

    /// <summary>Tried again after a minute, then two, four, and so on to an hour.</summary>
    internal void Fail(Exception why, DateTimeOffset now)
    {
        Release();
        Due = now + TimeSpan.FromMinutes(Math.Min(60, 1 << Math.Min(Failures, 6)));
        Failures++;
        LastFailure = why.GetType().Name;
    }

    internal void AskAgain(DateTimeOffset now) => Due = now;
}

internal sealed class EffectMap : IEntityTypeConfiguration<Effect>
{
    public void Configure(EntityTypeBuilder<Effect> row)
    {
        row.Property(e => e.LastFailure).HasMaxLength(200);
        row.HasIndex(e => e.Due);
        row.HasIndex(e => new { e.Initiative, e.About });
    }
}
