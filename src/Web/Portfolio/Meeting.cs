using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Logbook;
using Jointly.Web.Parts;

namespace Jointly.Web.Portfolio;

/// <summary>What a form was opened at, and where two people's changes met.</summary>
/// <param name="Shown">For the form that is shown again: what fits together, and in colliding fields what was typed.</param>
/// <param name="Lines">Each colliding field: before, as it stands, as it was typed.</param>
public sealed record Meeting<T>(T Shown, IReadOnlyList<ComparedLine> Lines)
{
    public static Meeting<T> Of(IReadOnlyList<Field<T>> fields, T read, T stands, T typed, Func<string, string> word, Func<string, T, string?> say)
    {
        var merged = Merge.Of(fields, read, stands, typed);
        var met = fields.Where(f => merged.Collisions.Contains(f.Name)).ToList();
        return new(met.Aggregate(merged.Value, (all, f) => f.Put(all, typed)),
            [.. met.Select(f => new ComparedLine(word(f.Name), [new(say(f.Name, read) ?? "–"), new(say(f.Name, stands) ?? "–"), new(say(f.Name, typed) ?? "–") { Highlighted = true }], true))]);
    }
}

static class OpenedAt
{
    /// <summary>What stood when the form was opened: as it stands where nobody wrote since, else from the log; none where the form says no version that ever was.</summary>
    public static T? Version<T>(JointlyContext db, Subject subject, int? opened, int now, T stands) where T : class =>
        opened == now ? stands : opened is >= 1 && opened < now ? Histories.At<T>(db, subject, opened.Value) : null;
}
