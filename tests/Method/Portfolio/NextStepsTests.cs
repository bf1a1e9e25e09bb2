using System.Globalization;
using Jointly.Method.Mandates;
using Jointly.Method.Portfolio;

namespace Jointly.Method.Tests.Portfolio;

/// <summary>What comes next in a cluster, read from the table downwards.</summary>
public sealed class NextStepsTests
{
    static readonly ClusterStanding Whole = new(40, 12, 0, 0, 0, 0, true, 2, 43, 40);

    [Fact(DisplayName = "Each condition in turn is the next step, and nothing comes before an agent")]
    public void Order()
    {
        Assert.Equal(NextDeed.AppointAgent, NextSteps.Of(ClusterStanding.Empty, agent: false).Deed);
        Assert.Equal(NextDeed.AppointAgent, NextSteps.Of(Whole, agent: false).Deed);
        Assert.Equal(NextDeed.ListEnterprises, NextSteps.Of(ClusterStanding.Empty, agent: true).Deed);
        Assert.Equal(NextDeed.ListInstitutions, NextSteps.Of(Whole with { Institutions = 0 }, agent: true).Deed);
        Assert.Equal(NextDeed.Define, NextSteps.Of(Whole with { Defined = false }, agent: true).Deed);
        Assert.Equal(NextDeed.SayPlaces, NextSteps.Of(Whole with { WithoutPlace = 11 }, agent: true).Deed);
        Assert.Equal(NextDeed.BeginWave, NextSteps.Of(Whole with { Waves = 0, Asked = 0, Answered = 0 }, agent: true).Deed);
        Assert.Equal(NextDeed.FinishWave, NextSteps.Of(Whole with { Answered = 34 }, agent: true).Deed);
        Assert.Equal(NextDeed.AskConsent, NextSteps.Of(Whole with { ConsentToAsk = 1 }, agent: true).Deed);
        Assert.Equal(NextDeed.ReadNetwork, NextSteps.Of(Whole, agent: true).Deed);
    }

    [Fact(DisplayName = "One in five without a place may wait, one more may not; 80 of 100 answers are enough (N-13)")]
    public void Bounds()
    {
        Assert.NotEqual(NextDeed.SayPlaces, NextSteps.Of(Whole with { Enterprises = 38, WithoutPlace = 10 }, agent: true).Deed);
        Assert.Equal(NextDeed.ReadNetwork, NextSteps.Of(Whole with { Asked = 50, Answered = 40 }, agent: true).Deed);
        Assert.Equal(NextDeed.FinishWave, NextSteps.Of(Whole with { Asked = 50, Answered = 39 }, agent: true).Deed);
    }

    [Theory(DisplayName = "Every step says what and why in each language")]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("es")]
    public void Said(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        foreach (var standing in new[] { ClusterStanding.Empty, Whole, Whole with { Institutions = 0 }, Whole with { Defined = false }, Whole with { WithoutPlace = 11 }, Whole with { Waves = 0 }, Whole with { Answered = 1 }, Whole with { ConsentToAsk = 1 } })
            foreach (var agent in new[] { true, false })
            {
                var next = NextSteps.Of(standing, agent);
                Assert.False(string.IsNullOrWhiteSpace(next.What.In(culture)) || next.Why.In(culture).Contains('{', StringComparison.Ordinal));
            }
        Assert.Contains("43", NextSteps.Of(Whole with { Answered = 1 }, true).Why.In(culture), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "What was done is told to those who see what it was done to, and never by a deed that only sees")]
    public void Told()
    {
        Assert.All(Enum.GetValues<Deed>().Where(d => SeenWith.Of(d) is not null), d => Assert.StartsWith("See", SeenWith.Of(d)!.Value.ToString(), StringComparison.Ordinal));
        Assert.All(Enum.GetValues<Deed>().Where(d => d.ToString() is ['S', 'e', 'e', ..] or ['E', 'x', 'p', 'o', 'r', 't', ..]), d => Assert.Null(SeenWith.Of(d)));
        Assert.Equal(Deed.SeeActors, SeenWith.Of(Deed.CorrectActor));
        Assert.Null(SeenWith.Of(Deed.OpenSealedLinkages));
        Assert.Null(SeenWith.Of(Deed.ForgetPersonOfInitiative));
    }
}
