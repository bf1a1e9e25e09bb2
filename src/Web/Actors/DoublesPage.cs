using Jointly.Method.Actors;
using Jointly.Method.Actors.Importing;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Writing;
using Jointly.Web.Admission;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.Actors;

/// <param name="Pairs">The likeliest.</param>
/// <param name="All">How many there are.</param>
public sealed record DoublesView(ClusterAddress At, IReadOnlyList<LikelyPair> Pairs, int All, IReadOnlyList<Refusal> Refused, string? Said);

/// <summary>Who stands in the register twice, perhaps: a name alike and another sign, by the rule of the importer, never a place alone (product row F1).</summary>
public static class DoublesPage
{
    const int Shown = 50;

    public sealed record Form
    {
        public Guid One { get; init; }
        public Guid Other { get; init; }
        public string? Reason { get; init; }
        public Guid Once { get; init; }
    }

    public static void Map(IEndpointRouteBuilder cluster)
    {
        cluster.MapGet("/actors/doubles", ([AsParameters] ClusterAddress at, string? said, Asking asking, Frames frames) =>
            Page(at, asking, frames, [], said is nameof(ActorsText.ToldTwo) ? said : null)).Needs(Deed.SeeDoubles, Scope.Cluster);
        cluster.MapPost("/actors/doubles/apart", Apart).Needs(Deed.TellActorsApart, Scope.Cluster);
    }

    static async Task<IResult> Page(ClusterAddress at, Asking asking, Frames frames, IReadOnlyList<Refusal> refused, string? said = null)
    {
        await using var records = asking.For(at.InitiativeId);
        var pairs = await Likely(records, at.ClusterId);
        return await frames.ClusterPage<DoublesOf>(at, records, new DoublesView(at, [.. pairs.Take(Shown)], pairs.Count, refused, said), refused.Count == 0 ? 200 : 422);
    }

    public static async Task<IReadOnlyList<LikelyPair>> Likely(JointlyContext records, ClusterId cluster)
    {
        // What tells two apart, and no more: of fifty thousand actors fifty fields each would be read for nothing.
        var known = await records.MembersOf(cluster).Where(a => !a.Retracted && a.Details.Consent != Consent.Withdrawn).OrderBy(a => a.SortName).ThenBy(a => a.Id)
            .Select(a => new KnownActor(a.Id, new ActorDetails
            {
                Name = a.Details.Name, Kind = a.Details.Kind, NameComposed = a.Details.NameComposed, RegistrationNumber = a.Details.RegistrationNumber, Place = a.Details.Place, Address = a.Details.Address,
                Latitude = a.Details.Latitude, Longitude = a.Details.Longitude, Sector = a.Details.Sector, SubSector = a.Details.SubSector, ContactName = a.Details.ContactName, Phone = a.Details.Phone, Email = a.Details.Email,
            }, null, true)).ToListAsync();
        var told = (await records.ToldApart.Select(t => new { t.One, t.Other }).ToListAsync()).Select(t => (t.One, t.Other)).ToHashSet();
        return Doubles.Within(known, (a, b) => told.Contains(a.Value.CompareTo(b.Value) < 0 ? (a, b) : (b, a)));
    }

    static async Task<IResult> Apart([AsParameters] ClusterAddress at, [FromForm] Form form, DeedRunner run, Asking asking, Caller me, Frames frames)
    {
        var (one, other) = (new ActorId(form.One), new ActorId(form.Other));
        await using (var records = asking.For(at.InitiativeId))
            if (await records.MembersOf(at.ClusterId).CountAsync(a => a.Id == one || a.Id == other) != 2) return frames.NotFound();
        var told = await run.Do(me, Deed.TellActorsApart, at.Place, form.Once, work =>
            Sameness.TellApart(at.InitiativeId, one, other, work.Db.ToldApart.Any(t => t.One == one && t.Other == other || t.One == other && t.Other == one), form.Reason).Then(fact => work.Add(new ToldApart(fact))));
        return told.Fact is not null ? Results.Redirect(at.Page("actors/doubles") + $"?said={nameof(ActorsText.ToldTwo)}") : await Page(at, asking, frames, told.Refusals);
    }
}
