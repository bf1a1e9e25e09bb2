using System.Text.Json.Nodes;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records.Logbook;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Records.Writing;

/// <summary>Who does which deed where, and the key of the form that says so.</summary>
internal sealed record Doing(PersonId By, Deed Deed, Place Place, Guid Once)
{
    public InitiativeId Chain => Place.Initiative ?? House.Chain;

    /// <summary>The answer already given to this form, or a refusal when its key belongs to something else; none when it is new.</summary>
    public Outcome<T>? Before<T>(JointlyContext db) where T : class, IFact
    {
        if (db.Onces.SingleOrDefault(o => o.Key == Once) is not { } before) return null;
        if (before.Person == By && before.Deed == Deed && before.Chain == Chain && FactOf<T>(db, before) is { } fact) return (Outcome<T>)fact;
        return (Outcome<T>)new Refusal(new Phrase(typeof(WritingText), nameof(WritingText.FormUsedBefore)));
    }

    static T? FactOf<T>(JointlyContext db, Once before) where T : class, IFact
    {
        var entry = db.Log.Single(e => e.Chain == before.Chain && e.Number == before.Number);
        if (entry.FactType != typeof(T).FullName) return null;
        var parts = db.LogParts.IgnoreQueryFilters([JointlyContext.SealedFilter])                 // it was sealed by the very one who asks
            .Where(p => p.Chain == before.Chain && p.Number == before.Number).ToDictionary(p => p.Name, p => p.Content);
        return new PartsOfFact(JsonNode.Parse(parts[LogPart.Fact]!)!, Hidden(LogPart.Personal), Hidden(LogPart.Sealed)).Whole<T>();

        JsonNode? Hidden(string name) => LogJson.Read<HiddenChanges>(parts.GetValueOrDefault(name))?.Fact;
    }
}
