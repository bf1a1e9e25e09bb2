using Jointly.Method.Actors;
using Jointly.Method.Diagnosis;
using Jointly.Method.Words;

namespace Jointly.Method.Tests.Actors;

public sealed class PersonsAndBudgets
{
    static readonly ActorDetails Chamber = new() { Name = "Cámara", Kind = ActorKind.BusinessAssociation };

    [Fact(DisplayName = "A yearly budget is an amount in a currency, with its year; an amount alone says nothing")]
    public void Budget()
    {
        Assert.Equal(new Money(120_000, "USD"), (Chamber with { BudgetAmount = 120_000, BudgetCurrency = "USD", BudgetYear = 2025 }).YearlyBudget);
        Assert.Empty(Register.Wrong(Chamber with { BudgetAmount = 120_000, BudgetCurrency = "USD", BudgetYear = 2025, Budget = "half of it is fees" }));
        Assert.Equal([nameof(ActorDetails.BudgetCurrency)], Register.Wrong(Chamber with { BudgetAmount = 5 }).Select(r => r.Field));
        Assert.Equal([nameof(ActorDetails.BudgetCurrency)], Register.Wrong(Chamber with { BudgetAmount = 5, BudgetCurrency = "dollars" }).Select(r => r.Field));
        Assert.Equal([nameof(ActorDetails.BudgetAmount)], Register.Wrong(Chamber with { BudgetAmount = -5, BudgetCurrency = "USD" }).Select(r => r.Field));
    }

    [Fact(DisplayName = "N-35: a meeting lets an organisation be named, and no person; a person is neither enterprise nor institution")]
    public void Persons()
    {
        Assert.True(LinkageNames.MayBeNamed(ActorKind.Enterprise, Consent.NotAsked, openGround: true));
        Assert.False(LinkageNames.MayBeNamed(ActorKind.Person, Consent.NotAsked, openGround: true));
        Assert.True(LinkageNames.MayBeNamed(ActorKind.Person, Consent.Given));
        Assert.False(ActorKind.Person.IsEnterprise() || ActorKind.Person.IsSupportInstitution());
        Assert.False(ActorField.Named(nameof(ActorDetails.People)).AppliesTo(ActorKind.Person));
        Assert.True(ActorField.Named(nameof(ActorDetails.Occupation)).AppliesTo(ActorKind.Person));
    }

    [Fact(DisplayName = "A code is known as one, also as earlier versions wrote it, and a name is none")]
    public void Codes()
    {
        Assert.True(LinkageNames.IsCode(LinkageNames.Code(ActorId.New())));
        Assert.True(LinkageNames.IsCode("\u2205 0a1b2c3d"));
        Assert.All(new[] { "A-1 Bordados", "Punto Fino", "A-7K2QD" }, n => Assert.False(LinkageNames.IsCode(n)));
    }

    [Theory(DisplayName = "Of two answers on being named the stricter stands, whichever comes first")]
    [InlineData(Consent.Given, Consent.NotAsked, Consent.NotAsked)]
    [InlineData(Consent.Refused, Consent.Given, Consent.Refused)]
    [InlineData(Consent.PublicGround, Consent.Given, Consent.Given)]
    [InlineData(Consent.Withdrawn, Consent.Refused, Consent.Withdrawn)]
    public void Stricter(Consent one, Consent other, Consent stands) => Assert.Equal((stands, stands), (Sameness.Stricter(one, other), Sameness.Stricter(other, one)));

    [Fact(DisplayName = "A longitude goes with its latitude, a currency with its amount")]
    public void Together()
    {
        var (stays, goes) = (Chamber with { Latitude = 1, Longitude = 2, BudgetAmount = 5, BudgetCurrency = "USD" }, Chamber with { Latitude = 3, Longitude = 4, BudgetAmount = 7, BudgetCurrency = "EUR", Place = "Ibarra" });
        var now = Sameness.Together(stays, goes, new HashSet<string> { nameof(ActorDetails.Latitude), nameof(ActorDetails.BudgetAmount) });
        Assert.Equal(((3.0, 4.0), new Money(7, "EUR"), "Ibarra"), (now.Position!.Value, now.YearlyBudget!.Value, now.Place));
        Assert.Equal(stays with { Place = "Ibarra" }, Sameness.Together(stays, goes, new HashSet<string>()));
    }

    [Fact(DisplayName = "A file brought later than the round it tells of gives members; whoever was asked belongs to the cluster")]
    public void Rounds()
    {
        var (initiative, cluster) = (InitiativeId.New(), ClusterId.New());
        Brought Of(DateOnly round, DateOnly brought) => Bringing.Of(initiative, cluster, [new("a", Chamber with { Name = "A" }), new("b", Chamber with { Name = "B" })], [new BroughtTie("a", "b", "REL2", 1)],
            [new BroughtWave(1, round, new Dictionary<string, Answer> { ["a"] = Answer.Answered, ["b"] = Answer.NoAnswer })], "f.csv", "", brought);
        var late = NetworkRows.Of(Of(new(2024, 3, 1), new(2026, 11, 1))).ToRead().Single();
        Assert.All(late.Actors, a => Assert.False(a.Outside));

        var rows = NetworkRows.Of(Of(new(2026, 1, 1), new(2026, 1, 1)));
        var entered = rows with { Memberships = [.. rows.Actors.Select(a => new Membership(MembershipId.New(), initiative, cluster, a.Id, new(2026, 11, 1)))] };
        Assert.All(entered.ToRead().Single().Actors, a => Assert.False(a.Outside));
    }
}
