using Jointly.Method.Mandates;
using Jointly.Method.Portfolio;
using Jointly.Method.Words;

namespace Jointly.Records.Writing;

/// <summary>The reach filter cannot see new rows: what is kept is held against the place of the deed here.</summary>
internal static class Guards
{
    /// <exception cref="InvalidOperationException">The row belongs to another initiative, or the deed of the house touches study data.</exception>
    public static void Guard(this Place place, object row)
    {
        var allowed = place.Initiative is { } here
            ? row switch
            {
                Initiative i => i.Id == here,
                Office o => o.Initiative == here,
                _ => row.GetType().GetProperty("Initiative")?.GetValue(row) is not InitiativeId of || of == here,
            }
            : row is Initiative or Office || row.GetType().GetProperty("Initiative") is null;
        if (!allowed) throw new InvalidOperationException($"{row.GetType().Name} does not belong to {place}.");
    }
}
