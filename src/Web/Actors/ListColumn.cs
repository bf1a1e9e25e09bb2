using Jointly.Method.Actors;

namespace Jointly.Web.Actors;

/// <summary>A column of the register: a field of the actor, or how many it is linked to.</summary>
public sealed record ListColumn(string Name, ActorField? Field)
{
    public const string Enterprises = "LinkedEnterprises", Institutions = "LinkedInstitutions";

    static readonly string[] Sortable = [nameof(ActorDetails.Kind), nameof(ActorDetails.Place), nameof(ActorDetails.People), nameof(ActorDetails.Sector), nameof(ActorDetails.YearBegan)];
    static readonly IReadOnlyList<ListColumn> All =
    [
        .. ActorField.All.Where(f => f.Name != nameof(ActorDetails.Name) && f.Type != FieldType.LongText).Select(f => new ListColumn(f.Name, f)),
        new(Enterprises, null), new(Institutions, null),
    ];

    /// <summary>What a list shows when nobody chose.</summary>
    public static readonly IReadOnlyList<ListColumn> Usual = [.. new[] { nameof(ActorDetails.Kind), nameof(ActorDetails.Place), nameof(ActorDetails.People), nameof(ActorDetails.LedBy), Enterprises, Institutions }
        .Select(n => All.Single(c => c.Name == n))];

    /// <param name="personal">What tells about persons too.</param>
    public static IEnumerable<ListColumn> Known(bool personal) => All.Where(c => personal || c.Field is not { Personal: true });

    public bool MaySort => Sortable.Contains(Name);
    public bool IsNumber => Field is null or { Type: FieldType.Count or FieldType.Year or FieldType.Degrees or FieldType.Amount };
}
