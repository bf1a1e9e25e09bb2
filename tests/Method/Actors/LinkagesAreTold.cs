using System.Globalization;
using Jointly.Method.Actors;
using Jointly.Method.Words;

namespace Jointly.Method.Tests.Actors;

public class Linkages_are_told
{
    static readonly InitiativeId Initiative = InitiativeId.New();
    static readonly ClusterId Cluster = ClusterId.New();
    static readonly ActorId Ana = new(new Guid("00000000-0000-0000-0000-00000000000a")), Berta = new(new Guid("00000000-0000-0000-0000-00000000000b"));
    static readonly DateOnly Today = new(2026, 11, 25);
    static readonly TieEvidence Contract = new(TieEvidenceKind.Contract, new DateOnly(2026, 5, 1), "guild", Strength.Checked);

    static ToldTie Sale => new(Ana, Berta, "REL5", null, LinkageSource.Records) { Weight = 2, On = new DateOnly(2026, 5, 1), Evidence = [Contract] };
    static Outcome<LinkageRecorded> Record(ToldTie tie, Linkage? standing = null) => Linkages.Record(Initiative, Cluster, LinkageId.New(), standing, tie, Today);
    static Linkage Recorded(ToldTie tie) => new(Record(tie).Fact!);
    static string? Why<T>(Outcome<T> outcome) where T : class => outcome.Fact is null ? outcome.Refusals[0].Why.Key : null;

    [Fact(DisplayName = "A linkage is recorded with its evidence; told once more it keeps both, and who says so")]
    public void Twice()
    {
        var linkage = Recorded(Sale with { SaidByFrom = true });
        var meeting = new TieEvidence(TieEvidenceKind.Meeting, Today, null, Strength.Reported);
        linkage.Take(Record(Sale with { SaidByTo = true, Evidence = [Contract, meeting], Weight = null }, linkage).Fact!);
        Assert.Equal([Contract, meeting], linkage.Evidence);
        Assert.True(linkage is { SaidByFrom: true, SaidByTo: true, Weight: 2, Proofs: 2 });
    }

    [Fact(DisplayName = "An undirected tie keeps its ends in one order, and what each end said with it")]
    public void Turned()
    {
        var linkage = Recorded(new ToldTie(Berta, Ana, "REL7", null, LinkageSource.Records) { On = Today, SaidByFrom = true, Evidence = [Contract] });
        Assert.Equal((Ana, Berta), (linkage.From, linkage.To));
        Assert.True(linkage is { SaidByFrom: false, SaidByTo: true });
    }

    [Fact(DisplayName = "N-71: trust cannot be told by hand, without the respondent's own consent")]
    public void Trust()
    {
        var refused = Record(Sale with { Kind = "REL9" });
        Assert.Contains(refused.Refusals, r => r.Clause == "N-71");
        Assert.Null(refused.Fact);
    }

    [Fact(DisplayName = "What cannot be is refused in a sentence: without evidence, to itself, of a day to come, too strong, of no day")]
    public void Refused()
    {
        Assert.Equal(nameof(LinkageText.EvidenceMissing), Why(Record(Sale with { Evidence = [] })));
        Assert.Equal(nameof(LinkageText.ToItself), Why(Record(Sale with { To = Ana })));
        Assert.Equal(nameof(LinkageText.NotYet), Why(Record(Sale with { On = Today.AddDays(1) })));
        Assert.Equal(nameof(LinkageText.WeightOutOfRange), Why(Record(Sale with { Weight = 4 })));
        Assert.Equal(nameof(LinkageText.NoStrengthHere), Why(Record(Sale with { Kind = "REL7" })));
        Assert.Equal(nameof(LinkageText.WhenMissing), Why(Record(Sale with { On = null })));
        Assert.Equal(nameof(LinkageText.SayWhat), Why(Record(Sale with { Evidence = [new(TieEvidenceKind.SomethingElse, null, null, Strength.Thin)] })));
    }

    [Fact(DisplayName = "A linkage is taken out and restored with a reason; what was read before a change corrects nothing")]
    public void Standing()
    {
        var linkage = Recorded(Sale with { SaidByFrom = true });
        var stronger = Linkages.Figures(linkage) with { Weight = 3 };
        Assert.Equal(nameof(LinkageText.ChangedMeanwhile), Why(Linkages.Correct(linkage, 2, 1, stronger, "asked again", Today)));
        Assert.Equal(nameof(LinkageText.ReasonMissing), Why(Linkages.Correct(linkage, 1, 1, stronger, " ", Today)));
        Linkages.Correct(linkage, 1, 1, stronger, "asked again", Today).Then(linkage.Take);
        Assert.Equal(3, linkage.Weight);
        Assert.Equal(nameof(LinkageText.ReasonMissing), Why(Linkages.Retract(linkage, null)));
        Linkages.Retract(linkage, "another pair was meant").Then(linkage.Take);
        Assert.True(linkage.Retracted);
        Assert.Equal(nameof(LinkageText.RetractedFirst), Why(Linkages.AddEvidence(linkage, Contract, Today)));
        Assert.Equal(nameof(LinkageText.RetractedFirst), Why(Record(Sale, linkage)));
        Linkages.Restore(linkage, "it was right").Then(linkage.Take);
        Assert.False(linkage.Retracted);
    }

    [Fact(DisplayName = "Evidence is withdrawn with a reason, stays in the list and no longer counts")]
    public void Withdrawn()
    {
        var linkage = Recorded(Sale);
        Linkages.Withdraw(linkage, 1, "another contract").Then(linkage.Take);
        Assert.True(Assert.Single(linkage.Evidence).Withdrawn);
        Assert.Equal(0, linkage.Proofs);
        Assert.False(LinkageNames.OnOpenGround(linkage));
        Assert.Equal(nameof(LinkageText.NoSuchEvidence), Why(Linkages.Withdraw(linkage, 1, "again")));
        Assert.Equal(nameof(LinkageText.NoSuchEvidence), Why(Linkages.Withdraw(linkage, 2, "none")));
    }

    [Fact(DisplayName = "N-35: named with consent or on open ground; a code for who was not asked; who refused is described, never named")]
    public void Named()
    {
        static Actor Of(Consent consent, ActorKind kind = ActorKind.Enterprise) => new(new ActorEntered(Initiative, Ana, Cluster, new() { Name = "Tejidos Ana", Kind = kind, Place = "Imbaya", Consent = consent }, Provenance.Local));
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        var code = LinkageNames.Code(Ana);
        Assert.Matches("^A-[0-9A-Z]{7}$", code);
        Assert.Equal("Tejidos Ana", LinkageNames.Of(Of(Consent.Given)));
        Assert.Equal(code, LinkageNames.Of(Of(Consent.NotAsked)));
        Assert.Equal("Tejidos Ana", LinkageNames.Of(Of(Consent.NotAsked), openGround: true));
        Assert.Equal("Tejidos Ana", LinkageNames.Of(Of(Consent.NotAsked), keepsRegister: true));
        Assert.Equal("Tejidos Ana", LinkageNames.Of(Of(Consent.NotAsked, ActorKind.TrainingInstitution)));
        Assert.Equal($"one enterprise in Imbaya, {code}", LinkageNames.Of(Of(Consent.Refused), keepsRegister: true, openGround: true));
    }

    [Fact(DisplayName = "Every question and every kind has its words")]
    public void Words()
    {
        foreach (var q in LinkageQuestion.All.Concat(LinkageQuestion.OfRecords))
            foreach (var language in new[] { "en", "fr", "es" })
                Assert.All(new[] { q.Asked, q.Does, q.Strength(1), q.Strength(3) }, p => Assert.NotEmpty(p.In(new CultureInfo(language))));
        Assert.All(LinkageKind.All, k => Assert.Contains("Ana", LinkageKind.Says(k.Code, "Ana", "Berta").In(new CultureInfo("es")), StringComparison.Ordinal));
        Assert.All(LinkageQuestion.All, q => Assert.NotNull(LinkageKind.Find(q.Kind)));
        Assert.All(LinkageKind.All.Where(k => k.Code.StartsWith("REL", StringComparison.Ordinal)), k => Assert.NotEmpty(LinkageQuestion.About(k.Code)));
    }
}
