using System.Globalization;
using Jointly.Method.Actors;
using Jointly.Method.Words;

namespace Jointly.Web.Actors;

/// <summary>What was typed about an actor, kept as typed until it makes sense: a text for each field that the form showed.</summary>
public sealed class ActorForm
{
    readonly IReadOnlyDictionary<string, string?> typed;

    ActorForm(IReadOnlyDictionary<string, string?> typed) => this.typed = typed;

    public string? this[string field] => typed.GetValueOrDefault(field);
    public string? Because { get; private init; }

    /// <summary>The version of the actor that the form was opened at.</summary>
    public int? Version { get; private init; }

    /// <summary>The same form sent twice is one deed.</summary>
    public Guid Once { get; private init; }

    /// <summary>Which fields the form shows: those of the kind, and those that say something already.</summary>
    public ActorKind Kind => Typed.Chosen<ActorKind>(this[nameof(ActorDetails.Kind)]) ?? ActorKind.NotSaid;

    public static ActorForm New(ActorKind kind) => Of(new ActorDetails { Name = "", Kind = kind }, null);

    public static ActorForm Of(ActorDetails details, int? version) =>
        new(ActorField.All.ToDictionary(f => f.Name, f => Shown(f, f.Read(details)))) { Version = version, Once = Guid.CreateVersion7() };

    public static ActorForm Of(IFormCollection sent) =>
        new(ActorField.All.Where(f => sent.ContainsKey(f.Name)).ToDictionary(f => f.Name, f => (string?)string.Join(", ", sent[f.Name].Where(t => t?.Length > 0))))
        {
            Because = sent["Because"],
            Version = int.TryParse(sent["Version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null,
            Once = Guid.TryParse(sent["Once"], out var once) ? once : Guid.Empty,
        };

    /// <summary>In the words of the method, or what is to be mended first.</summary>
    /// <param name="read">What the form was opened with: a field that it did not show stays so.</param>
    public ActorDetails? Read(ActorDetails read, List<Refusal> refused)
    {
        var details = read;
        foreach (var field in ActorField.All.Where(f => typed.ContainsKey(f.Name)))
        {
            var (kept, wrong) = field.Typed(typed[field.Name], CultureInfo.CurrentCulture);
            if (wrong is null) details = field.Put(details, kept); else refused.Add(wrong);
        }
        if (string.IsNullOrEmpty(this[nameof(ActorDetails.Kind)]))
            refused.Add(new Refusal(new Phrase(typeof(ActorsText), nameof(ActorsText.ChooseKind)), Field: nameof(ActorDetails.Kind)));
        if (refused.Count == 0) return details;
        refused.AddRange(Register.Wrong(details.Tidied()).Where(w => refused.All(r => r.Field != w.Field)));    // all that is to be mended, at once
        return null;
    }

    // Degrees and amounts are typed with the reader's comma or point; the rest is kept as it is typed.
    static string? Shown(ActorField field, string? kept) =>
        kept is null ? null
        : field.Type == FieldType.Degrees ? double.Parse(kept, CultureInfo.InvariantCulture).ToString(CultureInfo.CurrentCulture)
        : field.Type == FieldType.Amount ? decimal.Parse(kept, CultureInfo.InvariantCulture).ToString("0.####", CultureInfo.CurrentCulture)
        : kept;
}
