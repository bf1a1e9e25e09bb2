using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using Jointly.Method.Actors;
using Jointly.Method.Actors.Importing;
using Jointly.Method.Mandates;
using Jointly.Method.Portfolio;
using Jointly.Method.Words;

namespace Jointly.Architecture.Tests;

/// <summary>Sentences that the source asks for by a name in quotation marks: the compiler does not look for those.</summary>
public sealed partial class EveryWordIsThere
{
    static readonly Dictionary<string, Type> Rooms = new[] { typeof(Phrase), typeof(Records.Database), typeof(Exchange.Problem), typeof(Web.Host) }.Select(t => t.Assembly)
        .SelectMany(a => a.GetTypes().Where(t => a.GetManifestResourceNames().Contains($"{t.FullName}.resources"))).ToDictionary(t => t.Name);

    static bool Has(Type room, string key) =>
        new ResourceManager(room).GetString(key, CultureInfo.InvariantCulture) is not null || new ResourceManager(room).GetString(key + "_other", CultureInfo.InvariantCulture) is not null;

    /// <summary>Fields such as "Texts T = new(typeof(HouseText))", by name.</summary>
    static IEnumerable<(string Field, Type Room)> Speakers(string text) => Texts().Matches(text).Select(m => (m.Groups[1].Value, Rooms[m.Groups[2].Value]));

    static IEnumerable<(string Path, string Text)> Speaking => Source.Files("src/Method", "src/Exchange", "src/Records", "src/Web");

    [Fact(DisplayName = "A sentence asked for by a written name is there")]
    public void Written()
    {
        var (asked, missing) = (0, new List<string>());
        foreach (var (path, text) in Speaking)
        {
            var keys = Speakers(text).SelectMany(s => Regex.Matches(text, $@"\b{s.Field}\[""(\w+)""").Select(m => (s.Room, Key: m.Groups[1].Value)))
                .Concat(Phrases().Matches(text).Select(m => (Room: Rooms[m.Groups[1].Value], Key: m.Groups[2].Value)));
            foreach (var (room, key) in keys)
            {
                asked++;
                if (!Has(room, key)) missing.Add($"{path}: {room.Name} has no {key}");
            }
        }
        Assert.True(asked > 20, $"Only {asked} names were found.");
        Assert.Empty(missing);
    }

    // What stands between the brackets in $"Role{…}": every value of it needs its sentence. Deeds are told in the history of an actor.
    static readonly Dictionary<string, string[]> Counted = new()
    {
        ["Role"] = Enum.GetNames<Role>(), ["Phase"] = Enum.GetNames<Method.Phase>(), ["Consent"] = Enum.GetNames<Consent>(),
        ["Kind"] = Enum.GetNames<ActorKind>(), ["Kinds"] = Enum.GetNames<ActorKind>(), ["Linkage"] = Enum.GetNames<LinkageGroup>(),
        ["Form"] = Enum.GetNames<LegalForm>(), ["Level"] = Enum.GetNames<Level>(), ["Stage"] = Enum.GetNames<Stages>(), ["Group"] = Enum.GetNames<FieldGroup>(), ["Size"] = Enum.GetNames<SizeBand>(),
        ["View"] = Enum.GetNames<Web.Actors.ActorsView>(),
        ["Sign"] = Enum.GetNames<Sign>(), ["Fate"] = Enum.GetNames<Fate>(), ["Undone"] = Enum.GetNames<UndoneHow>(), ["Mode"] = Enum.GetNames<ImportMode>(),
        ["State"] = Enum.GetNames<ImportState>(), ["Head"] = Enum.GetNames<ImportState>(),
        ["Strength"] = Enum.GetNames<Strength>(), ["Said"] = Enum.GetNames<Strength>(), ["Key"] = Enum.GetNames<Strength>(),
        ["Partner"] = Enum.GetNames<PartnerRole>(), ["Maturity"] = Enum.GetNames<Maturity>(), ["Signs"] = Enum.GetNames<Maturity>(), ["ClusterRole"] = Enum.GetNames<ClusterRole>(),
        ["Follows"] = Enum.GetNames<BoundaryFollows>(), ["Holds"] = Enum.GetNames<Holds>(), ["Asks"] = Enum.GetNames<CommonFeature>(), ["Measure"] = Enum.GetNames<SourceMeasure>(),
        ["Person"] = [nameof(ActorDetails.LedBy), nameof(ActorDetails.YouthLed)], ["Qualifier"] = Enum.GetNames<Qualifier>(), ["Answered"] = Enum.GetNames<Answered>(),
        ["Field"] = [.. InitiativeDetails.Fields.Select(f => f.Name), .. ClusterDetails.Fields.Select(f => f.Name), .. DefinitionDetails.Fields.Select(f => f.Name), .. SourceFigureDetails.Fields.Select(f => f.Name)],
        ["Did"] = [nameof(Deed.BeginInitiative), nameof(Deed.BeginCluster), nameof(Deed.BringNetwork), nameof(Deed.CorrectInitiative), nameof(Deed.CorrectCluster), nameof(Deed.DefineCluster),
            nameof(Deed.GiveSourceFigure), nameof(Deed.CorrectSourceFigure), nameof(Deed.RetractSourceFigure), nameof(Deed.RestoreSourceFigure), nameof(Deed.TakeOutInitiative)],
        ["Deed"] = [nameof(Deed.EnterActor), nameof(Deed.CorrectActor), nameof(Deed.RetractActor), nameof(Deed.RestoreActor), nameof(Deed.DecideCollision), nameof(Deed.BringNetwork),
            nameof(Deed.JoinCluster), nameof(Deed.LeaveCluster), nameof(Deed.JoinGroup), nameof(Deed.LeaveGroup), nameof(Deed.RecordConsent), nameof(Deed.WithdrawConsent), nameof(Deed.OpenSealed),
            nameof(Deed.MergeActors), nameof(Deed.UnmergeActors), nameof(Deed.TellActorsApart)],
        ["Done"] = [.. Web.House.DeedWords.Told.Select(d => d.ToString())], ["Deeds"] = [.. Web.House.DeedWords.Counted.Select(d => d.ToString())], ["Held"] = Web.House.HeldAboutMe.Fields, ["ConsentNow"] = Enum.GetNames<Consent>(),
    };

    [Fact(DisplayName = "A sentence whose name is put together is there for every value, and each such name is known here")]
    public void PutTogether()
    {
        var (seen, wrong) = (new HashSet<string>(), new List<string>());
        foreach (var (path, text) in Speaking)
            foreach (var (field, room) in Speakers(text))
                foreach (var start in Regex.Matches(text, $@"\b{field}\[\$""(\w+)\{{").Select(m => m.Groups[1].Value))
                {
                    seen.Add(start);
                    if (!Counted.TryGetValue(start, out var values)) wrong.Add($"{path}: whose values does {start}… take?");
                    else wrong.AddRange(values.Where(v => !Has(room, start + v)).Select(v => $"{path}: {room.Name} has no {start}{v}"));
                }
        Assert.Equal(Counted.Keys.Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
        Assert.Empty(wrong);
    }

    [Fact(DisplayName = "Each field of an actor and each kind of linkage has its word where actors are shown")]
    public void Fields()
    {
        var room = Rooms["ActorsText"];
        Assert.All(ActorField.All, f => Assert.True(Has(room, f.Name), f.Name));
        Assert.All(LinkageKind.All.Where(k => !k.Sealed), k => Assert.True(Has(room, k.Code), k.Code));
    }

    [GeneratedRegex(@"Texts (\w+) = new\(typeof\((?:\w+\.)*(\w+)\)\)")]
    private static partial Regex Texts();

    [GeneratedRegex(@"new Phrase\(typeof\((?:\w+\.)*(\w+)\), ""(\w+)""")]
    private static partial Regex Phrases();
}
