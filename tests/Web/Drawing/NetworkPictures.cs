using System.Text.RegularExpressions;
using Jointly.Method.Actors;
using Jointly.Web.Drawing;

namespace Jointly.Web.Tests.Drawing;

public class NetworkPictures
{
    //  0 --- 1     kept, in two ways        2 --- 3   new        0 --- 3   ended        4, 5 linked to no one
    static readonly PictureData Small = new(
        [new(0, 0, ActorKind.Enterprise, "Punto <b>Fino"), new(1, 0, ActorKind.BusinessAssociation, "Chamber"), new(0, 1, ActorKind.Family, "Ruiz"), new(1, 1, ActorKind.PublicAuthority, "Municipality"),
         new(.5, .5, ActorKind.Enterprise, "Alone"), new(.4, .5, ActorKind.Enterprise, "Alone too")],
        [new(0, 1, TieStatus.Kept, LinkageGroup.Information), new(1, 0, TieStatus.New, LinkageGroup.Credit), new(2, 3, TieStatus.New, LinkageGroup.Information), new(0, 3, TieStatus.Ended, LinkageGroup.Trade)])
    { BrokersBefore = [0], BrokersNow = [1] };

    static string D(string defs, string id) => Regex.Match(defs, $"<path id=\"{id}\" d=\"([^\"]*)\"").Groups[1].Value;

    [Fact(DisplayName = "Lines and marks are written once and used by both large pictures and by the small maps")]
    public void Written_once()
    {
        var picture = new NetworkPicture(Small);
        var (before, now, map) = (picture.Before("n1").Value, picture.Now("n2").Value, picture.SmallMap(LinkageGroup.Information).Value);
        Assert.Contains("""<use class="kp" href="#net-k"/><use class="gone" href="#net-x"/>""", before, StringComparison.Ordinal);
        Assert.Contains("""<use class="kp" href="#net-k"/><use class="new" href="#net-n"/>""", now, StringComparison.Ordinal);
        Assert.Contains("""<use class="dots" href="#net-dots"/><use href="#net-k1"/><use href="#net-n1"/>""", map, StringComparison.Ordinal);
        Assert.All([before, now, map], p => Assert.DoesNotContain("<path", p, StringComparison.Ordinal));
        Assert.All([before, now], p => Assert.Contains("""<use href="#net-nd"/>""", p, StringComparison.Ordinal));
    }

    [Fact(DisplayName = "Every reference within the pictures leads to something written")]
    public void Nothing_dangles()
    {
        var picture = new NetworkPicture(Drawn.Network(60, 150));
        var all = picture.Defs().Value + picture.Before("n1") + picture.Now("n2") + string.Concat(Enum.GetValues<LinkageGroup>().Where(g => g != LinkageGroup.None).Select(g => picture.SmallMap(g).Value));
        var ids = Regex.Matches(all, " id=\"([^\"]+)\"").Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(ids.Distinct().Count(), ids.Count);
        Assert.All(Regex.Matches(all, "href=\"#([^\"]+)\"").Select(m => m.Groups[1].Value), href => Assert.Contains(href, ids));
    }

    [Fact(DisplayName = "A pair linked in two ways is one line in the large picture, and stands in the small map of each way")]
    public void A_pair_is_one_line()
    {
        var picture = new NetworkPicture(Small);
        var defs = picture.Defs().Value;
        Assert.Single(Drawn.TiesOf(D(defs, "net-k1")));
        Assert.Single(Drawn.TiesOf(D(defs, "net-a5")));
        Assert.Contains("#net-a5", picture.SmallMap(LinkageGroup.Credit).Value, StringComparison.Ordinal);
        Assert.DoesNotContain("net-a", picture.Now("n").Value, StringComparison.Ordinal);
        Assert.DoesNotContain("#net-x", picture.SmallMap(LinkageGroup.Trade).Value, StringComparison.Ordinal);   // ended: not there now
    }

    [Fact(DisplayName = "Each linkage is drawn exactly once, between the places of its two actors")]
    public void Each_tie_once()
    {
        var data = Drawn.Network(80, 300);
        var defs = new NetworkPicture(data).Defs().Value;
        var drawn = Regex.Matches(defs, "<path id=\"net-[knx][0-9]\" d=\"([^\"]*)\"").SelectMany(m => Drawn.TiesOf(m.Groups[1].Value)).ToList();
        Assert.Equal(data.Ties.Count, drawn.Count);
        var marks = Regex.Matches(defs, """<use href="#net-k." x="(\d+)" y="(\d+)"/>""").Select(m => (int.Parse(m.Groups[1].Value), int.Parse(m.Groups[2].Value))).ToHashSet();
        Assert.All(drawn, t => Assert.True(marks.Contains(t.From) && marks.Contains(t.To)));
        Assert.Equal(drawn.Count, drawn.Select(t => string.CompareOrdinal($"{t.From}", $"{t.To}") < 0 ? (t.From, t.To) : (t.To, t.From)).Distinct().Count());
    }

    [Fact(DisplayName = "Those linked to no one at either time stand hollow on the shelf; those at one time hollow in their place, in their own shape")]
    public void Isolates()
    {
        var picture = new NetworkPicture(Small with { Ties = [new(0, 1, TieStatus.Kept), new(2, 3, TieStatus.New)] });
        const string shelf = """<circle cx="454" cy="420" r="6"/><circle cx="428" cy="420" r="6"/></g>""";
        Assert.Contains("""<g class="iso"><circle cx="26" cy="380" r="6"/><use href="#net-ku" x="454" y="380"/>""" + shelf, picture.Before("n").Value, StringComparison.Ordinal);
        Assert.Contains("""<g class="iso">""" + shelf, picture.Now("n").Value, StringComparison.Ordinal);
        Assert.Contains(">linked to no one at either time</text>", picture.Now("n").Value, StringComparison.Ordinal);
        Assert.DoesNotContain("cx=\"454\"", Regex.Match(picture.Defs().Value, "<g id=\"net-nd\".*").Value, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "Those that connect others most have a ring and their name, as text")]
    public void Brokers()
    {
        var picture = new NetworkPicture(Small);
        Assert.Matches("""<g class="brk"><circle cx="26" cy="26" r="12"/></g>""", picture.Before("n").Value);
        Assert.Contains(">Punto &lt;b&gt;Fino</text>", picture.Before("n").Value, StringComparison.Ordinal);
        Assert.Contains(">Chamber</text>", picture.Now("n").Value, StringComparison.Ordinal);
        Assert.DoesNotContain("Punto", picture.Now("n").Value, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "With one wave there is one picture, all lines alike")]
    public void One_wave()
    {
        var picture = new NetworkPicture(Small with { TwoWaves = false, Ties = [.. Small.Ties.Select(t => t with { Status = TieStatus.New })] });
        var now = picture.Now("n").Value;
        Assert.Contains("""class="kp" """, now, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"new\"", now, StringComparison.Ordinal);
        Assert.Equal(3, Regex.Matches(picture.Defs().Value, "<path id=\"net-k[0-9]\" d=\"([^\"]*)\"").SelectMany(m => Drawn.TiesOf(m.Groups[1].Value)).Count());
        Assert.Contains(">linked to no one</text>", now, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "An edge list without kinds has the large picture only")]
    public void No_groups()
    {
        var picture = new NetworkPicture(Small with { Ties = [new(0, 1, TieStatus.Kept)] });
        Assert.False(picture.HasGroups);
        Assert.DoesNotContain("dots", picture.Defs().Value, StringComparison.Ordinal);
        Assert.True(new NetworkPicture(Small).HasGroups);
    }

    [Fact(DisplayName = "A picture is an image with the heading as its name, and carries no style attributes")]
    public void Accessible()
    {
        var picture = new NetworkPicture(Small);
        Assert.StartsWith("""<svg class="net" viewBox="0 0 480 440" direction="ltr" role="img" aria-labelledby="n1">""", picture.Before("n1").Value, StringComparison.Ordinal);
        Assert.DoesNotContain("style", picture.Defs().Value + picture.Before("n1") + picture.Now("n2"), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "500 actors and 3,000 linkages, before, now and six maps, are at most 24 kB to send")]
    public void Stays_small()
    {
        var picture = new NetworkPicture(Drawn.Network(500, 3000, alone: 40));
        var groups = Enum.GetValues<LinkageGroup>().Where(g => g != LinkageGroup.None);
        var sent = Drawn.Compressed(picture.Defs().Value + picture.Before("n1") + picture.Now("n2") + string.Concat(groups.Select(g => picture.SmallMap(g).Value)));
        TestContext.Current.TestOutputHelper?.WriteLine($"{sent} bytes");
        Assert.InRange(sent, 4_000, 24_000);
    }

    [Fact(DisplayName = "More than 500 actors are not drawn")]
    public void Too_many() => Assert.Throws<ArgumentException>(() => new NetworkPicture(Drawn.Network(501, 10)));

    [Fact(DisplayName = "More than 150 actors have smaller marks and thinner lines")]
    public void Crowds()
    {
        Assert.Contains("class=\"net dense\"", new NetworkPicture(Drawn.Network(151, 200)).Now("n").Value, StringComparison.Ordinal);
        Assert.Contains("class=\"net\"", new NetworkPicture(Drawn.Network(150, 200)).Now("n").Value, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "A downloaded picture is a document of its own, with title, description, look and key")]
    public void Standalone()
    {
        var svg = Drawn.Read(StandalonePicture.Of(new NetworkPicture(Small), PictureWave.Now, "Now: <April>\u0001", "Four of six actors are linked.", "March 2025"));
        Assert.Equal("http://www.w3.org/2000/svg", svg.Name.NamespaceName);
        Assert.Equal("title said", svg.Attribute("aria-labelledby")!.Value);
        Assert.Equal(["Now: <April>", "Four of six actors are linked."], svg.Elements().Where(e => e.Name.LocalName is "title" or "desc").Select(e => e.Value));
        Assert.Single(svg.Elements(), e => e.Name.LocalName == "style");
        Assert.Contains("New since March 2025", svg.Value, StringComparison.Ordinal);
        Assert.Contains("Business associations", svg.Value, StringComparison.Ordinal);
    }
}
