using Jointly.Analysis.Places;
using Jointly.Method.Actors;
using Jointly.Method.Diagnosis.Reading;
using Jointly.Method.Words;

namespace Jointly.Method.Portfolio;

/// <summary>What is measured of one common feature: figures, or why there are none yet and what is missing; and what they rest on.</summary>
public sealed record MeasuredFeature(CommonFeature Feature, IReadOnlyList<Figure> Figures, Phrase? NotYet, Evidence? Ground);

/// <summary>
/// What the records say of the features that enterprises of a cluster share (product row F2): never instead of what people state, always
/// beside it. What cannot be measured yet says what is missing.
/// </summary>
/// <param name="network">The wave that the network page reads; none while nobody was asked and nothing is recorded.</param>
/// <param name="members">How many actors the cluster has.</param>
/// <param name="places">Where those of them are whose coordinates are known: degrees, WGS 84.</param>
/// <param name="today">The day to which the register is read.</param>
public sealed class ClusterMeasures(WaveNetwork? network, int members, IReadOnlyList<(double Lat, double Lon)> places, DefinitionDetails definition, DateOnly today)
{
    /// <summary>The way on the ground is longer than a straight line: by so much, as a rule of thumb. Ours, an estimate.</summary>
    public const double Detour = 1.3;

    const string Trade = "REL5", Use = "REL12";

    readonly Nearness? nearness = Nearness.Of(places);

    public int Speed => definition.Speed ?? DefinitionDetails.UsualSpeed;
    public int Minutes => definition.WithinMinutes ?? DefinitionDetails.UsualMinutes;

    public IReadOnlyList<MeasuredFeature> All => [.. Enum.GetValues<CommonFeature>().Select(Of)];

    public MeasuredFeature Of(CommonFeature feature) => feature switch
    {
        CommonFeature.Suppliers => Shared(feature, "SharedSuppliers", Trade, t => (t.To, t.From)),
        CommonFeature.Markets => Shared(feature, "SharedBuyers", Trade, t => (t.From, t.To)),
        CommonFeature.Services => Shared(feature, "SharedInstitutions", Use, Institution),
        CommonFeature.Territory => Territory(),
        _ => new(feature, [], It($"{feature}NotYet"), null),
    };

    /// <summary>ID-3: members within the minutes set of the one who is nearest to all, of those whose place is known.</summary>
    public Share? Within => nearness is null ? null : new(nearness.FromMedoid.Count(km => Travel(km) <= Minutes), nearness.Points);

    /// <summary>Minutes on the way: the straight line, the detour, the speed that was set. An estimate.</summary>
    public double Travel(double kilometres) => kilometres * Detour / Speed * 60;

    MeasuredFeature Territory()
    {
        if (nearness is not { } near) return new(CommonFeature.Territory, [], It("TerritoryNotYet", places.Count, members), null);
        var basis = new Basis.Records(today, new Share(places.Count, members));
        Figure Number(string code, double value, params object?[] with) => new(code, It($"{code}Name", with), It($"{code}Definition", with), "Sinnott 1984, Sky and Telescope 68(2)", basis) { Value = value };
        return new(CommonFeature.Territory,
            [
                Number("BetweenPairs", near.BetweenPairs),
                Number("ToNearest", near.ToNearest),
                Number("TravelMinutes", Travel(near.BetweenPairs), Detour, Speed) with { Source = "N-27" },
                new("WithinMinutes", It("WithinMinutesName", Minutes), It("WithinMinutesDefinition", Minutes, Detour, Speed), "ID-3", basis) { Of = Within, Value = (double?)Within?.Percent },
            ],
            null, new Evidence(It("GroundPlaces", places.Count, members, today), 2 * places.Count >= members ? Strength.Reported : Strength.Thin));
    }

    /// <summary>Enterprises that deal with somebody with whom another enterprise of the cluster deals too.</summary>
    /// <param name="ends">Enterprise and the one it deals with, by their places in the wave; none where the tie is no such dealing.</param>
    MeasuredFeature Shared(CommonFeature feature, string code, string kind, Func<ReadTie, (int Enterprise, int Other)?> ends)
    {
        if (network is null) return new(feature, [], It("NothingAskedYet"), null);
        var ties = network.Ties.Where(t => t.Kind == kind).ToList();
        var dealings = ties.Select(ends).OfType<(int Enterprise, int Other)>().Where(d => IsOurs(d.Enterprise)).Distinct().ToList();
        if (dealings.Count == 0) return new(feature, [], It($"{feature}NoTies"), null);
        var known = network.Actors.Select((a, i) => (a, i)).Where(x => IsOurs(x.i) && (network.Basis is Basis.Records || x.a.Answered)).Select(x => x.i).ToHashSet();
        var others = dealings.GroupBy(d => d.Other).ToDictionary(g => g.Key, g => g.Count());
        var (sharing, any) = (dealings.Where(d => others[d.Other] > 1 && known.Contains(d.Enterprise)).DistinctBy(d => d.Enterprise).Count(),
            dealings.Where(d => known.Contains(d.Enterprise)).DistinctBy(d => d.Enterprise).Count());
        Figure Part(string name, int part) => new(name, It($"{name}Name"), It($"{name}Definition"), "UNIDO 2013", network.Basis)
            { Of = new Share(part, known.Count), Value = known.Count == 0 ? null : 100.0 * part / known.Count };
        return new(feature, [Part(code, sharing), Part($"{code}Any", any)], null, Grounds.Of(network, ties));
    }

    bool IsOurs(int actor) => network!.Actors[actor] is { Outside: false, Kind: { } kind } && kind.IsEnterprise();

    (int, int)? Institution(ReadTie tie) =>
        IsInstitution(tie.To) ? (tie.From, tie.To) : IsInstitution(tie.From) ? (tie.To, tie.From) : null;

    bool IsInstitution(int actor) => network!.Actors[actor].Kind is { } kind && kind.IsSupportInstitution();

    static Phrase It(string key, params object?[] with) => new(typeof(FeatureText), key, with);
}
