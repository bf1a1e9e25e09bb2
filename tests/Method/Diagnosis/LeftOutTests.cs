using Jointly.Method.Actors;
using Jointly.Method.Diagnosis.Reading;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using static Jointly.Method.Tests.Diagnosis.Saying;

namespace Jointly.Method.Tests.Diagnosis;

/// <summary>Findings 1 to 5: who is left out, who is near, what is unused.</summary>
public class Left_out
{
    /// <summary>Eight enterprises and a school; so many of the enterprises have a tie to it.</summary>
    static Drawn School(int tied) =>
        Drawn.Enterprises(8).Add(ActorKind.TrainingInstitution, "School").Ties(string.Join(' ', Enumerable.Range(1, tied).Select(i => $"E{i:00}-School")));

    static Finding? Find(Func<ReadingInput, Told> of, WaveNetwork now, WaveNetwork? before = null) => of(new ReadingInput(now, before)).Finding;

    [Fact(DisplayName = "1: a fraction in words when the base is eight and it is near")]
    public void One_in_four() => Says(Find(WithoutInstitution.Of, School(6).In(2026))!.Sentence,
        "One in four enterprises has no link to any support institution.",
        "Une entreprise sur quatre n'a aucun lien avec une institution d'appui.",
        "Una de cada cuatro empresas no tiene vínculo con ninguna institución de apoyo.");

    [Fact(DisplayName = "1: a count where no fraction is near, with the verb in the plural")]
    public void A_count() => Says(Find(WithoutInstitution.Of, School(3).In(2026))!.Sentence,
        "5 of 8 enterprises have no link to any support institution.",
        "5 entreprises sur 8 n'ont aucun lien avec une institution d'appui.",
        "5 de 8 empresas no tienen vínculo con ninguna institución de apoyo.");

    [Fact(DisplayName = "1: nobody, everybody, and what was before")]
    public void All_and_before()
    {
        Says(Find(WithoutInstitution.Of, School(0).In(2026))!.Sentence,
            "No enterprise has a link to any support institution.",
            "Aucune entreprise n'a de lien avec une institution d'appui.",
            "Ninguna empresa tiene vínculo con una institución de apoyo.");
        var served = Find(WithoutInstitution.Of, School(8).In(2026), School(4).In(2025));
        Says(served!.InLede,
            "Every enterprise has a link to a support institution; a year ago it was half.",
            "Chaque entreprise a un lien avec une institution d'appui ; il y a un an, c'était la moitié.",
            "Cada empresa tiene vínculo con una institución de apoyo; hace un año eran la mitad.");
        Assert.False(served.MayLead);
    }

    [Fact(DisplayName = "1: not told when every enterprise has an institution")]
    public void Served() => Assert.Equal(Told.Nothing, WithoutInstitution.Of(new ReadingInput(School(8).In(2026))));

    [Fact(DisplayName = "1: an enterprise that did not answer and is named by no institution is unknown, not without")]
    public void Silent_is_not_without()
    {
        var finding = Find(WithoutInstitution.Of, School(6).With("E08", a => a with { Answered = false }).In(2026));
        Assert.Equal(new Share(1, 7), finding!.Share);
    }

    [Fact(DisplayName = "1: a group is told apart from 1.5 times the others, and not when it has fewer than five")]
    public void By_group()
    {
        WaveNetwork Led(int women) => Drawn.Enterprises(12).Add(ActorKind.FinanceProvider, "Bank")
            .With(string.Join(' ', Enumerable.Range(1, 12).Select(i => $"E{i:00}")), a => a with { LedBy = LedBy.Man })
            .With(string.Join(' ', Enumerable.Range(1, women).Select(i => $"E{i:00}")), a => a with { LedBy = LedBy.Woman })
            .Ties("E05-Bank E06-Bank E07-Bank E08-Bank E09-Bank E10-Bank E11-Bank").In(2026);
        Says(Find(WithoutInstitution.Of, Led(5))!.More.Single(),
            "Among enterprises led by a woman it is 4 of 5; among the others, 1 of 7.",
            "Parmi les entreprises dirigées par une femme, c'est 4 sur 5 ; parmi les autres, 1 sur 7.",
            "Entre las empresas dirigidas por una mujer son 4 de 5; entre las demás, 1 de 7.");
        Assert.Empty(Find(WithoutInstitution.Of, Led(4))!.More);
    }

    [Fact(DisplayName = "1 and 5: silent, with the reason, where nothing says what the actors are, or no institution is there")]
    public void Kinds_unknown()
    {
        foreach (var of in new Func<ReadingInput, Told>[] { WithoutInstitution.Of, UnusedInstitutions.Of })
        {
            Says(of(new ReadingInput(Drawn.Unknown(3).In(2026))).Silence?.Why,
                "The data do not say which actors are enterprises and which are support institutions.",
                "Les données ne disent pas quels acteurs sont des entreprises et lesquels sont des institutions d'appui.",
                "Los datos no dicen qué actores son empresas y cuáles son instituciones de apoyo.");
            Assert.Equal("No support institution is in the list of actors.", of(new ReadingInput(Drawn.Enterprises(3).In(2026))).Silence?.Why.In(new("en")));
        }
    }

    [Fact(DisplayName = "2: counts in words, with where they are")]
    public void Alone()
    {
        var one = Find(LinkedToNoOne.Of, Drawn.Enterprises(3).Ties("E01-E02").In(2026));
        Says(one!.Sentence, "One enterprise is linked to no one.", "Une entreprise n'est reliée à personne.", "Una empresa no está vinculada con nadie.");

        var four = Find(LinkedToNoOne.Of, Drawn.Enterprises(6).Ties("E01-E02")
            .With("E03 E04", a => a with { Place = "Imbaya" }).With("E05", a => a with { Place = "Andrade Marín" }).With("E06", a => a with { Place = "Atuntaqui" }).In(2026));
        Says(four!.Sentence, "Four enterprises are linked to no one.", "Quatre entreprises ne sont reliées à personne.", "Cuatro empresas no están vinculadas con nadie.");
        Says(four.Row.Meaning,
            "Two in Imbaya, one in Andrade Marín and one in Atuntaqui.",
            "Deux à Imbaya, une à Andrade Marín et une à Atuntaqui.",
            "Dos en Imbaya, una en Andrade Marín y una en Atuntaqui.");
        Assert.Equal(Role.CommissionMember, four.Suggestion!.To);
    }

    [Fact(DisplayName = "2: actors, where not all of them are enterprises or nobody knows")]
    public void Alone_actors()
    {
        Says(Find(LinkedToNoOne.Of, Drawn.Unknown(4).Ties("A001-A002").In(2026))!.Sentence,
            "Two actors are linked to no one.", "Deux acteurs ne sont reliés à personne.", "Dos actores no están vinculados con nadie.");
        Says(Find(LinkedToNoOne.Of, Drawn.Enterprises(2).Add(ActorKind.Buyer, "Shop").Ties("E01-E02").In(2026))!.Sentence,
            "One actor is linked to no one.", "Un acteur n'est relié à personne.", "Un actor no está vinculado con nadie.");
    }

    [Fact(DisplayName = "2: what was before, and those who were so then too")]
    public void Still_alone()
    {
        var finding = Find(LinkedToNoOne.Of, Drawn.Enterprises(6).Ties("E01-E02 E03-E04").In(2026), Drawn.Enterprises(6).Ties("E01-E06").In(2024));
        Says(finding!.InLede,
            "Two enterprises are linked to no one; two years ago it was four.",
            "Deux entreprises ne sont reliées à personne ; il y a deux ans, elles étaient quatre.",
            "Dos empresas no están vinculadas con nadie; hace dos años eran cuatro.");
        Says(finding.More[1], "One of them was so two years ago too.", "Dans un de ces cas, c'était déjà vrai il y a deux ans.", "En un caso ya era así hace dos años.");
        var nobody = Find(LinkedToNoOne.Of, Drawn.Enterprises(2).Ties("E01-E02").In(2026, 9), Drawn.Enterprises(2).In(2026));
        Says(nobody!.InLede,
            "No one is without a link; five months ago it was two.",
            "Personne n'est sans lien ; il y a cinq mois, elles étaient deux.",
            "Nadie está sin vínculos; hace cinco meses eran dos.");
    }

    [Fact(DisplayName = "2: not told when all have a link; and who did not answer is not counted alone")]
    public void Not_alone()
    {
        Assert.Equal(Told.Nothing, LinkedToNoOne.Of(new ReadingInput(Drawn.Enterprises(2).Ties("E01-E02").In(2026))));
        Assert.Equal(Told.Nothing, LinkedToNoOne.Of(new ReadingInput(Drawn.Enterprises(3).Ties("E01-E02").With("E03", a => a with { Answered = false }).In(2026))));
    }

    [Fact(DisplayName = "3: directly or through one other, for the actor in the middle")]
    public void Reach()
    {
        var finding = Find(WithinReach.Of, Drawn.Enterprises(5).Chain("E", 1, 5).In(2026), Drawn.Enterprises(5).In(2025));
        Says(finding!.Sentence,
            "A typical actor reaches 3 of the 4 others directly or through one acquaintance.",
            "Un acteur typique atteint 3 des 4 autres, directement ou par une seule connaissance.",
            "Un actor típico llega a 3 de los otros 4, directamente o por medio de un solo conocido.");
        Says(finding.More[0], "A year ago it was none of 4.", "Il y a un an, c'était aucun sur 4.", "Hace un año no era ninguno de 4.");
        Assert.Null(Find(WithinReach.Of, Drawn.Enterprises(1).In(2026)));
    }

    [Fact(DisplayName = "4: two pieces of two or more, and what the largest holds")]
    public void Pieces()
    {
        var finding = Find(InPieces.Of, Drawn.Enterprises(8).Chain("E", 1, 4).Ties("E05-E06").In(2026));
        Says(finding!.Sentence,
            "The cluster is in two pieces; the largest holds half of the actors.",
            "Le cluster se divise en deux ensembles séparés ; le plus grand réunit la moitié des acteurs.",
            "El clúster se divide en dos grupos separados; el mayor reúne a la mitad de los actores.");
        Assert.Equal(2, finding.Concerned.Count);
        Says(Find(InPieces.Of, Drawn.Unknown(5).Ties("A001-A002 A002-A003 A004-A005").In(2026))!.Sentence,
            "The network is in two pieces; the largest holds 3 of 5 actors.",
            "Le réseau se divise en deux ensembles séparés ; le plus grand réunit 3 acteurs sur 5.",
            "La red se divide en dos grupos separados; el mayor reúne a 3 de 5 actores.");
    }

    [Fact(DisplayName = "4: not told in one piece, however many are alone; told when it was in pieces before")]
    public void One_piece()
    {
        var whole = Drawn.Enterprises(8).Chain("E", 1, 6);
        Assert.Equal(Told.Nothing, InPieces.Of(new ReadingInput(whole.In(2026))));
        Says(Find(InPieces.Of, whole.In(2026), Drawn.Enterprises(8).Ties("E01-E02 E03-E04").In(2025))!.InLede,
            "All who have a link hang together in one piece; a year ago it was in two.",
            "Tous ceux qui ont un lien forment un seul ensemble ; il y a un an, il y en avait deux.",
            "Todos los que tienen vínculos forman un solo grupo; hace un año había dos.");
    }

    [Fact(DisplayName = "4: a piece that is a place is called by it")]
    public void A_piece_is_a_place()
    {
        Drawn Valley() => Drawn.Enterprises(7).Chain("E", 1, 4).Chain("E", 5, 7).With("E01 E02 E03 E04", a => a with { Place = "Atuntaqui" }).With("E05 E06", a => a with { Place = "Imbaya" });
        Says(Find(InPieces.Of, Valley().With("E07", a => a with { Place = "Imbaya" }).In(2026))!.Row.Meaning,
            "One of them is Atuntaqui: all who have a link there, and no one else.",
            "L'un d'eux, c'est Atuntaqui : tous ceux qui y ont un lien, et personne d'autre.",
            "Uno de ellos es Atuntaqui: todos los que allí tienen vínculos, y nadie más.");
        Assert.DoesNotContain(Find(InPieces.Of, Valley().With("E07", a => a with { Place = "Atuntaqui" }).In(2026))!.More, m => m.Key == "PieceIsPlace");
    }

    [Fact(DisplayName = "5: one is named, several are counted and named, none is not told")]
    public void Unused()
    {
        Drawn Support() => Drawn.Enterprises(2).Add(ActorKind.TrainingInstitution, "National training service").Add(ActorKind.FinanceProvider, "Bank").Add(ActorKind.PublicAuthority, "Town hall");
        var two = Find(UnusedInstitutions.Of, Support().Ties("E01-Bank").Ties("E02-Bank E01-E02").In(2026));
        Says(two!.Sentence,
            "Two of the 3 support institutions have no link with any enterprise.",
            "Deux des 3 institutions d'appui n'ont de lien avec aucune entreprise.",
            "Dos de las 3 instituciones de apoyo no tienen vínculo con ninguna empresa.");
        Says(two.Row.Meaning, "They are National training service and Town hall.", "Ce sont : National training service et Town hall.", "Son: National training service y Town hall.");
        var school = Drawn.Enterprises(1).Add(ActorKind.TrainingInstitution, "School", "Academy").Ties("E01-School");
        Says(Find(UnusedInstitutions.Of, school.In(2026))!.Sentence,
            "Academy: no enterprise works with it.", "Academy : aucune entreprise ne travaille avec cette institution.", "Academy: ninguna empresa trabaja con esta institución.");
        Assert.Equal(Told.Nothing, UnusedInstitutions.Of(new ReadingInput(school.Ties("E01-Academy").In(2026))));
    }

    [Fact(DisplayName = "N-35: who refused is not named, and its place is all that is said")]
    public void Refused()
    {
        var now = Drawn.Enterprises(1).Add(ActorKind.TrainingInstitution, "School", "Academy").Ties("E01-School")
            .With("Academy", a => a with { Consent = Consent.Refused, Place = "Imbaya" }).In(2026);
        Says(Find(UnusedInstitutions.Of, now)!.Sentence,
            "One institution in Imbaya: no enterprise works with it.",
            "Une institution établie à Imbaya : aucune entreprise ne travaille avec cette institution.",
            "Una institución de Imbaya: ninguna empresa trabaja con esta institución.");
    }

    [Theory(DisplayName = "N-35: enterprises need consent or a public ground, support institutions only must not have refused")]
    [InlineData(ActorKind.Enterprise, Consent.NotAsked, false)]
    [InlineData(ActorKind.Enterprise, Consent.Given, true)]
    [InlineData(ActorKind.Enterprise, Consent.PublicGround, true)]
    [InlineData(ActorKind.PublicAuthority, Consent.NotAsked, true)]
    [InlineData(ActorKind.PublicAuthority, Consent.Refused, false)]
    [InlineData(null, Consent.NotAsked, false)]
    public void Who_may_be_named(ActorKind? kind, Consent consent, bool named) =>
        Assert.Equal(named, Naming.MayBeNamed(new ReadActor(Drawn.IdOf("x"), "x", kind) { Consent = consent }));
}
