using System.Reflection;
using Jointly.Method.Actors;
using Jointly.Method.Words;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Records.Importing;

/// <summary>Who refers to an actor: asked of the model, so that a room added later counts without a line here.</summary>
static class References
{
    /// <summary>Those of these actors to which some row refers: a linkage, an answer, a place in another cluster.</summary>
    /// <param name="cluster">A membership of this one alone is no use.</param>
    public static HashSet<ActorId> To(JointlyContext db, List<ActorId> actors, ClusterId cluster)
    {
        var used = db.Memberships.Where(m => actors.Contains(m.Actor) && m.Cluster != cluster).Select(m => m.Actor).ToHashSet();
        foreach (var key in db.Model.GetEntityTypes().Where(t => t.ClrType != typeof(Membership)).SelectMany(t => t.GetForeignKeys()).Where(k => k.PrincipalEntityType.ClrType == typeof(Actor)))
        {
            var property = key.Properties.Single(p => p.ClrType == typeof(ActorId) || p.ClrType == typeof(ActorId?));
            var ask = typeof(References).GetMethod(property.ClrType == typeof(ActorId) ? nameof(Referring) : nameof(PerhapsReferring), BindingFlags.Static | BindingFlags.NonPublic)!;
            used.UnionWith((IEnumerable<ActorId>)ask.MakeGenericMethod(key.DeclaringEntityType.ClrType).Invoke(null, [db, property.Name, actors])!);
        }
        return used;
    }

    static List<ActorId> Referring<T>(JointlyContext db, string key, List<ActorId> actors) where T : class =>
        [.. db.Set<T>().Where(r => actors.Contains(EF.Property<ActorId>(r, key))).Select(r => EF.Property<ActorId>(r, key)).Distinct()];

    static List<ActorId> PerhapsReferring<T>(JointlyContext db, string key, List<ActorId> actors) where T : class =>
        [.. db.Set<T>().Where(r => EF.Property<ActorId?>(r, key) != null && actors.Contains(EF.Property<ActorId?>(r, key)!.Value)).Select(r => EF.Property<ActorId?>(r, key)!.Value).Distinct()];
}
