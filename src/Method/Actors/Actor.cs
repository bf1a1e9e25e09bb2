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

    /// <summary>Found to be the same as another, and merged into it: it is retracted as long as that stands, and its address leads there.</summary>
    public ActorId? MergedInto { get; private set; }
    public DateOnly? MergedOn { get; private set; }

    /// <summary>The names of those merged into it, with line ends between: searches and lists know it by these too.</summary>
    [Personal] public string? AlsoCalled { get; private set; }
    public IReadOnlyList<string> OtherNames => AlsoCalled?.Split('\n') ?? [];

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
        AlsoCalled = null;
        Write(Details.Redacted(LinkageNames.Code(Id)));
    }

    public void Take(ActorRetracted _) => Retracted = true;
    public void Take(ActorRestored _) => Retracted = false;

    /// <summary>As the one that stays, or as the one that goes.</summary>
    public void Take(ActorsMerged fact)
    {
        if (fact.Merged == Id) (Retracted, MergedInto, MergedOn) = (true, fact.Survivor, fact.Day);
        else Write(fact.Now, fact.OtherNames);
    }

    public void Take(ActorsParted fact)
    {
        if (fact.Merged == Id) (Retracted, MergedInto, MergedOn) = (false, null, null);
        else Write(fact.Now, fact.OtherNames);
    }

    /// <summary>By what other names it is known again, once a new consent brought them back.</summary>
    public void TakeNames(IEnumerable<string> names) => Write(Details, [.. names.Where(n => n != Name && !LinkageNames.IsCode(n)).Distinct(StringComparer.Ordinal)]);

    void Write(ActorDetails details, IReadOnlyList<string> otherNames)
    {
        AlsoCalled = otherNames.Count == 0 ? null : string.Join('\n', otherNames);
        Write(details);
    }

    void Write(ActorDetails details)
    {
        Details = details;
        Name = details.Name;
        var folded = Folded.Of(details.Name);
        SortName = folded[..Math.Min(folded.Length, Register.LongestName)];
        Sought = Folded.Of(string.Join(' ', details.Name, details.TradeName, details.Place, details.Products, details.RegistrationNumber, AlsoCalled));
    }
}
