using Jointly.Method.Mandates;
using Jointly.Method.Words;

namespace Jointly.Method.Tests.Mandates;

/// <summary>Offices have a first and a last day; guests look and do nothing; nobody is left without a coordinator.</summary>
public sealed class OfficesTests
{
    static readonly DateOnly Today = new(2026, 3, 14);
    static readonly InitiativeId Here = InitiativeId.New();
    static readonly PersonId Ana = PersonId.New(), Diego = PersonId.New();

    static Office Held(PersonId person, Role role, ClusterId? cluster = null, DateOnly? to = null, InitiativeId? initiative = null) =>
        new(OfficeId.New(), person, role, role == Role.Administrator ? null : initiative ?? Here, cluster, new(2026, 1, 1), to);

    static string Why<T>(Outcome<T> outcome) where T : class => Assert.Single(outcome.Refusals).Why.Key;

    [Fact(DisplayName = "A guest sees what readers see, and may do nothing but keep the own account")]
    public void Guests_only_look() =>
        Assert.All(Enum.GetValues<Deed>().Where(d => Mandate.May(Role.Guest, d)), d => Assert.True(d == Deed.KeepOwnAccount || d.ToString().StartsWith("See", StringComparison.Ordinal), $"{d}"));

    [Fact(DisplayName = "A guest's office needs a last day, a year away at most")]
    public void Guests_leave()
    {
        Outcome<PersonInvited> Invite(DateOnly? to) => Appointment.Invite(PersonId.New(), "Iris", "en", Role.Guest, new Place(Here), Today, to);
        Assert.Equal("GuestNeedsLastDay", Why(Invite(null)));
        Assert.Equal("GuestStaysTooLong", Why(Invite(Today.AddDays(366))));
        Assert.Equal("LastDayBeforeFirst", Why(Invite(Today.AddDays(-1))));
        var office = Invite(Today.AddDays(365)).Fact!.Office!.Made();
        Assert.True(office.HeldOn(office.To!.Value));
        Assert.False(office.HeldOn(office.To!.Value.AddDays(1)));
    }

    [Fact(DisplayName = "The same office in the same place is not held twice at once; after it ended it can be given again")]
    public void Not_twice()
    {
        var (person, cluster) = (new Person(Diego, "Diego", "es"), ClusterId.New());
        Outcome<OfficeGiven> Give(Office held) => Appointment.Give(person, [held], Role.Agent, new Place(Here, cluster), Today);
        Assert.Equal("HeldAlready", Why(Give(Held(Diego, Role.Agent, cluster))));
        Assert.NotNull(Give(Held(Diego, Role.Agent, ClusterId.New())).Fact);
        Assert.NotNull(Give(Held(Diego, Role.Specialist, cluster)).Fact);
        Assert.NotNull(Give(Held(Diego, Role.Agent, cluster, Today.AddDays(-1))).Fact);
        Assert.Equal("RoleNotHere", Why(Appointment.Give(person, [], Role.Administrator, new Place(Here), Today)));
    }

    [Fact(DisplayName = "An office ends with a day and a reason, not before it began and not later than it would by itself")]
    public void Ends()
    {
        var office = Held(Diego, Role.Agent, to: Today.AddDays(10));
        string[] Wrong(DateOnly? day, string? why) => [.. Appointment.End(office, [office], day, Today, why).Refusals.Select(r => r.Why.Key)];
        Assert.Equal(["LastDayMissing", "ReasonMissing"], Wrong(null, " "));
        Assert.Equal(["LastDayBeforeFirst"], Wrong(new(2025, 12, 30), "gone"));
        Assert.Equal(["EndsBefore"], Wrong(Today.AddDays(11), "gone"));
        var ended = Appointment.End(office, [office], Today.AddDays(-1), Today, " moved away ").Then(office.Take).Fact!;
        Assert.Equal(("moved away", Today.AddDays(-1)), (ended.Because, office.To));
        Assert.False(office.HeldOn(Today));
        Assert.Equal("EndedAlready", Why(Appointment.End(office, [office], Today.AddDays(-2), Today, "again")));
    }

    [Fact(DisplayName = "Somebody is always left to coordinate; a coordinator of one cluster, or one whose own office ends as early, does not count")]
    public void Last_coordinator()
    {
        var ana = Held(Ana, Role.Coordinator);
        Outcome<OfficeEnded> End(params Office[] others) => Appointment.End(ana, [ana, .. others], Today, Today, "moved away");
        Assert.Equal("LastCoordinator", Why(End()));
        Assert.Equal("LastCoordinator", Why(End(Held(Diego, Role.Coordinator, ClusterId.New()))));
        Assert.Equal("LastCoordinator", Why(End(Held(Diego, Role.Coordinator, to: Today))));
        Assert.Equal("LastCoordinator", Why(End(Held(Diego, Role.Coordinator, initiative: InitiativeId.New()))));
        Assert.NotNull(End(Held(Diego, Role.Coordinator)).Fact);
    }

    [Fact(DisplayName = "Whoever signed in keeps home and own account without any office; whoever did not, has neither")]
    public void Without_office()
    {
        var ana = new Caller(Ana, "Ana", []);
        Assert.All([Deed.SeeHome, Deed.KeepOwnAccount], d => Assert.True(ana.May(d, Place.House) && !Caller.Nobody.May(d, Place.House)));
        Assert.DoesNotContain(Enum.GetValues<Deed>(), d => d is not (Deed.SeeHome or Deed.KeepOwnAccount) && (ana.May(d, Place.House) || ana.May(d, new Place(Here))));
    }

    [Fact(DisplayName = "A person is forgotten once, by somebody else, where all offices lie, and when surely wanted")]
    public void Forgetting_a_person()
    {
        var diego = new Person(Diego, "Diego", "es");
        var office = Held(Diego, Role.Agent);
        string Refused(bool elsewhere = false, PersonId? by = null, bool sure = true, params Office[] offices) => Why(Forgetting.Forget(diego, offices, elsewhere, by ?? Ana, Today, sure, 1, true));
        Assert.Equal("OfficeElsewhere", Refused(elsewhere: true));
        Assert.Equal("NotYourself", Refused(by: Diego));
        Assert.Equal("NotSure", Refused(sure: false));
        Assert.Equal("LastOfItsKind", Refused(offices: Held(Diego, Role.Coordinator)));
        var fact = Forgetting.Forget(diego, [office], false, Ana, Today, true, 3, true).Then(f => { diego.Take(f); office.Take(f); }).Fact!;
        Assert.Equal(("", "", true, Today), (diego.Name, diego.Language, diego.Forgotten, office.To));
        Assert.Equal("ForgottenAlready", Why(Forgetting.Forget(diego, [office], false, Ana, Today, true, 0, false)));
        Assert.Equal(3, fact.Parts);
    }
}
