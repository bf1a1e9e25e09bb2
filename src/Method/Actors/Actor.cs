using Jointly.Method.Words;

namespace Jointly.Method.Actors;

/// <summary>An enterprise, institution, family or group of an initiative. It belongs to clusters by membership, with dates.</summary>
public sealed class Actor
{
    readonly List<Collision> collisions = [];

    Actor() => Details = null!;

    public Actor(ActorEntered fact)
    {
        (Id, Initiative, Details, Provenance) = (fact.Actor, fact.Initiative, fact.Details, fact.Provenance);
        Write(fact.Details);
    }

    public ActorId Id { get; private set; }
    public InitiativeId Initiative { get; private set; }
    [Personal] public string Name { get; private set; } = "";

    /// <summary>The name as lists put it in order: folded, its first 200 letters, the same on every database.</summary>
    public string SortName { get; private set; } = "";

    /// <summary>Names, place, products and registration number as a search sees them.</summary>
    public string Sought { get; private set; } = "";
    public ActorDetails Details { get; private set; }
    public Provenance Provenance { get; private set; }

    /// <summary>Taken out of the register, but kept: it can be restored.</summary>
    public bool Retracted { get; private set; }

    /// <summary>Fields that two people changed without knowing of each other, waiting for someone to decide.</summary>
    public IReadOnlyList<Collision> Collisions => collisions;

    /// <summary>Some field waits so: what lists filter by.</summary>
    public bool Waits { get; private set; }

    public void Take(ActorCorrected fact)
    {
        Write(fact.Now);
        collisions.AddRange(fact.Collisions);
        Waits = collisions.Count > 0;
    }

    public void Take(CollisionDecided fact)
    {
        Write(ActorField.Named(fact.Field).Put(Details, fact.Stands));
        collisions.RemoveAll(c => c.Field == fact.Field);
        Waits = collisions.Count > 0;
    }

    public void Take(ConsentRecorded fact) => Write((fact.Restored ?? Details) with { Consent = fact.Consent });

    /// <summary>Lists, searches, pictures and files follow, since they are made of these details; the log keeps the originals sealed.</summary>
    public void Take(ConsentWithdrawn _)
    {
        collisions.Clear();
        Write(Details.Redacted(Consents.CodeOf(Id)));
    }

    public void Take(ActorRetracted _) => Retracted = true;
    public void Take(ActorRestored _) => Retracted = false;

    void Write(ActorDetails details)
    {
        Details = details;
        Name = details.Name;
        var folded = Folded.Of(details.Name);
        SortName = folded[..Math.Min(folded.Length, Register.LongestName)];
        Sought = Search(details);
    }

    static string Search(ActorDetails d) => Folded.Of(string.Join(' ', d.Name, d.TradeName, d.Place, d.Products, d.RegistrationNumber));
}
