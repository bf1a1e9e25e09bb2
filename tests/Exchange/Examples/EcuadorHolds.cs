using Jointly.Exchange.Examples;
using Jointly.Method.Actors;
using Jointly.Method.Mandates;
using Jointly.Method.Words;

namespace Jointly.Exchange.Tests.Examples;

public class EcuadorHolds
{
    static readonly ExampleInitiative Told = EcuadorExample.Read(TestData.Repository("examples", "ecuador"));
    static readonly Dictionary<ActorId, ExampleActor> Actors = Told.Actors.ToDictionary(a => a.Id);
    static readonly List<ExampleActor> Members = [.. Told.Actors.Where(a => a.Member)];
    static readonly List<ExampleActor> Enterprises = [.. Members.Where(a => a.Details.Kind.IsEnterprise())];
    static readonly List<ExampleActor> Institutions = [.. Members.Where(a => a.Details.Kind.IsSupportInstitution())];

    static IEnumerable<ExampleTie> Inside(ExampleWave wave) => wave.Ties.Where(t => Actors[t.From].Member && Actors[t.To].Member);
    static HashSet<(ActorId, ActorId)> Pairs(ExampleWave wave) =>
        [.. Inside(wave).Select(t => t.From.Value.CompareTo(t.To.Value) < 0 ? (t.From, t.To) : (t.To, t.From))];
    static ILookup<ActorId, ExampleActor> Neighbours(ExampleWave wave) =>
        Pairs(wave).SelectMany(p => new[] { p, (p.Item2, p.Item1) }).ToLookup(p => p.Item1, p => Actors[p.Item2]);
    static int InGroup(ExampleWave wave, LinkageGroup group) => Inside(wave).Count(t => LinkageKind.Find(t.Kind)!.Group == group);
    static int[] Groups(ExampleWave wave) =>
        [.. new[] { LinkageGroup.Information, LinkageGroup.Training, LinkageGroup.Trade, LinkageGroup.Together, LinkageGroup.Credit, LinkageGroup.Speaking }.Select(g => InGroup(wave, g))];

    [Fact(DisplayName = "43 enterprises, 27 led by a woman, 538 people in them; 12 institutions of the five classes")]
    public void Register()
    {
        Assert.Equal((55, 43, 12), (Members.Count, Enterprises.Count, Institutions.Count));
        Assert.Equal([2, 2, 2, 3, 3], Institutions.GroupBy(a => a.Details.Kind).OrderBy(g => g.Key).Select(g => g.Count()));
        Assert.Equal(27, Enterprises.Count(e => e.Details.LedBy == LedBy.Woman));
        Assert.Equal(16, Enterprises.Count(e => e.Details.LedBy == LedBy.Man));
        Assert.Equal(538, Enterprises.Sum(e => e.Details.People));
        Assert.Equal([13, 14, 16], [Enterprises.Count(e => e.Details.People < 5), Enterprises.Count(e => e.Details.People is >= 5 and < 10), Enterprises.Count(e => e.Details.People >= 10)]);
        Assert.Single(Told.Actors, a => a.Details.Kind == ActorKind.Facilitator && !a.Member);
        Assert.Equal(6, Told.Actors.Count(a => a.Details.Kind is ActorKind.Buyer or ActorKind.OtherBody));
    }

    [Fact(DisplayName = "54 pairs before and 125 now, six ended; by group as told")]
    public void Ties()
    {
        var (before, now) = (Told.Waves[0], Told.Waves[1]);
        Assert.Equal((54, 125), (Pairs(before).Count, Pairs(now).Count));
        Assert.Equal(6, Pairs(before).Except(Pairs(now)).Count());
        Assert.Equal([37, 1, 9, 2, 1, 5], Groups(before));
        Assert.Equal([54, 7, 15, 29, 8, 15], Groups(now));
    }

    [Fact(DisplayName = "26 of 43 had no support institution, 11 now; 12 were linked to no one, 4 now")]
    public void Left_alone()
    {
        Assert.Equal([26, 11], Told.Waves.Select(w => Enterprises.Count(e => !Neighbours(w)[e.Id].Any(n => n.Details.Kind.IsSupportInstitution()))));
        Assert.Equal([12, 4], Told.Waves.Select(w => Enterprises.Count(e => !Neighbours(w).Contains(e.Id))));
        var alone = Enterprises.Where(e => !Neighbours(Told.Waves[1]).Contains(e.Id)).ToList();
        Assert.Equal(["Andrade Marín", "Atuntaqui", "Imbaya", "Imbaya"], alone.Select(a => a.Details.Place!).Order(StringComparer.Ordinal));
        Assert.All(alone, a => Assert.InRange(a.Details.People!.Value, 1, 6));
    }

    [Fact(DisplayName = "Six of twelve institutions were unused; now only the national training service")]
    public void Unused()
    {
        var unused = Told.Waves.Select(w => Institutions.Where(i => !Neighbours(w)[i.Id].Any(n => n.Details.Kind.IsEnterprise())).ToList()).ToList();
        Assert.Equal(6, unused[0].Count);
        Assert.Equal("National training service", Assert.Single(unused[1]).Details.Name);
    }

    [Fact(DisplayName = "Within two steps: 7 on average before and 23 now, of 54 others")]
    public void Reach() => Assert.Equal([7, 23], Told.Waves.Select(w =>
        (int)Math.Round(Members.Average(m => Neighbours(w)[m.Id].SelectMany(n => Neighbours(w)[n.Id].Append(n)).Distinct().Count(n => n != m)))));

    static int Largest(ExampleWave wave, ExampleActor? without = null)
    {
        var (neighbours, seen, largest) = (Neighbours(wave), new HashSet<ExampleActor>(), 0);
        foreach (var first in Members.Where(m => m != without && seen.Add(m)))
        {
            var part = new List<ExampleActor> { first };
            for (int i = 0; i < part.Count; i++) part.AddRange(neighbours[part[i].Id].Where(n => n != without && seen.Add(n)));
            largest = Math.Max(largest, part.Count);
        }
        return largest;
    }

    [Fact(DisplayName = "If the Chamber stopped, five were cut off from the largest part before, and one now")]
    public void Without_the_Chamber()
    {
        var chamber = Institutions.Single(i => i.Details.Name == "Chamber of Commerce");
        Assert.Equal([38, 51], Told.Waves.Select(w => Largest(w)));
        Assert.Equal([5, 1], Told.Waves.Select(w => Largest(w) - 1 - Largest(w, without: chamber)));
        Assert.Equal([11, 20], Told.Waves.Select(w => Neighbours(w)[chamber.Id].Count()));
    }

    [Fact(DisplayName = "40 of 43 enterprises answered before; who was away said nothing, and every linkage was said by someone")]
    public void Answers()
    {
        Assert.Equal(3, Told.Waves[0].Asked.Count(a => a.Answer == Answer.NoAnswer));
        Assert.All(Told.Waves[1].Asked, a => Assert.Equal(Answer.Answered, a.Answer));
        Assert.All(Told.Waves, w => Assert.Equal(Members.Select(m => m.Id).ToHashSet(), [.. w.Asked.Select(a => a.Actor)]));
        var away = Told.Waves[0].Asked.Where(a => a.Answer == Answer.NoAnswer).Select(a => a.Actor).ToHashSet();
        Assert.All(Told.Waves[0].Ties, t => Assert.False((t.SaidByFrom && away.Contains(t.From)) || (t.SaidByTo && away.Contains(t.To))));
        Assert.All(Told.Waves.SelectMany(w => w.Ties), t => Assert.True(t.SaidByFrom || t.SaidByTo));
        Assert.All(Inside(Told.Waves[1]), t => Assert.True((t.SaidByFrom && t.SaidByTo) || t.Papers > 0));
    }

    [Fact(DisplayName = "The agent's own ties become fewer, outside ties more")]
    public void Extra()
    {
        var agent = Told.Actors.Single(a => a.Details.Kind == ActorKind.Facilitator).Id;
        Assert.Equal([9, 4], Told.Waves.Select(w => w.Ties.Count(t => t.From == agent || t.To == agent)));
        Assert.Equal([4, 8], Told.Waves.Select(w => w.Ties.Where(t => t.Kind == LinkageKind.Outside).Select(t => t.From).Distinct().Count()));
    }

    [Fact(DisplayName = "Weights are where the roster asks for one, from 1 to 3")]
    public void Weights() => Assert.All(Told.Waves.SelectMany(w => w.Ties), t =>
    {
        if (t.Kind is "REL7" or "REL10" or "REL13" or "Membership" or "Training") Assert.Null(t.Weight);
        else Assert.InRange(t.Weight!.Value, 1, 3);
    });

    [Fact(DisplayName = "Everyone who can be tried has a line in three languages; Nadia Haddad holds two roles")]
    public void People()
    {
        Assert.Equal([Role.Coordinator, Role.Agent, Role.CommissionMember, Role.Decider, Role.Donor, Role.Evaluator, Role.Administrator], Told.People.SelectMany(p => p.Roles));
        Assert.All(Told.People, p => Assert.Equal(["en", "es", "fr"], p.Lines.Select(l => l.Language)));
        Assert.Equal(["Clúster de confección de Atuntaqui", "Clúster de calzado de Ambato"], Told.Clusters.Select(c => c.Names.Single(n => n.Language == "es").Name));
        Assert.Equal(("EC", "USD", true), (Told.Country, Told.Currency, Told.Example));
    }

    [Fact(DisplayName = "Ids are the same everywhere, and each is its own")]
    public void Ids()
    {
        Assert.Equal(Told.Actors.Select(a => a.Id), EcuadorExample.Read(TestData.Repository("examples", "ecuador")).Actors.Select(a => a.Id));
        Guid[] all = [Told.Id.Value, .. Told.Clusters.Select(c => c.Id.Value), .. Told.Actors.Select(a => a.Id.Value), .. Told.People.Select(p => p.Id.Value),
            .. Told.Waves.SelectMany(w => w.Ties.Select(t => t.Id.Value).Concat(w.Asked.Select(a => a.Id.Value)).Append(w.Id.Value))];
        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.All(all, id => Assert.Equal(8, id.Version));
        Assert.Equal("c48675b1-601a-892c-9331-28214392610c", ExampleId.Of("ecuador", "E01").ToString());
    }

    [Fact(DisplayName = "A file that does not hold what it should is named with its line")]
    public void Broken()
    {
        var copy = Directory.CreateTempSubdirectory("ecuador");
        try
        {
            foreach (var file in Directory.GetFiles(TestData.Repository("examples", "ecuador"))) File.Copy(file, Path.Combine(copy.FullName, Path.GetFileName(file)));
            File.AppendAllText(Path.Combine(copy.FullName, "ties-2025-03.csv"), "E01,E99,REL2,1,yes,no,0,no\n");
            var thrown = Assert.Throws<InvalidDataException>(() => EcuadorExample.Read(copy.FullName));
            Assert.Equal("ties-2025-03.csv, line 70: to names nobody we know: E99.", thrown.Message);
            File.Delete(Path.Combine(copy.FullName, "people.csv"));
            File.Delete(Path.Combine(copy.FullName, "ties-2025-03.csv"));
            Assert.Throws<FileNotFoundException>(() => EcuadorExample.Read(copy.FullName));
        }
        finally { copy.Delete(recursive: true); }
    }
}
