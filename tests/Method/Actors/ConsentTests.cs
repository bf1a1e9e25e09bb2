using Jointly.Method.Actors;
using Jointly.Method.Diagnosis.Reading;
using Jointly.Method.Words;

namespace Jointly.Method.Tests.Actors;

/// <summary>N-30 and N-35: an answer has its day and ground; taken back, what names goes and what counts stays.</summary>
public sealed class ConsentTests
{
    static readonly DateOnly Today = new(2026, 5, 31);

    static Actor Workshop() => new(new ActorEntered(InitiativeId.New(), ActorId.New(), ClusterId.New(), new()
    {
        Name = "Taller Luz", Kind = ActorKind.Enterprise, Place = "Imbaya", SubSector = "knitwear", People = 12, LedBy = LedBy.Woman, YouthLed = false, HomeBased = true,
        Products = "Luz's jumpers", BestDayToVisit = "ask Luz", ContactName = "Luz Conejo", Phone = "+593 99 123", Consent = Consent.Given,
    }, Provenance.Local));

    static string[] Keys<T>(Outcome<T> outcome) where T : class => [.. outcome.Refusals.Select(r => r.Why.Key)];

    [Fact(DisplayName = "An answer needs its day, not one to come, and its ground; the same answer is not recorded twice")]
    public void Recorded()
    {
        var actor = Workshop();
        Assert.Equal(["DayMissing", "GroundMissing", "ChooseAnswer"], Keys(Consents.Record(actor, null, null, Today, " ")));
        Assert.Equal(["DayAhead", "SameAnswer"], Keys(Consents.Record(actor, Consent.Given, Today.AddDays(1), Today, "said so")));
        Assert.Equal(["ChooseAnswer"], Keys(Consents.Record(actor, Consent.Withdrawn, Today, Today, "by the back door")));
        var refused = Consents.Record(actor, Consent.Refused, Today.AddDays(-2), Today, " letter ").Then(actor.Take).Fact!;
        Assert.Equal((Consent.Refused, Today.AddDays(-2), "letter"), (actor.Details.Consent, refused.On, refused.Because));
        Assert.Equal("Taller Luz", actor.Name);                                            // refused is not withdrawn: the register still knows it
    }

    [Fact(DisplayName = "N-30: withdrawn, it is counted as before and named nowhere, whatever fields it has")]
    public void Withdrawn()
    {
        var (actor, before) = (Workshop(), Workshop().Details);
        Consents.Withdraw(actor, Today, Today, "call").Then(actor.Take);
        Assert.Equal(["Consent", "HomeBased", "Kind", "LedBy", "Name", "OnMap", "People", "Place", "SubSector", "YouthLed"],
            ActorField.All.Where(f => f.Read(actor.Details) is not null).Select(f => f.Name).Order(StringComparer.Ordinal));
        Assert.All(ActorField.All.Where(f => f.Personal), f => Assert.Null(f.Read(actor.Details)));
        Assert.Equal((before.Kind, before.Size, before.Place, before.LedBy), (actor.Details.Kind, actor.Details.Size, actor.Details.Place, actor.Details.LedBy));
        Assert.Equal(LinkageNames.Code(actor.Id), actor.Name);
        Assert.DoesNotContain("luz", actor.Sought + actor.SortName, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("one enterprise in Imbaya", Naming.Of(new ReadActor(actor.Id, actor.Name, ActorKind.Enterprise) { Place = "Imbaya", Consent = Consent.Withdrawn }).In(System.Globalization.CultureInfo.GetCultureInfo("en")));
        Assert.False(Naming.MayBeNamed(new ReadActor(actor.Id, "Chamber", ActorKind.BusinessAssociation) { Consent = Consent.Withdrawn }));
    }

    [Fact(DisplayName = "What is withdrawn is not corrected, nor withdrawn again, nor refused; a new consent brings all back")]
    public void Again()
    {
        var (actor, original) = (Workshop(), Workshop().Details);
        Consents.Withdraw(actor, Today, Today, "call").Then(actor.Take);
        Assert.Equal(["SealedFirst"], Keys(Register.Correct(actor, actor.Details, actor.Details with { Name = "Taller Luz" }, PersonId.New(), null)));
        Assert.Equal(["WithdrawnAlready"], Keys(Consents.Withdraw(actor, Today, Today, "call")));
        Assert.Equal(["WithdrawnAlready"], Keys(Consents.Record(actor, Consent.Refused, Today, Today, "call", original)));
        Assert.Equal(["OriginalErased"], Keys(Consents.Record(actor, Consent.Given, Today, Today, "form")));
        Consents.Record(actor, Consent.Given, Today, Today, "form", original).Then(actor.Take);
        Assert.Equal(original, actor.Details);
        Assert.Equal("Taller Luz", actor.Name);
    }

    [Fact(DisplayName = "Nobody enters or corrects an actor to be withdrawn: that is a deed of its own")]
    public void No_back_door()
    {
        var withdrawn = Workshop().Details with { Consent = Consent.Withdrawn };
        Assert.Equal(["WithdrawByDeed"], Keys(Register.Enter(InitiativeId.New(), ClusterId.New(), ActorId.New(), withdrawn)));
        Assert.Equal(["WithdrawByDeed"], Keys(Register.Correct(Workshop(), Workshop().Details, withdrawn, PersonId.New(), null)));
    }

    [Fact(DisplayName = "A seal is opened where something is sealed, and for a reason")]
    public void Opened()
    {
        var actor = Workshop();
        Assert.Equal(["NothingSealed"], Keys(Consents.Open(actor, "a court asks")));
        Consents.Withdraw(actor, Today, Today, "call").Then(actor.Take);
        Assert.Equal(["ReasonMissing"], Keys(Consents.Open(actor, " ")));
        Assert.Equal("a court asks", Consents.Open(actor, " a court asks ").Fact!.Because);
    }
}
