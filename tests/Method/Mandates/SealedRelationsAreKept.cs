using Jointly.Method.Mandates;
using Jointly.Method.Words;

namespace Jointly.Method.Tests.Mandates;

public class Sealed_relations_are_kept
{
    static readonly InitiativeId Initiative = InitiativeId.New();
    static readonly Place Here = new(Initiative, ClusterId.New()), Elsewhere = new(Initiative, ClusterId.New());
    static readonly DateTimeOffset Now = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    static Caller With(params (Role Role, Place Place)[] offices) => new(PersonId.New(), "someone", [.. offices.Select(o => new Office(OfficeId.New(), default, o.Role, o.Place.Initiative, o.Place.Cluster, new(2024, 1, 1)))]);
    static bool Open(Caller caller, params Override[] overrides) => SealedRelations.OpenTo(caller, Here, overrides, Now);
    static Outcome<OverrideOpened> Opened(Caller who, string? why = "the study asks for it", int? days = 2, params Override[] standing) =>
        Overriding.Open(OverrideId.New(), Here, SealedRelations.Rule, who.Person, PersonId.New(), why, days, Now, standing);

    [Fact(DisplayName = "N-71: open to a network analyst who is neither agent nor member in that cluster, and to nobody else")]
    public void Mandated()
    {
        Assert.True(Open(With((Role.NetworkAnalyst, Here))));
        Assert.True(Open(With((Role.NetworkAnalyst, new Place(Initiative)))));
        Assert.True(Open(With((Role.NetworkAnalyst, new Place(Initiative)), (Role.Agent, Elsewhere))));
        Assert.False(Open(With((Role.NetworkAnalyst, new Place(Initiative)), (Role.Agent, Here))));
        Assert.False(Open(With((Role.NetworkAnalyst, Here), (Role.Member, Here))));
        Assert.False(Open(With((Role.NetworkAnalyst, Here), (Role.CommissionMember, Here))));
        Assert.False(Open(With((Role.NetworkAnalyst, Elsewhere))));
        Assert.False(Open(With((Role.NetworkAnalyst, new Place(InitiativeId.New())))));
        foreach (var role in Enum.GetValues<Role>().Where(r => r != Role.NetworkAnalyst)) Assert.False(Open(With((role, Here))));
    }

    [Fact(DisplayName = "N-71: else the coordinator's reason opens it, to the one named, in that cluster, while it lasts")]
    public void Overruled()
    {
        var coordinator = With((Role.Coordinator, new Place(Initiative)));
        var opening = new Override(Opened(coordinator).Fact!);
        Assert.True(Open(coordinator, opening));
        Assert.False(Open(With((Role.Coordinator, Here)), opening));
        Assert.False(SealedRelations.OpenTo(coordinator, Elsewhere, [opening], Now));
        Assert.False(SealedRelations.OpenTo(coordinator, Here, [opening], Now.AddDays(2)));
        Overriding.Close(opening, Now.AddHours(1)).Then(opening.Take);
        Assert.False(SealedRelations.OpenTo(coordinator, Here, [opening], Now.AddHours(2)));
        Assert.Null(Overriding.Close(opening, Now.AddHours(3)).Fact);
    }

    [Fact(DisplayName = "An opening says for whom, why and how long, once")]
    public void Reasoned()
    {
        var who = With((Role.Coordinator, Here));
        Assert.Null(Opened(who, why: " ").Fact);
        Assert.Null(Opened(who, days: null).Fact);
        Assert.Null(Opened(who, days: Overriding.MostDays + 1).Fact);
        Assert.Null(Opened(who, standing: new Override(Opened(who).Fact!)).Fact);
        Assert.Null(Overriding.Open(OverrideId.New(), Here, SealedRelations.Rule, null, who.Person, "because", 1, Now, []).Fact);
        Assert.Equal("the study asks for it", Opened(who).Fact!.Because);
    }
}
