using Jointly.Method.Actors;
using Jointly.Method.Actors.Importing;
using Jointly.Method.Mandates;
using Jointly.Method.Portfolio;
using Jointly.Method.Words;
using Jointly.Records.Accounts;
using Jointly.Records.Effects;
using Jointly.Records.Importing;
using Jointly.Records.Logbook;
using Jointly.Records.Merging;
using Jointly.Records.Writing;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Jointly.Records.Packages;

/// <summary>
/// What goes along when an initiative moves to another installation, and what stays, for every table of the model. A table that nobody
/// decided about stops a test, and the export itself.
/// </summary>
internal static class Travels
{
    static readonly Dictionary<Type, string?> WhyItStays = new()
    {
        [typeof(Initiative)] = null, [typeof(Cluster)] = null, [typeof(Definition)] = null, [typeof(SourceFigure)] = null,
        [typeof(Actor)] = null, [typeof(Membership)] = null, [typeof(GroupMembership)] = null,
        [typeof(ActorMerge)] = null, [typeof(MergedRow)] = null, [typeof(ToldApart)] = null,
        [typeof(SavedView)] = null,
        [typeof(Import)] = null, [typeof(ImportedRow)] = null, [typeof(Wave)] = null, [typeof(Asked)] = null, [typeof(Linkage)] = null,
        [typeof(Office)] = null, [typeof(Override)] = null,
        [typeof(Person)] = null,                                               // those whom the initiative's rows and log speak of, and no others
        [typeof(LogEntry)] = null, [typeof(LogPart)] = null, [typeof(LogSubject)] = null, [typeof(Head)] = null,
        [typeof(Once)] = null,                                                 // a form sent again after the move is still one deed

        [typeof(Effect)] = "What still has to be done is done once, where it was begun; a list under way is not taken along at all.",
        [typeof(Account)] = "How someone signs in belongs to the installation: at the new one people come in by a slip.",
        [typeof(IdentityUserPasskey<Guid>)] = "A passkey is bound to the address of its installation.",
        [typeof(IdentityUserClaim<Guid>)] = "Part of an account.",
        [typeof(IdentityUserLogin<Guid>)] = "Part of an account.",
        [typeof(IdentityUserToken<Guid>)] = "Part of an account.",
        [typeof(IdentityRole<Guid>)] = "Empty: offices say who may do what.",
        [typeof(IdentityUserRole<Guid>)] = "Empty: offices say who may do what.",
        [typeof(IdentityRoleClaim<Guid>)] = "Empty: offices say who may do what.",
        [typeof(Invitation)] = "Slips and recovery codes open a door of their installation.",
        [typeof(DataProtectionKey)] = "The keys of the installation's cookies.",
    };

    /// <summary>Those whose rows may be sealed: the column that tells, and what stands in it then. N-71 seals even that such a tie was told.</summary>
    public static (string Column, IReadOnlySet<string> Values)? SealedWhere(Type entity) =>
        entity == typeof(LogPart) ? (nameof(LogPart.Name), new HashSet<string> { LogPart.Sealed }) :
        entity == typeof(Linkage) ? (nameof(Linkage.Kind), LinkageKind.All.Where(k => k.Sealed).Select(k => k.Code).ToHashSet()) :
        null;

    /// <summary>The tables that nobody decided about.</summary>
    public static IReadOnlyList<string> Undecided(IModel model) =>
        [.. model.GetEntityTypes().Where(t => !t.IsOwned() && (!WhyItStays.ContainsKey(t.ClrType) || Goes(t) && t.ClrType != typeof(Person) && OwnerOf(t) is null)).Select(t => t.ClrType.Name).Order(StringComparer.Ordinal)];

    public static bool Goes(IReadOnlyTypeBase type) => WhyItStays.TryGetValue(type.ClrType, out var why) && why is null;

    /// <summary>None where it goes along.</summary>
    public static string? Why(Type entity) => WhyItStays[entity];

    /// <summary>The property that says which initiative a row belongs to; none where rows belong to no single one.</summary>
    public static IProperty? OwnerOf(IEntityType type) =>
        type.ClrType == typeof(Initiative) ? type.FindProperty(nameof(Initiative.Id))
        : new[] { nameof(Actor.Initiative), nameof(LogEntry.Chain) }.Select(type.FindProperty).FirstOrDefault(p => p is not null && (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) == typeof(InitiativeId));

    /// <summary>The tables that go, each after those that its rows refer to.</summary>
    /// <exception cref="InvalidOperationException">Nobody decided about a table, or tables refer to each other in a ring: a defect of ours.</exception>
    public static IReadOnlyList<TravellingTable> Tables(IModel model)
    {
        if (Undecided(model) is { Count: > 0 } open) throw new InvalidOperationException($"Nobody decided whether {string.Join(", ", open)} goes along with an initiative.");
        var (waiting, ordered) = (model.GetEntityTypes().Where(Goes).OrderBy(t => t.GetTableName(), StringComparer.Ordinal).ToList(), new List<IEntityType>());
        while (waiting.Count > 0)
        {
            var next = waiting.FirstOrDefault(t => t.GetForeignKeys().All(k => k.PrincipalEntityType == t || ordered.Contains(k.PrincipalEntityType)))
                ?? throw new InvalidOperationException($"{string.Join(", ", waiting.Select(t => t.ClrType.Name))} refer to each other in a ring.");
            ordered.Add(next);
            waiting.Remove(next);
        }
        return [.. ordered.Select(t => new TravellingTable(t))];
    }

    static string? GetTableName(this IEntityType type) => Microsoft.EntityFrameworkCore.RelationalEntityTypeExtensions.GetTableName(type);
}
