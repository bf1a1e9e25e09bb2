using Jointly.Method.Actors;
using Jointly.Method.Diagnosis.Reading;
using Jointly.Method.Words;
using static Jointly.Method.Tests.Diagnosis.Saying;

namespace Jointly.Method.Tests.Diagnosis;

/// <summary>Findings 12 to 17: what changed, what is done together, and what it all rests on.</summary>
public class Change_and_grounds
{
    static Finding? Find(Func<ReadingInput, Told> of, WaveNetwork now, WaveNetwork? before = null) => of(new ReadingInput(now, before)).Finding;

    [Fact(DisplayName = "12: new, stayed, ended; a few links more may be chance")]
    public void May_be_chance() => Says(Find(WhatChanged.Of, Drawn.Enterprises(8).Ties("E01-E02 E03-E04 E05-E06").In(2026), Drawn.Enterprises(8).Ties("E01-E02 E07-E08").In(2025))!.Sentence,
        "2 links are new, one stayed and one ended; the growth may be chance.",
        "2 liens sont nouveaux, un s'est maintenu et un a pris fin ; la hausse peut être due au hasard.",
        "2 vínculos son nuevos, uno se mantuvo y uno terminó; el aumento puede deberse al azar.");

    [Fact(DisplayName = "12: a growth all over is larger than chance would give")]
    public void Larger_than_chance()
    {
        var everyone = string.Join(' ', Enumerable.Range(1, 12).SelectMany(i => Enumerable.Range(i + 1, 12 - i).Select(j => $"E{i:00}-E{j:00}")));
        var finding = Find(WhatChanged.Of, Drawn.Enterprises(12).Ties(everyone).In(2026), Drawn.Enterprises(12).Chain("E", 1, 12).In(2025));
        Says(finding!.Sentence,
            "55 links are new, 11 stayed and none ended; the growth is larger than chance would give.",
            "55 liens sont nouveaux, 11 se sont maintenus et aucun n'a pris fin ; la hausse dépasse ce que donnerait le hasard.",
            "55 vínculos son nuevos, 11 se mantuvieron y ninguno terminó; el aumento es mayor que el que daría el azar.");
        Assert.True(finding.Now.Interval!.Value.Low > 0);
    }

    [Fact(DisplayName = "12: only among those who answered both times")]
    public void In_both()
    {
        var now = Drawn.Enterprises(4).Ties("E01-E02 E03-E04").With("E03", a => a with { Answered = false }).In(2026);
        Says(Find(WhatChanged.Of, now, Drawn.Enterprises(3).In(2025))!.Sentence,
            "One link is new, none stayed and none ended; with so few actors it may be chance.",
            "Un lien est nouveau, aucun ne s'est maintenu et aucun n'a pris fin ; avec si peu d'acteurs, cela peut être le hasard.",
            "Un vínculo es nuevo, ninguno se mantuvo y ninguno terminó; con tan pocos actores puede ser el azar.");
    }

    [Fact(DisplayName = "12: not told of one wave; silent between a survey and records, and nothing else is compared either (N-13)")]
    public void Not_compared()
    {
        var now = Drawn.Enterprises(8).Ties("E01-E02");
        Assert.Equal(Told.Nothing, WhatChanged.Of(new ReadingInput(now.In(2026))));
        var input = new ReadingInput(now.In(2026), now.FromRecords(2025));
        Says(WhatChanged.Of(input).Silence?.Why,
            "One of the two is a survey and the other comes from records; they are not compared.",
            "L'une des deux est une enquête et l'autre vient des dossiers ; on ne les compare pas.",
            "Una de las dos es una encuesta y la otra viene de registros; no se comparan.");
        Assert.Null(LinkedToNoOne.Of(input).Finding!.Row.Before);
    }

    [Fact(DisplayName = "13: a named outsider is no actor of the cluster, and opens a window")]
    public void Outward()
    {
        var drawn = Drawn.Enterprises(10).Chain("E", 1, 10).Add(ActorKind.Buyer, "Quito").With("Quito", a => a with { Outside = true });
        var input = new ReadingInput(drawn.In(2026));
        Assert.Equal(10, input.Now.Count);
        Assert.Equal(Told.Nothing, OutwardWindows.Of(input));
        input = new ReadingInput(drawn.Ties("E01-Quito").In(2026));
        Assert.Equal(10, input.Now.Count);
        Assert.Equal(new Share(1, 10), OutwardWindows.Of(input).Finding!.Share);
    }

    [Fact(DisplayName = "13: one in ten, and all through one actor")]
    public void Outward_through_one()
    {
        var drawn = Drawn.Enterprises(10).Chain("E", 1, 10).Add(ActorKind.Buyer, "Quito", "Guayaquil")
            .With("Quito Guayaquil", a => a with { Outside = true }).Ties("E01-Quito E01-Guayaquil", LinkageKind.Outside);
        var finding = Find(OutwardWindows.Of, drawn.In(2026));
        Says(finding!.Sentence, "One in ten enterprises has a link to the outside.", "Une entreprise sur dix a un lien vers l'extérieur.", "Una de cada diez empresas tiene un vínculo hacia afuera.");
        Says(finding.Row.Meaning, "All of these links are held by E01.", "Tous ces liens sont ceux de E01.", "Todos estos vínculos pasan por E01.");
    }

    [Fact(DisplayName = "14: enterprises in a joint action, and pairs")]
    public void Joint()
    {
        var finding = Find(JointActionTies.Of, Drawn.Enterprises(9).Ties("E01-E02 E02-E03", LinkageKind.JointAction).Ties("E04-E05").In(2026));
        Says(finding!.Sentence,
            "One in three enterprises does something together with others.",
            "Une entreprise sur trois participe à une action commune.",
            "Una de cada tres empresas participa en una acción conjunta.");
        Says(finding.More.Single(), "Two pairs act together.", "Deux paires agissent ensemble.", "Dos pares actúan en conjunto.");
        Assert.Equal(Told.Nothing, JointActionTies.Of(new ReadingInput(Drawn.Enterprises(9).Ties("E04-E05").In(2026))));
    }

    [Fact(DisplayName = "16: half of the links from one side only, one kind more than the others, and whom to ask")]
    public void Thin()
    {
        var drawn = Drawn.Enterprises(20).Ties("E01-E02 E02-E03 E03-E04 E04-E05 E05-E06 E06-E07 E07-E08 E08-E09", "REL3", from: true)
            .Ties("E11-E12 E12-E13 E13-E14 E14-E15 E15-E16 E16-E17 E17-E18", "REL5", from: true, to: true).Ties("E18-E19", "REL5", from: true, papers: 1);
        var finding = Find(ThinTies.Of, drawn.In(2026));
        Says(finding!.Sentence, "Half of the links are known from one side only.", "La moitié des liens ne sont connus que d'un seul côté.", "La mitad de los vínculos se conocen por un solo lado.");
        Says(finding.More.Single(),
            "Information and advice: 8 of 8; the other kinds: 0 of 8.",
            "Informations et conseils : 8 sur 8 ; les autres formes : 0 sur 8.",
            "Información y consejos: 8 de 8; las demás formas: 0 de 8.");
        Assert.Equal(["E02", "E03", "E04", "E05", "E06", "E07", "E08", "E09"], finding.Concerned.Select(a => a.Name));
    }

    [Fact(DisplayName = "16: not told when fewer than one in ten is thin; silent when nobody kept who said what")]
    public void Not_thin()
    {
        Assert.Equal(Told.Nothing, ThinTies.Of(new ReadingInput(Drawn.Enterprises(3).Ties("E01-E02", from: true, to: true).In(2026))));
        Assert.Equal("The data do not say who reported each link.", ThinTies.Of(new ReadingInput(Drawn.Enterprises(3).Ties("E01-E02").In(2026))).Silence?.Why.In(new("en")));
    }

    [Fact(DisplayName = "17: who answered, and where those are who did not")]
    public void Answered()
    {
        var drawn = Drawn.Enterprises(43).With("E41 E42 E43", a => a with { Answered = false, Place = "Chaltura" }).Chain("E", 1, 40).Answered(40, 43);
        var finding = Find(RestsOn.Of, drawn.In(2026));
        Says(finding!.Sentence, "40 of 43 answered.", "40 sur 43 ont répondu.", "40 de 43 respondieron.");
        Says(finding.More.Single(), "The three who did not are all in Chaltura.", "Les trois qui ne l'ont pas fait sont tous à Chaltura.", "Los tres que no lo hicieron están todos en Chaltura.");
        Says(Find(RestsOn.Of, Drawn.Enterprises(8).Answered(8, 8).In(2026))!.Sentence,
            "All 8 who were asked answered.", "Les 8 acteurs interrogés ont tous répondu.", "Los 8 consultados respondieron todos.");
    }

    [Theory(DisplayName = "17: under 80 % indicative, under 60 % no ranks (N-13)")]
    [InlineData(80, null)]
    [InlineData(79, "79 of 100 answered; with so few answers the figures only indicate.")]
    [InlineData(60, "60 of 100 answered; with so few answers the figures only indicate.")]
    [InlineData(59, "59 of 100 answered; with so few answers no one is ranked.")]
    public void Limits(int answered, string? said) =>
        Assert.Equal(said ?? $"{answered} of 100 answered.", Find(RestsOn.Of, Drawn.Enterprises(8).Answered(answered, 100).In(2026))!.InLede.In(new("en")));

    [Fact(DisplayName = "17: records have a coverage, a bare file has neither")]
    public void Records_and_files()
    {
        Says(Find(RestsOn.Of, Drawn.Enterprises(8).Answered(6, 8).FromRecords(2026))!.Sentence,
            "6 of 8 members appear in the records.",
            "6 membres sur 8 figurent dans les dossiers.",
            "6 de 8 miembros figuran en los registros.");
        Assert.Equal("The data do not say who was asked and who answered.", RestsOn.Of(new ReadingInput(Drawn.Unknown(8).Answered(0, 0).In(2026))).Silence?.Why.In(new("en")));
    }
}
