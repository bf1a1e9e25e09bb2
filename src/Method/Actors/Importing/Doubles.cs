using System.Runtime.InteropServices;
using Jointly.Method.Words;

namespace Jointly.Method.Actors.Importing;

/// <summary>The one in the register, or the earlier row of the same list, that an entry may be.</summary>
/// <param name="Certain">It is the same: it is called the same by code or number, or by name with nothing against it.</param>
public sealed record Match(KnownActor? Actor, ListedActor? Row, bool Certain, IReadOnlyList<Sign> Signs, double Likeness);

/// <summary>Two of the register that may be one, and what shows it.</summary>
public sealed record LikelyPair(KnownActor One, KnownActor Other, Match Match);

/// <summary>
/// Finds who is here already. The same code or registration number; or a name alike and another sign (phone, owner, address, place with
/// sector, within 100 m), never a place alone. Entries are filed under their signs, so that each is compared with few.
/// </summary>
public sealed class Doubles
{
    /// <summary>A sign shared by more than this many tells nothing apart: the telephone of an association, the centre of a town.</summary>
    const int MostInFile = 50;

    // A register of 100,000 files more than a million signs: each is a number here, and the entries under it a chain in one list. Two signs that
    // fall together cost a comparison and mean nothing else.
    readonly Dictionary<ulong, (int First, int Last, int Count)> files = [];
    readonly List<(Entry Entry, int Next)> filed = [];
    readonly Dictionary<string, Entry> byCode = new(StringComparer.Ordinal);

    readonly HashSet<Entry> seen = new(ReferenceEqualityComparer.Instance);

    sealed record Entry(Signs Signs, KnownActor? Actor, ListedActor? Row);

    public Doubles(IEnumerable<KnownActor> register)
    {
        foreach (var actor in register)
        {
            var entry = new Entry(SignsOf(actor.Details), actor, null);
            byCode.TryAdd(actor.Id.Value.ToString(), entry);
            foreach (var code in actor.Codes ?? []) byCode.TryAdd(code, entry);
            if (actor.Standing != KnownStanding.Withdrawn) File(entry);
            foreach (var like in actor.AlsoLike) File(new Entry(SignsOf(like), actor, null));
        }
    }

    static Signs SignsOf(ActorDetails d) => new(d, d.NameComposed == true);

    public void Add(ListedActor row)
    {
        var entry = new Entry(SignsOf(row.Details), null, row);
        if (row.Code is { } code) byCode.TryAdd(code, entry);
        File(entry);
    }

    public Match? Of(ListedActor row)
    {
        if (row.Code is { } code && byCode.TryGetValue(code, out var called)) return new(called.Actor, called.Row, true, [Sign.Code], 1);
        var signs = SignsOf(row.Details);
        Match? best = null;
        seen.Clear();
        foreach (var file in signs.Files())
            if (files.TryGetValue(file, out var chain) && chain.Count <= MostInFile)
                for (int at = chain.First; at >= 0; at = filed[at].Next)
                    if (seen.Add(filed[at].Entry) && Compare(signs, filed[at].Entry) is { } match && Better(match, best)) best = match;
        return best;
    }

    static Match? Compare(Signs row, Entry entry)
    {
        var shared = row.SharedWith(entry.Signs).ToList();
        var alike = row.Name.Length == 0 ? 0 : Likeness.OfNames(row.Name, entry.Signs.Name);
        bool number = shared.Contains(Sign.RegistrationNumber), against = row.Contradicts(entry.Signs);
        bool? certain =
            number                          ? row.Name.Length == 0 || alike >= 0.5 :
            alike >= 1                      ? (against ? (shared.Count > 0 ? false : null) : true) :
            alike >= Likeness.Alike && shared.Count > 0 ? false : null;
        return certain is { } sure ? new(entry.Actor, entry.Row, sure, shared, alike) : null;
    }

    /// <summary>Those of the register that may well be one, the likeliest first; each is compared with those alone that share a sign with it.</summary>
    /// <param name="toldApart">Of these somebody has said that they are two.</param>
    public static IReadOnlyList<LikelyPair> Within(IReadOnlyList<KnownActor> register, Func<ActorId, ActorId, bool> toldApart)
    {
        var (files, entries) = (new Dictionary<ulong, List<int>>(), register.Select(a => new Entry(SignsOf(a.Details), a, null)).ToList());
        for (int i = 0; i < entries.Count; i++)
            foreach (var file in entries[i].Signs.Files())
            {
                if (!files.TryGetValue(file, out var filed)) files[file] = filed = [];
                if (filed.Count <= MostInFile) filed.Add(i);
            }
        var pairs = new Dictionary<(int, int), Match>();
        foreach (var filed in files.Values.Where(f => f.Count is > 1 and <= MostInFile))
            for (int i = 0; i < filed.Count; i++)
                for (int j = i + 1; j < filed.Count; j++)
                    if (filed[i] != filed[j] && !pairs.ContainsKey((filed[i], filed[j])) && Compare(entries[filed[j]].Signs, entries[filed[i]]) is { } match && !toldApart(register[filed[i]].Id, register[filed[j]].Id))
                        pairs[(filed[i], filed[j])] = match;
        return [.. pairs.OrderByDescending(p => p.Value.Certain).ThenByDescending(p => p.Value.Signs.Count).ThenByDescending(p => p.Value.Likeness).ThenBy(p => p.Key)
            .Select(p => new LikelyPair(register[p.Key.Item1], register[p.Key.Item2], p.Value))];
    }

    static bool Better(Match a, Match? than) => than is null || (a.Certain, a.Signs.Count, a.Likeness).CompareTo((than.Certain, than.Signs.Count, than.Likeness)) > 0;

    void File(Entry entry)
    {
        foreach (var file in entry.Signs.Files())
        {
            ref var chain = ref CollectionsMarshal.GetValueRefOrAddDefault(files, file, out var here);
            if (chain.Count > MostInFile) continue;
            if (here) filed[chain.Last] = (filed[chain.Last].Entry, filed.Count);
            chain = (here ? chain.First : filed.Count, filed.Count, chain.Count + 1);
            filed.Add((entry, -1));
        }
    }
}
