using Jointly.Method.Actors;
using Jointly.Method.Words;
using static Jointly.Method.Diagnosis.Reading.Said;

namespace Jointly.Method.Diagnosis.Reading;

/// <summary>A group of enterprises: who belongs to it, who does not, and of whom nobody knows.</summary>
/// <param name="Key">The same in all languages.</param>
/// <param name="Those">"those led by a woman", in lower case.</param>
public sealed record Group(string Key, Phrase Those, Func<ReadActor, bool?> Has, bool Marginal);

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
    public static IEnumerable<Group> Among(IReadOnlyCollection<ReadActor> actors) =>
        Marginal
            .Concat(actors.Select(a => a.Place).OfType<string>().Distinct().Order(StringComparer.Ordinal)
                .Select(p => new Group($"Place {p}", It("GroupPlace", p), a => a.Place is { } own ? own == p : null, false)))
            .Concat(actors.Select(a => a.SubSector).OfType<string>().Distinct().Order(StringComparer.Ordinal)
                .Select(s => new Group($"SubSector {s}", It("GroupSubSector", s), a => a.SubSector is { } own ? own == s : null, false)));

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
