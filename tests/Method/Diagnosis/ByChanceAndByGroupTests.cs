using CsCheck;
using Jointly.Method.Actors;
using Jointly.Method.Diagnosis.Reading;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using static Jointly.Method.Tests.Diagnosis.Saying;

namespace Jointly.Method.Tests.Diagnosis;

/// <summary>Findings 9, 10, 11 and 15, what 17 says by group, the six signs, and the network round one actor.</summary>
public class By_chance_and_by_group
{
    static Finding? Find(Func<ReadingInput, Told> of, WaveNetwork now, WaveNetwork? before = null) => of(new ReadingInput(now, before)).Finding;

    static string Clique(params int[] members) =>
        string.Join(' ', members.SelectMany((a, i) => members[(i + 1)..].Select(b => $"E{a:00}-E{b:00}")));

    /// <summary>Twelve enterprises: six led by women, who deal with each other, and six led by men, who do so too; two ties between.</summary>
    static Drawn Apart(int women = 6) => Drawn.Enterprises(12).Ties(Clique(1, 2, 3, 4, 5, 6)).Ties(Clique(7, 8, 9, 10, 11, 12)).Ties("E01-E07 E02-E08")
        .With("E01 E02 E03 E04 E05 E06 E07 E08 E09 E10 E11 E12", a => a with { LedBy = string.CompareOrdinal(a.Name, $"E{women:00}") <= 0 ? LedBy.Woman : LedBy.Man });

    [Fact(DisplayName = "9: told of a group that deals with its own more than chance would give, with what chance would")]
    public void Own()
    {
        var finding = Find(WhoDealsWithWhom.Of, Apart().In(2026), Apart().In(2025))!;
        Says(finding.Sentence,
            "Enterprises led by a woman deal mostly with each other, more than chance would give.",
            "Les entreprises dirigées par une femme traitent surtout entre elles, plus que le hasard ne le donnerait.",
            "Las empresas dirigidas por una mujer tratan sobre todo entre sí, más de lo que daría el azar.");
        Says(finding.More[0],
            "15 of their 17 links to enterprises stay among them; chance would give about 7.",
            "15 de leurs 17 liens avec des entreprises restent entre elles ; le hasard en donnerait environ 7.",
            "15 de sus 17 vínculos con empresas quedan entre ellas; el azar daría unos 7.");
        Assert.Equal((new Share(15, 17), new Share(15, 17)), (finding.Share, finding.Before!.Of));
        Assert.Equal(Role.CommissionMember, finding.Suggestion!.To);
        Assert.Contains("10,000", finding.Now.Definition.In(Languages[0]).Replace('\u00a0', ','));
    }

    [Fact(DisplayName = "9: not told where ties do not ask who leads, nor of a group or a rest of four (N-12)")]
    public void Mixed()
    {
        var ring = Drawn.Enterprises(12).Chain("E", 1, 12).Ties("E12-E01")
            .With("E01 E03 E05 E07 E09 E11", a => a with { LedBy = LedBy.Woman }).With("E02 E04 E06 E08 E10 E12", a => a with { LedBy = LedBy.Man });
        Assert.Null(Find(WhoDealsWithWhom.Of, ring.In(2026)));
        Assert.Null(Find(WhoDealsWithWhom.Of, Apart(women: 4).In(2026)));
        Assert.Null(Find(WhoDealsWithWhom.Of, Apart(women: 8).In(2026)));
    }

    /// <summary>E01 gives advice to E02 ... E09, and the first so many return it.</summary>
    static Drawn Advice(int returned, int given = 8) => Drawn.Enterprises(10)
        .Ties(string.Join(' ', Enumerable.Range(2, given).Select(i => $"E01-E{i:00}")), "REL3").Ties(string.Join(' ', Enumerable.Range(2, returned).Select(i => $"E{i:00}-E01")), "REL3");

    [Fact(DisplayName = "10: advice both ways, of linked pairs; one who gives to many and takes from few")]
    public void Both_ways()
    {
        var finding = Find(GivingAndTaking.Of, Advice(2).In(2026))!;
        Says(finding.Sentence,
            "Information and advice go both ways in one in four linked pairs.",
            "Les informations et les conseils circulent dans les deux sens dans une paire reliée sur quatre.",
            "La información y los consejos van en ambos sentidos en uno de cada cuatro pares vinculados.");
        Says(finding.More.Single(), "E01 gives to eight others and takes from two.", "E01 donne à huit autres et reçoit de deux.", "E01 da a otros ocho y recibe de dos.");
        Says(Find(GivingAndTaking.Of, Advice(0).In(2026))!.Sentence,
            "Information and advice go one way only in all 8 linked pairs.",
            "Les informations et les conseils ne vont que dans un sens dans chacune des 8 paires reliées.",
            "La información y los consejos van en un solo sentido en los 8 pares vinculados.");
    }

    [Fact(DisplayName = "10: not told of seven pairs, nor of pairs in which one did not answer; no one is ranked under 60 %, nor who takes a third of what it gives")]
    public void One_way()
    {
        Assert.Null(Find(GivingAndTaking.Of, Advice(2, given: 7).In(2026)));
        Assert.Null(Find(GivingAndTaking.Of, Advice(2).With("E09", a => a with { Answered = false }).In(2026)));
        Assert.Empty(Find(GivingAndTaking.Of, Advice(2).Answered(5, 10).In(2026))!.More);
        Assert.Empty(Find(GivingAndTaking.Of, Advice(3).In(2026))!.More);
    }

    [Fact(DisplayName = "11: so many trade links for each advice link, the other way round, or about as many")]
    public void Trade_and_advice()
    {
        static Drawn Trading(int trade, int advice) => Drawn.Enterprises(12).Chain("E", 1, 1)
            .Ties(string.Join(' ', Enumerable.Range(2, trade).Select(i => $"E01-E{i:00}")), "REL5").Ties(string.Join(' ', Enumerable.Range(3, advice).Select(i => $"E02-E{i:00}")), "REL4");
        Says(Find(BusinessAndKnowledge.Of, Trading(9, 3).In(2026), Trading(4, 4).In(2025))!.InLede,
            "They trade more than they learn from each other: about three trade links for each advice link; a year ago it was 4 to 4.",
            "Ils commercent plus qu'ils n'apprennent les uns des autres : environ trois liens d'échange pour un lien de conseil ; il y a un an, c'était 4 contre 4.",
            "Comercian más de lo que aprenden unos de otros: unos tres vínculos de comercio por cada vínculo de consejo; hace un año eran 4 frente a 4.");
        Says(Find(BusinessAndKnowledge.Of, Trading(4, 8).In(2026))!.Sentence,
            "They learn from each other more than they trade: about two advice links for each trade link.",
            "Ils apprennent les uns des autres plus qu'ils ne commercent : environ deux liens de conseil pour un lien d'échange.",
            "Aprenden unos de otros más de lo que comercian: unos dos vínculos de consejo por cada vínculo de comercio.");
        Says(Find(BusinessAndKnowledge.Of, Trading(5, 4).In(2026))!.Sentence,
            "They trade about as much as they learn from each other: 5 trade links, 4 advice links.",
            "Ils commercent à peu près autant qu'ils apprennent les uns des autres : 5 liens d'échange, 4 liens de conseil.",
            "Comercian casi tanto como aprenden unos de otros: 5 vínculos de comercio, 4 vínculos de consejo.");
        Assert.Null(Find(BusinessAndKnowledge.Of, Trading(4, 3).In(2026)));
        Assert.Null(Find(BusinessAndKnowledge.Of, Trading(9, 0).In(2026)));
    }

    /// <summary>E01 ... E05 are a clique with three more each; E06 is tied to the school and to so many others who know no one else but each other.</summary>
    static Drawn Door(int helped) => Drawn.Enterprises(20).Add(ActorKind.TrainingInstitution, "School").Ties(Clique(1, 2, 3, 4, 5, 11, 12, 13)).Ties("E06-School E01-School")
        .Ties(string.Join(' ', Enumerable.Range(7, helped).Select(i => $"E06-E{i:00}")));

    [Fact(DisplayName = "15: who opens the door to an institution for three others, outside the five best linked")]
    public void Helper()
    {
        Says(Find(HiddenHelpers.Of, Door(3).In(2026))!.Sentence,
            "E06 opens the door to School for three others.", "E06 ouvre la porte de School à trois autres.", "E06 abre la puerta de School a otros tres.");
        Says(Find(HiddenHelpers.Of, Door(3).With("E06", a => a with { Consent = Consent.Refused, Place = "Imbaya" }).In(2026))!.Sentence,
            "One enterprise in Imbaya opens the door to School for three others.", "Une entreprise établie à Imbaya ouvre la porte de School à trois autres.", "Una empresa de Imbaya abre la puerta de School a otros tres.");
    }

    [Fact(DisplayName = "15: not told for two others, nor where they have another way; under 60 % no one is ranked")]
    public void No_helper()
    {
        Assert.Equal(Told.Nothing, HiddenHelpers.Of(new ReadingInput(Door(2).In(2026))));
        Assert.Equal(Told.Nothing, HiddenHelpers.Of(new ReadingInput(Door(3).Ties("E09-School").In(2026))));
        Assert.NotNull(HiddenHelpers.Of(new ReadingInput(Door(3).Answered(5, 21).In(2026))).Silence);
        Assert.NotNull(HiddenHelpers.Of(new ReadingInput(Drawn.Unknown(8).In(2026))).Silence);
    }

    /// <summary>Twelve asked in two places; of the six in Imbaya, so many did not answer.</summary>
    static Drawn Silent(int silent) => Drawn.Enterprises(13).Chain("E", 1, 13)
        .With("E01 E02 E03 E04 E05 E06", a => a with { Place = "Imbaya" }).With("E07 E08 E09 E10 E11 E12 E13", a => a with { Place = "Chaltura" })
        .With(string.Join(' ', Enumerable.Range(1, silent).Append(7).Select(i => $"E{i:00}")), a => a with { Answered = false }).Answered(12 - silent, 13);

    [Fact(DisplayName = "17: among whom more did not answer, and who answered by group")]
    public void By_group()
    {
        var finding = Find(RestsOn.Of, Silent(3).In(2026))!;
        Says(finding.More[0],
            "Among enterprises in Imbaya, 3 of 6 did not answer; among the others, 1 of 7.",
            "Parmi les entreprises établies à Imbaya, 3 sur 6 n'ont pas répondu ; parmi les autres, 1 sur 7.",
            "Entre las empresas de Imbaya, 3 de 6 no respondieron; entre las demás, 1 de 7.");
        Assert.Equal(["Enterprises in Chaltura 6/7", "Enterprises in Imbaya 3/6"], finding.ByGroup.Select(g => $"{g.Group.ToString("A", Languages[0])} {g.Share?.Part}/{g.Share?.Whole}"));
        Assert.Empty(Find(RestsOn.Of, Drawn.Enterprises(12).Answered(12, 12).In(2026))!.ByGroup);
    }

    [Fact(DisplayName = "17: how the figures would lean if as many more had not answered; nothing where all did, or nobody says who said what")]
    public void Leaning()
    {
        var wave = Drawn.Enterprises(10).With("E10", a => a with { Answered = false }).Answered(9, 10);
        for (var i = 1; i < 10; i++) wave.Ties($"E{i:00}-E{i + 1:00}", "REL3", from: true);
        var deletion = Deletion.Of(new Picture(wave.In(2026)))!;
        Assert.Equal(1, deletion.More);
        Assert.InRange(deletion.Links, 1.4, 1.8);                                  // 9 ties less the one that only the silent one said, over ten
        Assert.Contains("Had one more not answered, an actor would seem to have 1.6 links instead of 1.8", Find(RestsOn.Of, wave.In(2026))!.More[^1].In(Languages[0]));
        Assert.Null(Deletion.Of(new Picture(Drawn.Enterprises(10).Chain("E", 1, 10).Answered(9, 10).In(2026))));
        Assert.Null(Deletion.Of(new Picture(wave.Answered(10, 10).In(2026))));
    }

    [Fact(DisplayName = "N-12: no cell of fewer than five is shown, and none follows by subtraction from the whole")]
    public void Suppressed() => Gen.Int[0, 30].Array[0, 8].Sample(sizes =>
    {
        var shown = Breakdown.Shown(sizes);
        var hidden = Enumerable.Range(0, sizes.Length).Where(i => !shown[i]).ToList();
        return Enumerable.Range(0, sizes.Length).All(i => !shown[i] || sizes[i] is 0 or >= 5)
            && (hidden.Count == 0 || (hidden.Count > 1 && hidden.Sum(i => sizes[i]) >= 5) || sizes.Where((s, i) => shown[i] && s > 0).Any() is false);
    });

    [Fact(DisplayName = "A step is never addressed to the agent, who provides nothing")]
    public void Never_the_agent() => Assert.Throws<ArgumentException>(() => Suggestion.Of("Visits", Role.Agent));

    static Sign Sign(string key, WaveNetwork now, WaveNetwork? before = null) => NetworkReading.Of(now, before).Signs.Single(s => s.Key == key);

    [Fact(DisplayName = "Signs: towards performing when the figure moves by five points the right way, away when it moves the other, else it cannot be said, and why")]
    public void Pointing()
    {
        var (chain, ring) = (Drawn.Enterprises(10).Chain("E", 1, 10), Drawn.Enterprises(10).Chain("E", 1, 10).Ties("E10-E01"));
        var star = Drawn.Enterprises(10).Ties(string.Join(' ', Enumerable.Range(2, 9).Select(i => $"E01-E{i:00}")));
        Assert.Equal(SignWord.Towards, Sign("Robustness", ring.In(2026), chain.In(2025)).Word);
        Assert.Equal(SignWord.Away, Sign("Robustness", chain.In(2026), ring.In(2025)).Word);
        Assert.Equal(SignWord.Away, Sign("Concentration", star.In(2026), ring.In(2025)).Word);
        Says(Sign("Concentration", ring.In(2026), star.In(2025)).Reason, "A year ago it was 100 of 100; it falls to 0.", "Il y a un an, c'était 100 sur 100 ; cela descend à 0.", "Hace un año era 100 de cada 100; baja a 0.");
        Assert.Equal(SignWord.Towards, Sign("Concentration", ring.In(2026), star.In(2025)).Word);
        Says(Sign("Reach", ring.In(2026), ring.In(2025)).Reason, "A year ago it was about the same: 44, now 44 of 100.", "Il y a un an, c'était à peu près pareil : 44, maintenant 44 sur 100.", "Hace un año era casi lo mismo: 44, ahora 44 de cada 100.");
        Says(Sign("Reach", ring.In(2026)).Reason, "There is no earlier wave to compare with.", "Il n'y a pas de vague antérieure à comparer.", "No hay una ronda anterior con que comparar.");
        Assert.Equal(SignWord.CannotSay, Sign("Reach", ring.In(2026), ring.FromRecords(2025)).Word);
        Assert.Equal(SignWord.CannotSay, Sign("Robustness", ring.In(2026), chain.Answered(5, 10).In(2025)).Word);
        Assert.Empty(NetworkReading.Of(Drawn.Enterprises(7).Chain("E", 1, 7).In(2026)).Signs);
    }

    [Fact(DisplayName = "Signs: six of them, each between 0 and 100 with a reason, and beside chance that follows from its seed")]
    public void Six()
    {
        var (signs, again) = (NetworkReading.Of(Garments.Now, Garments.Before).Signs, NetworkReading.Of(Garments.Now, Garments.Before).Signs);
        Assert.Equal(["Reach", "Service", "Inclusion", "Robustness", "Openness", "Concentration"], signs.Select(s => s.Key));
        Assert.All(signs, s => Assert.True(s.Now.Value is null or (>= 0 and <= 100) && (s.Chance is null || s.Chance.Low <= s.Chance.High)));
        Assert.Equal(signs.Select(s => s.Chance), again.Select(s => s.Chance));
        Assert.All(signs.Where(s => s.Key != "Openness"), s => Assert.Equal(200, s.Chance!.Draws));
    }

    [Fact(DisplayName = "Round one actor: whom it is linked to and how, whom it reaches through whom, and who would be cut off")]
    public void Ego_of_the_chamber()
    {
        var ego = Ego.Of(NetworkReading.Of(Garments.Now, Garments.Before), Drawn.IdOf("Chamber of Commerce"))!;
        Assert.Equal("Chamber of Commerce is linked to 9 of the 29 others, and reaches 17 within two steps.", ego.Lede[0].In(Languages[0]));
        Assert.Equal(["E01", "E02", "E03", "E14", "E15", "E17", "E18", "E22", "E23"], ego.Direct.Select(c => c.Actor.Name));
        Assert.All(ego.Direct, c => Assert.Equal(["Membership"], c.Kinds));
        Assert.Equal(["E17", "E18", "E22", "E23"], ego.CutOff.Select(a => a.Name));
        Assert.Equal(17, ego.Direct.Count + ego.Second.Count);
        Assert.All(ego.Second, s => Assert.NotEmpty(s.Through));
        Assert.Equal((9.0, 5.0), (ego.Figures[0].Now.Value, ego.Figures[0].Before!.Value));
        Assert.Null(Ego.Of(NetworkReading.Of(Garments.Now), Drawn.IdOf("Agent")));
    }

    [Fact(DisplayName = "Round any actor: within reach are those linked directly and those through one, and cut off as many as the measure says")]
    public void Any_ego() => Gen.Select(Gen.Int[2, 12], Gen.Select(Gen.Int[0, 11], Gen.Int[0, 11]).Array[0, 20]).Sample((n, ties) =>
    {
        var drawn = Drawn.Enterprises(12).Ties(string.Join(' ', ties.Where(t => t.Item1 != t.Item2).Select(t => $"E{t.Item1 + 1:00}-E{t.Item2 + 1:00}")));
        var reading = NetworkReading.Of(drawn.In(2026));
        return Enumerable.Range(1, n).All(i => Ego.Of(reading, Drawn.IdOf($"E{i:00}")) is { } ego && reading.Now.Find(ego.Actor.Id) is { } v
            && ego.Direct.Count == reading.Now.Degree[v] && ego.Direct.Count + ego.Second.Count == reading.Now.WithinTwo[v] && ego.CutOff.Count == reading.Now.CutOff[v]);
    }, iter: 300);
}
