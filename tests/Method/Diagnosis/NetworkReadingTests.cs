using CsCheck;
using Jointly.Method.Actors;
using Jointly.Method.Diagnosis.Reading;
using Jointly.Method.Words;

namespace Jointly.Method.Tests.Diagnosis;

public class The_reading_keeps_its_promises
{
    static readonly ActorKind[] Kinds = [ActorKind.Enterprise, ActorKind.Enterprise, ActorKind.Enterprise, ActorKind.TrainingInstitution, ActorKind.Facilitator];
    static readonly string[] Places = ["Imbaya", "Atuntaqui", "Chaltura"];

    /// <summary>Any wave of eight to thirty actors; the numbers say who is what and who is tied to whom.</summary>
    static readonly Gen<WaveNetwork> AnyWave = Gen.Select(Gen.Int[0, 1000].Array[8, 30], Gen.Int[0, 1_000_000].Array[0, 60], Gen.Int[50, 100]).Select((who, tied, answered) => new WaveNetwork(
        "wave", new Basis.Survey("wave", new DateOnly(2026, 4, 1), new Share(answered, 100)),
        [.. who.Select((w, i) => new ReadActor(Drawn.IdOf($"{i}"), $"N{i:00}", i < 2 ? ActorKind.Enterprise : Kinds[w % 5]) { Place = Places[w % 3], Answered = w % 10 != 0, Consent = (Consent)(w % 4), LedBy = (LedBy)(w % 3) })],
        [.. tied.Select(t => new ReadTie(t % who.Length, t / 100 % who.Length, t % 3 == 0 ? "REL7" : "REL3", t % 2 == 0, t % 5 == 0))]));

    static IEnumerable<string> Sentences(NetworkReading reading) =>
        [.. Saying.Languages.Select(l => Printed.Of(reading, l))];

    [Fact(DisplayName = "In whatever order actors and ties are written, the same is said")]
    public void Order_says_nothing() => Gen.Select(AnyWave, Gen.Int[0, 1_000_000]).Sample((wave, seed) =>
    {
        var order = Enumerable.Range(0, wave.Actors.Count).OrderBy(i => (i + 1) * 7919L * (seed + 1) % 104_729).ThenBy(i => i).ToArray();
        var at = order.Select((old, now) => (old, now)).ToDictionary(p => p.old, p => p.now);
        var turned = new WaveNetwork(wave.Label, wave.Basis, [.. order.Select(i => wave.Actors[i])], [.. wave.Ties.Reverse().Select(t => t with { From = at[t.From], To = at[t.To] })]);
        return Sentences(NetworkReading.Of(wave)).SequenceEqual(Sentences(NetworkReading.Of(turned)));
    }, iter: 200);

    [Fact(DisplayName = "Other names change no sentence but the names")]
    public void Names_are_only_names() => AnyWave.Sample(wave =>
    {
        var renamed = new WaveNetwork(wave.Label, wave.Basis, [.. wave.Actors.Select(a => a with { Name = a.Name.Replace('N', 'M') })], wave.Ties);
        return Sentences(NetworkReading.Of(wave)).SequenceEqual(Sentences(NetworkReading.Of(renamed)).Select(s => System.Text.RegularExpressions.Regex.Replace(s, @"\bM(\d\d)\b", "N$1")));
    }, iter: 200);

    [Fact(DisplayName = "One more who answered and is linked to no one raises finding 2 by one")]
    public void One_more_alone() => AnyWave.Sample(wave =>
    {
        static decimal Alone(WaveNetwork w) => LinkedToNoOne.Of(new ReadingInput(w)).Finding?.Share?.Part ?? 0;
        var more = new WaveNetwork(wave.Label, wave.Basis, [.. wave.Actors, new ReadActor(Drawn.IdOf("more"), "more", ActorKind.Enterprise)], wave.Ties);
        return Alone(more) == Alone(wave) + 1;
    }, iter: 200);

    [Fact(DisplayName = "Against itself, nothing changed: no pair is new or ended, and every row says before what it says now")]
    public void Against_itself() => AnyWave.Sample(wave =>
    {
        var reading = NetworkReading.Of(wave, wave);
        return reading.Pairs.All(p => p.Status == TieStatus.Kept) && reading.Kinds.All(k => k.Before == k.Now)
            && reading.Rows.All(r => r.Before is null || r.Before == r.Now);
    }, iter: 200);

    [Fact(DisplayName = "No sentence is left with an open place, two stops, or a name it may not say")]
    public void Sentences_are_whole() => AnyWave.Sample(wave =>
    {
        var hidden = wave.Actors.Where(a => !Naming.MayBeNamed(a)).Select(a => a.Name).ToList();
        return Sentences(NetworkReading.Of(wave, wave)).All(s => !s.Contains('{') && !s.Contains("..") && !s.Contains("  +  ") && !hidden.Exists(s.Contains));
    }, iter: 200);

    [Fact(DisplayName = "What became of each pair: kept, new, ended")]
    public void Pairs()
    {
        var reading = NetworkReading.Of(Drawn.Enterprises(3).Ties("E01-E02 E02-E03", "REL3").In(2026), Drawn.Enterprises(3).Ties("E02-E01", "REL3").Ties("E03-E01", "REL5").In(2025));
        string Name(ActorId id) => Enumerable.Range(1, 3).Select(i => $"E{i:00}").Single(n => Drawn.IdOf(n) == id);
        Assert.Equal(["E01 E02 Kept", "E01 E03 Ended", "E02 E03 New"],
            reading.Pairs.Select(p => string.Join(' ', new[] { Name(p.One), Name(p.Other) }.Order()) + $" {p.Status}").Order());
        Assert.Equal(new KindCount(LinkageGroup.Information, 1, 2), reading.Kinds.Single(k => k.Group == LinkageGroup.Information));
        Assert.Equal(new KindCount(LinkageGroup.Trade, 1, 0), reading.Kinds.Single(k => k.Group == LinkageGroup.Trade));
    }

    [Fact(DisplayName = "Acquaintance, wishes and what is sealed are not read unless chosen")]
    public void Kinds_read()
    {
        WaveNetwork wave = Drawn.Enterprises(8).Ties("E01-E02", "REL1").Ties("E03-E04", "REL9").Ties("E05-E06", "REL3").In(2026);
        Assert.Equal(1, new Picture(wave).Net.Ties);
        Assert.Equal(1, new Picture(wave with { Kinds = new HashSet<string> { "REL1" } }).Net.Ties);
        Assert.True(new Picture(wave with { Kinds = new HashSet<string> { "REL1" } }).Net.Linked(0, 1));
    }

    [Fact(DisplayName = "Every figure has a value or a reason, and its name and definition in each language")]
    public void Figures_are_defined()
    {
        foreach (var wave in new[] { Drawn.Enterprises(0).In(2026), Drawn.Enterprises(2).In(2026), Drawn.Enterprises(9).Ties("E01-E02 E02-E01 E02-E03", "REL3").In(2026) })
            foreach (var figure in NetworkReading.Of(wave).Figures)
            {
                Assert.True(figure.Value is null != figure.Absent is null, figure.Code);
                Assert.All(Saying.Languages, l => Assert.NotEqual("", figure.Name.In(l) + figure.Definition.In(l)));
            }
        var reciprocity = NetworkReading.Of(Drawn.Enterprises(9).Ties("E01-E02 E02-E01 E02-E03", "REL3").Ties("E03-E02", "REL11").In(2026)).Figures.Single(f => f.Code == "Reciprocity");
        Assert.Equal(new Share(1, 3), reciprocity.Of);                              // credit does not return advice
    }

    [Fact(DisplayName = "A cluster read in two waves: approved by eye")]
    public void Approved() => Approved_text.Holds("two_waves", NetworkReading.Of(Garments.Now, Garments.Before));
}
