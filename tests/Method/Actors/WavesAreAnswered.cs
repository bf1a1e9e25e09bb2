using Jointly.Method.Actors;
using Jointly.Method.Diagnosis;
using Jointly.Method.Words;

namespace Jointly.Method.Tests.Actors;

public class Waves_are_answered
{
    static readonly InitiativeId Initiative = InitiativeId.New();
    static readonly ClusterId Cluster = ClusterId.New();
    static readonly Actor Ana = Made("Ana"), Berta = Made("Berta"), Carla = Made("Carla");
    static readonly Wave Wave = new(new WaveBegun(Initiative, Cluster, WaveId.New(), 1, "Roster", new Period(new(2026, 3, 1), new(2026, 3, 31)), ["REL2", "REL5", "REL7", "REL9", "REL14"], 3));
    readonly List<Linkage> linkages = [];
    readonly List<Asked> asked = [.. Waves.Ask(Initiative, Wave.Id, Wave.Kinds, [Ana.Id, Berta.Id, Carla.Id])];

    static Actor Made(string name) => new(new ActorEntered(Initiative, ActorId.New(), Cluster, new() { Name = name, Kind = ActorKind.Enterprise }, Provenance.Local));
    static LinkageQuestion Q(string code) => LinkageQuestion.Find(code)!;
    Asked Row(Actor of, string code) => asked.Single(a => a.Actor == of.Id && a.Question == code);

    Outcome<AnswersTaken> Answer(Actor by, string code, RosterReply? reply, (Actor Whom, int? Weight)[] named, Actor[]? shown = null, bool agreed = false, int? written = null)
    {
        var standing = linkages.Where(l => l.Kind == Q(code).Kind && (l.From == by.Id || l.To == by.Id)).ToList();
        var row = Row(by, code);
        return Roster.Answer(Wave, row, written ?? row.Written, Q(code), reply, [.. named.Select(n => new NamedTie(n.Whom.Id, n.Weight))], (shown ?? [Ana, Berta, Carla]).Where(a => a != by).Select(a => a.Id).ToHashSet(), standing, agreed)
            .Then(f => { linkages.AddRange(Roster.Put(f, standing)); row.Take(f); });
    }

    static string? Why<T>(Outcome<T> outcome) where T : class => outcome.Fact is null ? outcome.Refusals[0].Why.Key : null;

    [Fact(DisplayName = "A question that flows in is kept from the named to the respondent; what both sides tell is one linkage")]
    public void BothSides()
    {
        Answer(Ana, "REL5a", RosterReply.Names, [(Berta, 2)]);                          // Ana buys from Berta
        Answer(Berta, "REL5b", RosterReply.Names, [(Ana, 3)]);                          // Berta sells to Ana
        var sale = Assert.Single(linkages);
        Assert.Equal((Berta.Id, Ana.Id), (sale.From, sale.To));
        Assert.True(sale is { SaidByFrom: true, SaidByTo: true, Weight: 3 });
    }

    [Fact(DisplayName = "Answered again without a name, it is no longer said; said by nobody it is taken out, and said once more it stands again")]
    public void Unsaid()
    {
        Answer(Ana, "REL7", RosterReply.Names, [(Berta, null), (Carla, null)]);
        Answer(Berta, "REL7", RosterReply.Names, [(Ana, null)]);
        Answer(Ana, "REL7", RosterReply.Names, [(Carla, null)]);
        var (withBerta, withCarla) = (linkages[0], linkages[1]);
        Assert.False(withBerta.Retracted);                                          // Berta still says so
        Answer(Berta, "REL7", RosterReply.NoOne, []);
        Assert.True(withBerta.Retracted);
        Answer(Berta, "REL7", RosterReply.Names, [(Ana, null)]);
        Assert.False(withBerta.Retracted);
        Assert.False(withCarla.Retracted);
        Assert.Equal(2, linkages.Count);
    }

    [Fact(DisplayName = "Whom a search hides from the sheet stays as it is")]
    public void Hidden()
    {
        Answer(Ana, "REL2", RosterReply.Names, [(Berta, 1), (Carla, 2)]);
        Answer(Ana, "REL2", RosterReply.Names, [], shown: [Berta]);
        Assert.Equal([true, false], linkages.Select(l => l.Retracted));
    }

    [Fact(DisplayName = "Silence is not a zero: no one is said in so many words, and no row stands for an absent tie")]
    public void Silence()
    {
        Assert.Equal("NobodyNamed", Why(Answer(Ana, "REL2", RosterReply.Names, [])));
        Assert.Equal("ReplyMissing", Why(Answer(Ana, "REL2", null, [])));
        Assert.Equal("NamedAfterAll", Why(Answer(Ana, "REL2", RosterReply.NoOne, [(Berta, 1)])));
        Assert.NotNull(Answer(Ana, "REL2", RosterReply.NoOne, []).Fact);
        Assert.Empty(linkages);
        Answer(Berta, "REL2", RosterReply.DoesNotSay, []);
        var standing = WaveStanding.Of(asked, linkages, _ => true).Respondents.ToDictionary(r => r.Respondent);
        Assert.Equal((1, 1, 0, 5), (standing[Ana.Id].Answered, standing[Ana.Id].NoOne, standing[Ana.Id].Refused, standing[Ana.Id].Waiting));
        Assert.Equal((0, 0, 1), (standing[Berta.Id].Answered, standing[Berta.Id].NoOne, standing[Berta.Id].Refused));
        Assert.Equal(new Share(1, 3), WaveStanding.Of(asked, linkages, _ => true).Response);
    }

    [Fact(DisplayName = "N-35: trust is asked of those alone who agreed to it apart from all else; how they answered shows in no count")]
    public void Trust()
    {
        Assert.Contains(Answer(Ana, "REL9", RosterReply.Names, [(Berta, 2)]).Refusals, r => r.Clause == "N-35");
        Assert.NotNull(Answer(Ana, "REL9", RosterReply.DoesNotSay, []).Fact);
        Assert.NotNull(Answer(Berta, "REL9", RosterReply.NoOne, [], agreed: true).Fact);
        Assert.True(Row(Berta, "REL9").Agreed);
        Assert.Equal(0, WaveStanding.Of(asked, linkages, k => LinkageKind.Find(k) is not { Sealed: true }).Respondents.Sum(r => r.NoOne));
    }

    [Fact(DisplayName = "Two who write down one answer notice each other; a few are a few; a strength is 1 to 3")]
    public void Limits()
    {
        Answer(Ana, "REL2", RosterReply.NoOne, []);
        Assert.Equal("AnswerChangedMeanwhile", Why(Answer(Ana, "REL2", RosterReply.Names, [(Berta, 1)], written: 0)));
        Assert.Equal("WeightOutOfRange", Why(Answer(Ana, "REL2", RosterReply.Names, [(Berta, 4)])));
        Assert.Equal("ToItself", Why(Answer(Ana, "REL2", RosterReply.Names, [(Ana, 1)])));
        Actor[] four = [Berta, Carla, Made("Dora"), Made("Elsa")];
        Assert.Equal("TooManyNamed", Why(Answer(Ana, "REL14", RosterReply.Names, [.. four.Select(a => (a, (int?)null))])));
    }

    [Fact(DisplayName = "A wave begins with a name, days, questions and respondents; a number is taken once")]
    public void Begun()
    {
        Outcome<WaveBegun> Begin(string? name = "Roster", int? number = 2, string[]? kinds = null, int respondents = 3, string last = "2026-03-31") =>
            Waves.Begin(Initiative, Cluster, WaveId.New(), [1], number, name, new(2026, 3, 1), DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture), kinds ?? ["REL2"], respondents);
        Assert.Equal(new DateOnly(2026, 3, 31), new Wave(Begin().Fact!).On);
        Assert.Equal("WaveNameMissing", Why(Begin(name: " ")));
        Assert.Equal("WaveNumberTaken", Why(Begin(number: 1)));
        Assert.Equal("KindsMissing", Why(Begin(kinds: ["Membership", "nonsense"])));
        Assert.Equal("RespondentsMissing", Why(Begin(respondents: 0)));
        Assert.Equal("LastBeforeFirst", Why(Begin(last: "2026-02-01")));
    }

    [Fact(DisplayName = "A wave of which nobody has answered yet is not read; a retracted linkage counts nowhere")]
    public void Read()
    {
        Actor[] all = [Ana, Berta, Carla];
        NetworkRows Rows() => new(all, [.. all.Select(a => new Membership(MembershipId.New(), Initiative, Cluster, a.Id, new(2025, 1, 1)))], [Wave], asked, linkages);
        Assert.Empty(Rows().ToRead());
        Answer(Ana, "REL2", RosterReply.Names, [(Berta, 1), (Carla, 1)]);
        linkages[0].Take(new LinkageRetracted(linkages[0].Id, "wrong", false));
        var read = Assert.Single(Rows().ToRead());
        Assert.Single(read.Ties);
        Assert.Equal(new Share(1, 3), read.Response);
    }

    [Fact(DisplayName = "Brought lines: known names are matched, unknown ones wait for a choice, the first of a line has answered")]
    public void Brought()
    {
        var (lines, problems) = LinkageBringing.Understand(
        [
            new(2, "ANA", "Berta", "REL2", 2), new(3, "Ana", "Dora", null, 1), new(4, "Ana", "Berta", "REL9", 1), new(5, "Ana", "Berta", "nonsense", 1), new(6, "Ana", "Berta", "REL2", 7),
        ], Q("REL2"));
        Assert.Equal([4, 5, 6], problems.Select(p => p.Row));
        var byName = LinkageBringing.ByName([Ana, Berta, Carla]);
        Outcome<LinkagesBrought> Bring(Dictionary<string, NameChoice> choices, out BroughtLinkages? rows) => LinkageBringing.Bring(Wave, lines, byName, choices, LineOf.RespondentAndNamed, linkages, asked, "pasted", "00", new(2026, 4, 1), out rows);
        Assert.Equal("NamesUndecided", Why(Bring([], out _)));
        var fact = Bring(new() { ["Dora"] = new(null, New: true, Member: true) }, out var brought).Fact!;
        Assert.Equal((2, 2, 1), (fact.Lines, fact.NewLinkages, fact.NewActors));
        Assert.Equal("Dora", Assert.Single(brought!.Actors).Name);
        Assert.Single(brought.Memberships);
        Assert.All(brought.Linkages, l => Assert.True(l.To == Ana.Id && l.SaidByTo && !l.SaidByFrom));         // information flows to who was asked
        Assert.Equal(Jointly.Method.Actors.Answer.Answered, Row(Ana, "REL2").Answer);
    }
}
