using Jointly.Method.Actors;
using Jointly.Method.Mandates;
using Jointly.Method.Portfolio;
using Jointly.Method.Words;
using Jointly.Records.Writing;

namespace Jointly.Records.Tests;

/// <summary>An initiative with one cluster, its coordinator, and the deeds of the register as pages would do them.</summary>
public sealed record Village(Ground Ground, InitiativeId Initiative, ClusterId Cluster, Caller Ana)
{
    public Place Place => new(Initiative, Cluster);

    public static async Task<Village> On(Ground ground)
    {
        var (initiative, cluster, person) = (InitiativeId.New(), ClusterId.New(), PersonId.New());
        var ana = new Caller(person, "Ana", [new Office(OfficeId.New(), person, Role.Coordinator, initiative, null, new(2026, 1, 1))]);
        await ground.Deeds.DoAsHouse<InitiativeBegun>(Deed.BeginInitiative, Place.House, Guid.NewGuid(), work =>
        {
            var fact = new InitiativeBegun(initiative, new Named("es", "Tejidos del valle"), "EC", "USD", Example: true);
            work.Add(new Initiative(fact));
            work.Add(new Person(person, "Ana", "es"));
            return fact;
        });
        await ground.Deeds.Do<ClusterBegun>(ana, Deed.BeginCluster, new Place(initiative), Guid.NewGuid(), work =>
        {
            var fact = new ClusterBegun(initiative, cluster, new Named("es", "Tejedoras"), "textiles", "Otavalo");
            work.Add(new Cluster(fact));
            return fact;
        });
        return new(ground, initiative, cluster, ana);
    }

    public static ActorDetails Weaver(string name = "Taller Luz") =>
        new() { Name = name, Kind = ActorKind.Enterprise, Place = "Peguche", People = 4, ContactName = "Luz Conejo", Phone = "+593 99 123" };

    public Caller Also(string name)
    {
        var person = PersonId.New();
        return new(person, name, [new Office(OfficeId.New(), person, Role.Agent, Initiative, Cluster, new(2026, 1, 1))]);
    }

    public Task<Outcome<ActorEntered>> Enter(ActorId id, ActorDetails? details = null, Guid? once = null, Caller? by = null) =>
        Ground.Deeds.Do<ActorEntered>(by ?? Ana, Deed.EnterActor, Place, once ?? Guid.NewGuid(), work =>
            Register.Enter(Initiative, Cluster, id, details ?? Weaver()).Then(fact =>
            {
                work.Add(new Actor(fact));
                work.Add(new Membership(MembershipId.New(), Initiative, Cluster, id, work.Today));
            }));

    public Task<Outcome<ActorCorrected>> Correct(ActorId id, ActorDetails read, ActorDetails typed, Caller? by = null, string? because = null) =>
        Ground.Deeds.Do<ActorCorrected>(by ?? Ana, Deed.CorrectActor, Place, Guid.NewGuid(), work =>
        {
            var actor = Of(work, id);
            return Register.Correct(actor, read, typed, (by ?? Ana).Person, because).Then(actor.Take);
        });

    public Task<Outcome<ActorRetracted>> Retract(ActorId id, string? reason) =>
        Ground.Deeds.Do<ActorRetracted>(Ana, Deed.RetractActor, Place, Guid.NewGuid(), work =>
        {
            var actor = Of(work, id);
            return Register.Retract(actor, reason).Then(actor.Take);
        });

    public Task<Outcome<ActorRestored>> Restore(ActorId id, string? reason) =>
        Ground.Deeds.Do<ActorRestored>(Ana, Deed.RestoreActor, Place, Guid.NewGuid(), work =>
        {
            var actor = Of(work, id);
            return Register.Restore(actor, reason).Then(actor.Take);
        });

    public Actor? Read(ActorId id)
    {
        using var db = Ground.Asking.For(Ana);
        return db.Actors.SingleOrDefault(a => a.Id == id);
    }

    public long Entries
    {
        get
        {
            using var db = Ground.Asking.For(Ana);
            return db.Log.LongCount();
        }
    }

    static Actor Of(Work work, ActorId id) => work.Db.Actors.Single(a => a.Id == id);
}
