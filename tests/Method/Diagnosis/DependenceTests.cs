using Jointly.Method.Actors;
using Jointly.Method.Diagnosis.Reading;
using Jointly.Method.Words;
using static Jointly.Method.Tests.Diagnosis.Saying;

namespace Jointly.Method.Tests.Diagnosis;

/// <summary>Findings 6 to 8: on whom it hangs.</summary>
public class Dependence
{
    static Finding? Find(Func<ReadingInput, Told> of, WaveNetwork now, WaveNetwork? before = null) => of(new ReadingInput(now, before)).Finding;

    /// <summary>A ring of eight round which there is always another way, and so many ends that hang on the first.</summary>
    static Drawn Ring(int hanging, Drawn? actors = null, string p = "E", string format = "00")
    {
        var drawn = (actors ?? Drawn.Enterprises(8 + hanging)).Chain(p, 1, 8, format);
        string Name(int i) => p + i.ToString(format);
        return drawn.Ties($"{Name(8)}-{Name(1)}").Ties(string.Join(' ', Enumerable.Range(9, hanging).Select(i => $"{Name(1)}-{Name(i)}")));
    }

    [Fact(DisplayName = "6: told from three cut off; who may not be named is one enterprise in its place")]
    public void Three_cut_off()
    {
        var finding = Find(HoldsTogether.Of, Ring(3).With("E01", a => a with { Name = "Chamber of Commerce", Kind = ActorKind.BusinessAssociation }).In(2026));
        Says(finding!.Sentence,
            "Chamber of Commerce holds much of the cluster together: if it stopped, three would be cut off.",
            "Chamber of Commerce tient ensemble une bonne part du cluster : sans cet acteur, trois autres seraient coupés du reste.",
            "Chamber of Commerce mantiene unida buena parte del clúster: sin este actor, otros tres quedarían aislados del resto.");
        Says(finding.More[0], "Chamber of Commerce is linked to 5 of the 10 others.", "Chamber of Commerce a un lien avec 5 des 10 autres.", "Chamber of Commerce tiene vínculo con 5 de los otros 10.");
        Says(finding.Row.Now, "3 cut off", "3 coupés", "3 aislados");
        Says(Find(HoldsTogether.Of, Ring(3).With("E01", a => a with { Consent = Consent.NotAsked, Place = "Imbaya" }).In(2026))!.Sentence,
            "One enterprise in Imbaya holds much of the cluster together: if it stopped, three would be cut off.",
            "Une entreprise établie à Imbaya tient ensemble une bonne part du cluster : sans cet acteur, trois autres seraient coupés du reste.",
            "Una empresa de Imbaya mantiene unida buena parte del clúster: sin este actor, otros tres quedarían aislados del resto.");
    }

    [Fact(DisplayName = "6: not told when two would be cut off and no one lies between others twice as often as the next")]
    public void Two_cut_off()
    {
        //  two on each of two neighbours in the ring: neither stands out
        var even = Drawn.Enterprises(12).Chain("E", 1, 8).Ties("E08-E01 E01-E09 E01-E10 E02-E11 E02-E12");
        Assert.Equal(Told.Nothing, HoldsTogether.Of(new ReadingInput(even.In(2026))));
    }

    [Fact(DisplayName = "6: where nobody is cut off, the one that lies between others twice as often as the next")]
    public void Between()
    {
        //  a wheel: the hub is on most shortest ways, and the rim is a way round it
        var wheel = Drawn.Unknown(9).Chain("A", 1, 8, "000").Ties("A008-A001 A009-A001 A009-A002 A009-A003 A009-A004 A009-A005 A009-A006 A009-A007 A009-A008");
        Says(Find(HoldsTogether.Of, wheel.In(2026))!.Sentence,
            "A009 connects others most: 57 of 100 shortest ways between others lead through this actor.",
            "A009 est l'acteur qui relie le plus les autres : sur 100 plus courts chemins entre eux, 57 passent par lui.",
            "A009 es quien más conecta a los demás: de cada 100 caminos más cortos entre ellos, 57 pasan por este actor.");
    }

    [Fact(DisplayName = "6: where nothing says what the actors are, it is a network of actors")]
    public void In_a_network() => Says(Find(HoldsTogether.Of, Ring(3, Drawn.Unknown(11), "A", "000").In(2026))!.Sentence,
        "A001 holds much of the network together: three others are linked to the rest only through this actor.",
        "A001 tient ensemble une bonne part du réseau : trois autres ne sont reliés au reste que par cet acteur.",
        "A001 mantiene unida buena parte de la red: otros tres solo se vinculan con el resto por medio de este actor.");

    [Fact(DisplayName = "6: what it was before, and that a holder of before holds less")]
    public void Before()
    {
        Says(Find(HoldsTogether.Of, Ring(4).In(2026), Ring(4).In(2025))!.InLede,
            "E01 holds much of the cluster together: if it stopped, four would be cut off; a year ago it would have been four.",
            "E01 tient ensemble une bonne part du cluster : sans cet acteur, quatre autres seraient coupés du reste ; il y a un an, il y en aurait eu quatre.",
            "E01 mantiene unida buena parte del clúster: sin este actor, otros cuatro quedarían aislados del resto; hace un año habrían sido cuatro.");
        var less = Find(HoldsTogether.Of, Drawn.Enterprises(12).Chain("E", 1, 12).Ties("E12-E01").In(2026), Ring(4).In(2025));
        Says(less!.InLede,
            "E01 holds less than it did: if it stopped, no one would be cut off; a year ago it would have been four.",
            "E01 tient moins de choses ensemble : sans cet acteur, personne ne serait coupé du reste ; il y a un an, il y en aurait eu quatre.",
            "E01 sostiene menos que antes: sin este actor, nadie quedaría aislado del resto; hace un año habrían sido cuatro.");
        Assert.False(less.MayLead);
        Says(less.Row.Meaning, "The cluster hangs less on one actor than a year ago.", "Il y a un an, le cluster dépendait davantage d'un seul acteur.", "Hace un año el clúster dependía más de un solo actor.");
    }

    [Fact(DisplayName = "6: two together who cut off more than either")]
    public void Two_together()
    {
        //  without both, the ring falls into two threes, the chain of five stands alone, and seven ends hang loose: 18 less 5
        var finding = Find(HoldsTogether.Of, Drawn.Enterprises(20).Chain("E", 1, 8).Ties("E08-E01 E01-E09 E01-E10 E01-E11 E01-E12 E05-E13 E05-E14 E05-E15 E16-E17 E17-E18 E18-E19 E19-E20 E01-E16 E05-E20").In(2026));
        Says(finding!.More[1], "Without E01 and E05, 13 would be cut off.", "Sans E01 et E05, 13 autres seraient coupés du reste.", "Sin E01 y E05, otros 13 quedarían aislados del resto.");
    }

    [Fact(DisplayName = "6 and 8: under 60 % response nobody is ranked, and it is said why")]
    public void Too_few_answers()
    {
        foreach (var of in new Func<ReadingInput, Told>[] { HoldsTogether.Of, CoreAndEdge.Of })
        {
            Says(of(new ReadingInput(Ring(3).Answered(59, 100).In(2026))).Silence?.Why,
                "Fewer than 60 of 100 answered, so no one is ranked.",
                "Moins de 60 sur 100 ont répondu, donc personne n'est classé.",
                "Respondieron menos de 60 de cada 100, así que no se clasifica a nadie.");
            Assert.Null(of(new ReadingInput(Ring(3).Answered(60, 100).In(2026))).Silence);
        }
    }

    /// <summary>Two chains of five, tied to each other by the agent only.</summary>
    static Drawn Bridged() => Drawn.Enterprises(10).Add(ActorKind.Facilitator, "Agent").Chain("E", 1, 5).Chain("E", 6, 10).Ties("E01-Agent E06-Agent");

    [Fact(DisplayName = "7: pairs that only the agent links")]
    public void Without_the_agent()
    {
        var finding = Find(WithoutProject.Of, Bridged().In(2026));
        Says(finding!.Sentence,
            "Without the agent, 25 of 45 pairs of actors would lose their path.",
            "Sans l'agent, 25 paires d'acteurs sur 45 ne seraient plus reliées.",
            "Sin el agente, 25 de 45 pares de actores quedarían sin conexión.");
        Assert.Equal(new Share(25, 45), finding.Share);
        Says(Find(WithoutProject.Of, Bridged().Ties("E05-E06").In(2026), Bridged().In(2025))!.InLede,
            "Without the agent, no pair of actors would lose its path; a year ago it was 25 of 45.",
            "Sans l'agent, aucune paire d'acteurs ne serait séparée ; il y a un an, c'était 25 sur 45.",
            "Sin el agente, ningún par de actores quedaría sin conexión; hace un año eran 25 de 45.");
    }

    [Fact(DisplayName = "7: it leans less on the agent than a year ago; more would be alone without")]
    public void Leans_less()
    {
        var finding = Find(WithoutProject.Of, Bridged().Add(ActorKind.Enterprise, "E11").Ties("E05-E06 E11-Agent").In(2026), Bridged().In(2025));
        Says(finding!.Row.Meaning, "The cluster leans less on the agent than a year ago.", "Il y a un an, le cluster s'appuyait davantage sur l'agent.", "Hace un año el clúster se apoyaba más en el agente.");
        Says(finding.More[2], "One more would be linked to no one without the agent.", "Sans l'agent, un de plus ne serait relié à personne.", "Sin el agente, uno más no tendría vínculo con nadie.");
    }

    [Fact(DisplayName = "7: not told where the project has no ties; and the headline never counts them")]
    public void No_agent()
    {
        Assert.Equal(Told.Nothing, WithoutProject.Of(new ReadingInput(Drawn.Enterprises(3).Add(ActorKind.Facilitator, "Agent").Ties("E01-E02").In(2026))));
        Assert.Equal(2, Find(InPieces.Of, Bridged().In(2026))!.Now.Value);
    }

    /// <summary>Two hubs with nine each: the best-linked tenth of twenty holds half of all ends.</summary>
    static Drawn Hubs() => Drawn.Enterprises(20).Ties(string.Join(' ', Enumerable.Range(3, 18).Select(i => $"E{(i % 2) + 1:00}-E{i:00}")));

    [Fact(DisplayName = "8: what the best-linked tenth holds, from a quarter of all ends")]
    public void Core()
    {
        Says(Find(CoreAndEdge.Of, Hubs().In(2026))!.Sentence,
            "The two best linked hold half of the link ends.",
            "Les deux acteurs les mieux reliés détiennent la moitié des extrémités de liens.",
            "Los dos actores mejor vinculados concentran la mitad de los extremos de vínculos.");
        Assert.Equal(Told.Nothing, CoreAndEdge.Of(new ReadingInput(Drawn.Enterprises(20).Chain("E", 1, 20).Ties("E20-E01").In(2026))));
    }

    [Fact(DisplayName = "8: a group with less than 0.8 of its share among the best linked")]
    public void Group_at_the_edge()
    {
        //  fifty in a ring, and five who are tied to ten more each; one of these five is led by a woman, as are thirty of the fifty
        var drawn = Drawn.Enterprises(50).Chain("E", 1, 50).Ties("E50-E01");
        for (var hub = 1; hub <= 5; hub++) drawn.Ties(string.Join(' ', Enumerable.Range(10, 10).Select(i => $"E{hub:00}-E{i + hub:00}")));
        drawn.With(string.Join(' ', Enumerable.Range(1, 20).Select(i => $"E{i:00}")), a => a with { LedBy = LedBy.Man })
            .With("E01 " + string.Join(' ', Enumerable.Range(21, 29).Select(i => $"E{i:00}")), a => a with { LedBy = LedBy.Woman })
            .With("E50", a => a with { LedBy = LedBy.Both });
        var finding = Find(CoreAndEdge.Of, drawn.In(2026));
        Says(finding!.More.Single(),
            "Enterprises led by a woman: 1 of 5 among these, 30 of 50 in all.",
            "Les entreprises dirigées par une femme : 1 sur 5 parmi eux, 30 sur 50 en tout.",
            "Las empresas dirigidas por una mujer: 1 de 5 entre ellos, 30 de 50 en total.");
    }
}
