using Jointly.Method.Actors;
using Jointly.Method.Words;
using static Jointly.Method.Diagnosis.Reading.Said;

namespace Jointly.Method.Diagnosis.Reading;

/// <summary>A group of enterprises: who belongs to it, who does not, and of whom nobody knows.</summary>
/// <param name="Key">The same in all languages.</param>
/// <param name="Those">"those led by a woman", in lower case.</param>
public sealed record Group(string Key, Phrase Those, Func<ReadActor, bool?> Has, bool Marginal);

/// <summary>A way in which actors fall into groups that have none in common.</summary>
/// <param name="Cells">None for those who are only not in a group, who have no name of their own.</param>
/// <param name="CellOf">Whose cell it is, or -1 where nobody knows.</param>
public sealed record Partition(IReadOnlyList<Group?> Cells, Func<ReadActor, int> CellOf);

public static class Groups
{
    /// <summary>N-12: nothing is shown of groups smaller than this, nor of the rest when that is smaller.</summary>
    public const int Smallest = 5;

    /// <summary>Those whom clusters most often leave at the edge.</summary>
    public static readonly IReadOnlyList<Group> Marginal =
    [
        new("WomenLed",  It("GroupWomenLed"),  a => a.LedBy is { } l ? l == LedBy.Woman : null, true),
        new("YouthLed",  It("GroupYouthLed"),  a => a.YouthLed, true),
        new("HomeBased", It("GroupHomeBased"), a => a.HomeBased, true),
        new("Micro",     It("GroupMicro"),     a => a.Size is { } s ? s == SizeBand.Micro : null, true),
        new("Newcomers", It("GroupNewcomers"), a => a.Newcomer, true),
    ];

    /// <summary>The same, then the places and sub-sectors that these actors have, in the order of their names.</summary>
    public static IEnumerable<Group> Among(IReadOnlyCollection<ReadActor> actors) => Partitions(actors).SelectMany(p => p.Cells).OfType<Group>();

    /// <summary>The ways in which actors fall into groups: in a marginal group or not, by place, by sub-sector.</summary>
    public static IEnumerable<Partition> Partitions(IReadOnlyCollection<ReadActor> actors) =>
    [
        .. Marginal.Select(g => new Partition([g, null], a => g.Has(a) switch { true => 0, false => 1, null => -1 })),
        Named(actors, a => a.Place, "Place"), Named(actors, a => a.SubSector, "SubSector"),
    ];

    static Partition Named(IReadOnlyCollection<ReadActor> actors, Func<ReadActor, string?> of, string what)
    {
        string[] names = [.. actors.Select(of).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        var cell = names.Select((n, i) => (n, i)).ToDictionary(n => n.n, n => n.i, StringComparer.Ordinal);
        return new([.. names.Select(n => new Group($"{what} {n}", It($"Group{what}", n), a => of(a) is { } own ? own == n : null, false))],
            a => of(a) is { } own ? cell.GetValueOrDefault(own, -1) : -1);
    }

    /// <summary>More than half of them belong to one of the marginal groups.</summary>
    public static bool MostlyMarginal(IReadOnlyCollection<ReadActor> actors) =>
        2 * actors.Count(a => Marginal.Any(g => g.Has(a) == true)) > actors.Count;

    /// <summary>
    /// The group whose share of those concerned stands out most from the rest: at least that many times as high.
    /// None where group or rest are too small to be shown, or fewer than two of the group are concerned.
    /// </summary>
    public static (Group Group, Share Own, Share Others)? StandingOut(IReadOnlyCollection<ReadActor> all, Func<ReadActor, bool> concerned, double times)
    {
        (Group Group, Share Own, Share Others)? found = null;
        var highest = 0.0;
        foreach (var group in Among(all))
        {
            var (own, rest) = (Part(all, group, true, concerned), Part(all, group, false, concerned));
            if (own.Whole < Smallest || rest.Whole < Smallest || own.Part < 2) continue;
            var ratio = rest.Part == 0 ? double.PositiveInfinity : (double)(own.Percent! / rest.Percent!);
            if (ratio < times || ratio <= highest) continue;
            (found, highest) = ((group, own, rest), ratio);
        }
        return found;
    }

    public static Share Part(IEnumerable<ReadActor> all, Group group, bool inIt, Func<ReadActor, bool> concerned)
    {
        var those = all.Where(a => group.Has(a) == inIt).ToList();
        return new(those.Count(concerned), those.Count);
    }
}
