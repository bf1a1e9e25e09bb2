using System.Globalization;
using Jointly.Method.Words;

namespace Jointly.Method.Actors.Importing;

/// <summary>What a list may do to those who are here already.</summary>
public enum ImportMode
{
    /// <summary>Only those who are not here yet come in.</summary>
    AddNew,
    /// <summary>What the list says is newer; where it says nothing, what stands stays.</summary>
    Update,
    /// <summary>What the list says stands, and what it leaves empty in its columns is emptied.</summary>
    Replace,
}

/// <summary>What becomes of a row.</summary>
public enum Fate 
{
    New, Newer, Same, Waits, Double, LeftOut,

    /// <summary>It was taken out of the register, and comes back.</summary>
    Restored,
}

/// <summary>Someone's word about a likely double.</summary>
/// <param name="Same">They are one; else they are two.</param>
/// <param name="FromList">If one: the fields whose value in the list is to stand.</param>
public sealed record DoubleDecided(bool Same, IReadOnlySet<string> FromList);

/// <summary>One field's newer value.</summary>
public sealed record NewerValue(string Field, string? Before, string? After);

/// <param name="Actor">Who it is or becomes; none while it waits.</param>
/// <param name="ToMend">Why it waits.</param>
/// <param name="Likely">Whom it may be, while nobody has said, or the one it is.</param>
public sealed record PlannedRow(ListedActor Listed, Fate Fate, ActorId? Actor = null, IReadOnlyList<NewerValue>? Newer = null, IReadOnlyList<ToMend>? ToMend = null, Match? Likely = null)
{
    public bool BecomesMember { get; init; }
}

/// <summary>What a list will do, decided before anything is saved (product row F1: nothing is lost on a bad row).</summary>
public sealed record ImportPlan(IReadOnlyList<PlannedRow> Rows)
{
    public int Count(Fate fate) => Rows.Count(r => r.Fate == fate);

    /// <summary>Rows that change something.</summary>
    public IEnumerable<PlannedRow> Taken => Rows.Where(r => r.Fate is Fate.New or Fate.Newer or Fate.Restored || r.BecomesMember);
    public int Waiting => Rows.Count(r => r.Fate is Fate.Waits or Fate.Double);

    /// <param name="columns">The fields for which the list has a column.</param>
    /// <param name="decided">What was said of likely doubles, by row.</param>
    /// <param name="culture">In which names are composed where the list has none.</param>
    public static ImportPlan Of(IEnumerable<ListedActor> list, IEnumerable<KnownActor> register, ImportMode mode, FieldSet columns,
        IReadOnlyDictionary<int, DoubleDecided> decided, CultureInfo culture)
    {
        var doubles = new Doubles(register);
        var named = columns.Has(ActorField.Named(nameof(ActorDetails.Name)));
        return new([.. list.Select(listed => Row(Named(listed, named, culture), doubles, mode, columns, decided))]);
    }

    static ListedActor Named(ListedActor listed, bool named, CultureInfo culture) =>
        !named && listed.Details.Name.Length == 0 && ComposedName.Of(listed.Details, listed.Code, listed.Row, culture) is { } name
            ? listed with { Details = listed.Details with { Name = name, NameComposed = true }, NameComposed = true }
            : listed;

    static PlannedRow Row(ListedActor listed, Doubles doubles, ImportMode mode, FieldSet columns, IReadOnlyDictionary<int, DoubleDecided> decided)
    {
        if (listed.ToMend.Count > 0) return new(listed, Fate.Waits, ToMend: listed.ToMend);
        var match = doubles.Of(listed);
        var said = decided.GetValueOrDefault(listed.Row);
        if (match is { Row: { } earlier })
            return match.Certain || said is { Same: true } ? new(listed, Fate.LeftOut, ToMend: [new(null, null, null, Say(nameof(ImportText.RowTwice), earlier.Row))], Likely: match)
                : said is null ? new(listed, Fate.Double, Likely: match)
                : New(listed, doubles);
        if (match is { Actor.Standing: KnownStanding.Withdrawn }) return new(listed, Fate.Waits, ToMend: [new(null, null, null, Say(nameof(ImportText.WithdrewConsent)))]);
        if (match is { Actor: { Standing: KnownStanding.TakenOut } gone })
            return said is null ? new(listed, Fate.Double, Likely: match)
                : !said.Same ? New(listed, doubles)
                : Merged(listed, gone, said.FromList, match) is { Fate: not Fate.Waits } back ? back with { Fate = Fate.Restored } : Merged(listed, gone, said.FromList, match);
        if (match is { Certain: true, Actor: { } here }) return Known(listed, here, mode, columns, match);
        if (match is { Actor: { } likely })
            return said is null ? new(listed, Fate.Double, Likely: match)
                : said.Same ? Merged(listed, likely, said.FromList, match)
                : New(listed, doubles);
        return New(listed, doubles);
    }

    static PlannedRow New(ListedActor listed, Doubles doubles)
    {
        var details = listed.Details.Tidied();
        if (Register.Wrong(details) is { Count: > 0 } wrong) return new(listed, Fate.Waits, ToMend: [.. wrong.Select(w => Mend(listed, w))]);
        doubles.Add(listed);
        return new(listed with { Details = details }, Fate.New, ActorId.New()) { BecomesMember = true };
    }

    static PlannedRow Known(ListedActor listed, KnownActor here, ImportMode mode, FieldSet columns, Match match)
    {
        if (mode == ImportMode.AddNew) return new(listed, Fate.Same, here.Id, Likely: match) { BecomesMember = !here.IsMember };
        var fields = ActorField.All.Where(f => listed.Said.Has(f) || mode == ImportMode.Replace && columns.Has(f) && MayBeEmptied(f));
        // The same name, written otherwise, is no news; nor is one that we composed.
        return Newer(listed, here, fields.Where(f => f.Name != nameof(ActorDetails.Name) || !listed.NameComposed && match.Likeness < 1), match);
    }

    static PlannedRow Merged(ListedActor listed, KnownActor here, IReadOnlySet<string> fromList, Match match) =>
        Newer(listed, here, ActorField.All.Where(f => fromList.Contains(f.Name)), match);

    static PlannedRow Newer(ListedActor listed, KnownActor here, IEnumerable<ActorField> fields, Match match)
    {
        var (now, newer) = (here.Details, new List<NewerValue>());
        foreach (var field in fields)
        {
            var (before, after) = (field.Read(here.Details), field.Read(listed.Details));
            if (before == after) continue;
            newer.Add(new(field.Name, before, after));
            now = field.Put(now, after);
        }
        if (newer.Count > 0 && Register.Wrong(now) is { Count: > 0 } wrong) return new(listed, Fate.Waits, ToMend: [.. wrong.Select(w => Mend(listed, w))], Likely: match);
        return new(listed, newer.Count > 0 ? Fate.Newer : Fate.Same, here.Id, newer, Likely: match) { BecomesMember = !here.IsMember };
    }

    static bool MayBeEmptied(ActorField field) => field.Name is not (nameof(ActorDetails.Name) or nameof(ActorDetails.Kind) or nameof(ActorDetails.Consent) or nameof(ActorDetails.OnMap));

    static ToMend Mend(ListedActor listed, Refusal wrong) =>
        new(wrong.Field, null, wrong.Field is { } field ? ActorField.Named(field).Read(listed.Details) : null, wrong.Why);

    static Phrase Say(string key, params object?[] with) => new(typeof(ImportText), key, with);
}
