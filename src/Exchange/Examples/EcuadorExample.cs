using System.Text.Json;
using System.Text.Json.Serialization;
using Jointly.Exchange.ActorTables;
using Jointly.Exchange.Outlines;
using Jointly.Method.Actors;
using Jointly.Method.Mandates;
using Jointly.Method.Portfolio;
using Jointly.Method.Words;

namespace Jointly.Exchange.Examples;

/// <summary>
/// The garment cluster of Atuntaqui, told as data in examples/ecuador: it follows the paper's project example from Ecuador;
/// enterprises, people and figures are invented.
/// </summary>
public static class EcuadorExample
{
    const string Name = "ecuador";
    static readonly string[] Languages = ["en", "es", "fr"];

    /// <summary>Reads the files of a folder laid out as its README says.</summary>
    /// <exception cref="IOException">A file is missing.</exception>
    /// <exception cref="InvalidDataException">A file does not hold what its README says; the message names file and line.</exception>
    public static ExampleInitiative Read(string folder)
    {
        var told = Told(folder);
        var clusters = told.Clusters.Select(c => new ExampleCluster(c.Code, new(Id(c.Code)), Names(c.Names), c.Makes, c.Place, c.Begun) { Details = Details(c), Definition = Definition(c.Definition), Figures = Figures(c) }).ToList();
        var places = clusters.ToDictionary(c => c.Code, c => c.Id);
        var actors = Actors(folder);
        var known = actors.ToDictionary(a => a.Code, a => a.Id);
        var asked = ExampleFile.Read(folder, "asked.csv");
        return new(new(Id(told.Code)), Names(told.Names), told.Country, told.Currency, told.Example, clusters, actors,
            [.. told.Waves.Select(w => new ExampleWave(w.Number, new(Id($"wave-{w.Number}")), Where(places, w), w.On, Ties(folder, w, known), Asked(asked, w.Number, known)))],
            People(folder, places, known)) { Details = Details(told) };
    }

    static List<ExampleActor> Actors(string folder)
    {
        using var stream = File.OpenRead(Path.Combine(folder, "actors.csv"));
        var table = ActorTable.Read(stream);
        if (table.Problems is [var first, ..])
            throw new InvalidDataException($"actors.csv, line {first.Row}: {first.Field} {first.What}");
        return [.. table.Actors.Select(a => new ExampleActor(
            a.Code ?? throw new InvalidDataException($"actors.csv, line {a.Row}: code is empty."), new(Id(a.Code)), a.Details,
            a.Member ?? throw new InvalidDataException($"actors.csv, line {a.Row}: member is empty.")))];
    }

    static List<ExampleTie> Ties(string folder, ToldWave wave, Dictionary<string, ActorId> known) =>
        [.. ExampleFile.Read(folder, wave.Ties).Rows.Select(r => new ExampleTie(
            new(Id($"wave-{wave.Number}/{r.Text("from")}/{r.Text("to")}/{r.Text("kind")}")), r.Known("from", known), r.Known("to", known),
            LinkageKind.Find(r.Text("kind"))?.Code ?? throw new InvalidDataException($"{wave.Ties} has a kind that the roster has not: {r.Text("kind")}."),
            r.Number("weight"), r.YesNo("said_by_from"), r.YesNo("said_by_to"), r.Number("papers") ?? 0, r.YesNo("through_project")))];

    static List<ExampleAsked> Asked(ExampleFile asked, int wave, Dictionary<string, ActorId> known) =>
        [.. asked.Rows.Where(r => r.Number("wave") == wave).Select(r => new ExampleAsked(
            new(Id($"asked-{wave}/{r.Text("actor")}")), r.Known("actor", known), r.Word<Answer>("answer")))];

    static List<ExamplePerson> People(string folder, Dictionary<string, ClusterId> clusters, Dictionary<string, ActorId> known) =>
        [.. ExampleFile.Read(folder, "people.csv").Rows.Select(r => new ExamplePerson(
            r.Text("code"), new(Id(r.Text("code"))), r.Text("name"), [.. r.Text("roles").Split(';').Select(role => r.Word<Role>("roles", role))],
            r.Find("cluster") is null ? null : r.Known("cluster", clusters), r.Find("actor") is null ? null : r.Known("actor", known),
            r.Day("from"), [.. Languages.Select(l => new Named(l, r.Text($"line_{l}")))]))];

    static ToldInitiative Told(string folder)
    {
        using var stream = File.OpenRead(Path.Combine(folder, "initiative.json"));
        try
        {
            return JsonSerializer.Deserialize<ToldInitiative>(stream, Strict) ?? throw new InvalidDataException("initiative.json is empty.");
        }
        catch (JsonException e) { throw new InvalidDataException($"initiative.json: {e.Message}", e); }
    }

    static Corrected<InitiativeDetails> Details(ToldInitiative told)
    {
        var d = told.Details;
        return new(new()
        {
            Names = Names(told.Names), Country = told.Country, Currency = told.Currency, Objective = Names(d.Objective), Partners = d.Partners, Begins = d.Begins, Ends = d.Ends,
            Budget = d.Budget, Languages = d.Languages,
        }, d.Because);
    }

    static Corrected<ClusterDetails> Details(ToldCluster told)
    {
        var d = told.Details;
        return new(new()
        {
            Names = Names(told.Names), Makes = told.Makes, Place = told.Place, Sectors = d.Sectors, Role = d.Role,
            Maturity = d.Maturity is { } m ? new MaturityJudgement(m.Stage, m.On, default, m.Because) : null,
        }, d.Because);
    }

    static Corrected<DefinitionDetails>? Definition(ToldDefinition? told)
    {
        if (told is not { } d) return null;
        var outline = Outline.Read(d.Outline.GetRawText(), []);
        return new(new()
        {
            Follows = d.Follows, Places = d.Places, Outline = outline.GeoJson ?? throw new InvalidDataException($"initiative.json: {outline.Refused!.Why}"), BoundaryBecause = d.BoundaryBecause,
            FewestEnterprises = d.FewestEnterprises, FewestFrom = d.FewestFrom, FewestSource = d.FewestSource, Speed = d.Speed,
            Features = [.. d.Features.Select(f => new StatedFeature(f.Feature, f.Holds, f.Words, f.Evidence))],
        }, d.Because);
    }

    static List<SourceFigureDetails> Figures(ToldCluster told) =>
        [.. (told.Figures ?? []).Select(f => new SourceFigureDetails(f.Measure, f.Words, new(f.Value, f.Qualifier, f.Unit, f.Source, f.Place, f.Period) { To = f.To }))];

    static readonly JsonSerializerOptions Strict = new(JsonSerializerOptions.Strict) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Converters = { new JsonStringEnumConverter() } };

    static ClusterId Where(Dictionary<string, ClusterId> places, ToldWave wave) =>
        places.TryGetValue(wave.Cluster, out var id) ? id : throw new InvalidDataException($"initiative.json: wave {wave.Number} is of no cluster we know: {wave.Cluster}.");

    static Guid Id(string code) => ExampleId.Of(Name, code);
    static List<Named> Names(Dictionary<string, string> names) => [.. names.Select(n => new Named(n.Key, n.Value))];

    sealed record ToldInitiative(
        string Code, Dictionary<string, string> Names, string Country, string Currency, bool Example, List<ToldCluster> Clusters, List<ToldWave> Waves, ToldDetails Details);
    sealed record ToldDetails(Dictionary<string, string> Objective, List<Partner> Partners, DateOnly Begins, DateOnly Ends, Money Budget, List<string> Languages, string Because);
    sealed record ToldCluster(
        string Code, Dictionary<string, string> Names, string? Makes, string? Place, DateOnly Begun, ToldClusterDetails Details, ToldDefinition? Definition = null, List<ToldFigure>? Figures = null);
    sealed record ToldClusterDetails(List<string> Sectors, ClusterRole Role, string Because, ToldMaturity? Maturity = null);
    sealed record ToldMaturity(Maturity Stage, DateOnly On, string Because);
    sealed record ToldDefinition(
        BoundaryFollows Follows, List<string> Places, JsonElement Outline, string BoundaryBecause, int FewestEnterprises, DateOnly FewestFrom, string FewestSource, int Speed, List<ToldFeature> Features, string Because);
    sealed record ToldFeature(CommonFeature Feature, Holds Holds, string? Words = null, string? Evidence = null);
    sealed record ToldFigure(
        SourceMeasure Measure, Qualifier Qualifier, string Source, string? Words = null, decimal? Value = null, decimal? To = null, string? Unit = null, string? Place = null, string? Period = null);
    sealed record ToldWave(int Number, string Cluster, DateOnly On, string Ties);
}
