using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Jointly.Method.Mandates;
using Jointly.Web.Tests.Hosting;

namespace Jointly.Web.Tests.Walks;

/// <summary>A list that comes over a bad line: in pieces, in order, once and whole.</summary>
public sealed class ComesInPieces
{
    static readonly byte[] List = Encoding.UTF8.GetBytes("Name;Place\n" + string.Concat(Enumerable.Range(1, 30_000).Select(i => $"Taller {i};Atuntaqui\n")));

    static string DigestOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    sealed record Told(HttpStatusCode Status, long Here, bool Whole, string? Why);

    sealed class Sender(Visitor visitor, string page, string token)
    {
        public async Task<Told> Send(byte[] list, long? at = null, byte[]? piece = null, string? digest = null, string? length = null, bool withToken = true)
        {
            using var body = new ByteArrayContent(piece ?? []);
            body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{page}/pieces?sha256={digest ?? DigestOf(list)}&length={length ?? list.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)}{(at is { } from ? $"&at={from}" : "")}") { Content = body };
            if (withToken) request.Headers.Add("X-Jointly-Form", token);
            var answer = await visitor.Http.SendAsync(request);
            if (answer.Content.Headers.ContentType?.MediaType != "application/json") return new(answer.StatusCode, -1, false, null);
            var said = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
            return new(answer.StatusCode, said.GetProperty("here").GetInt64(), said.GetProperty("whole").GetBoolean(), said.GetProperty("why").GetString());
        }
    }

    static async Task<(TestHost Host, Visitor Diego, string Page, Sender Sender)> Begin()
    {
        var host = await Hosts.Of(On.Sqlite);
        var here = await host.Example();
        var page = new ClusterAddress(here.Initiative.Value, here.Cluster.Value).Page("actors/import");
        var diego = await host.As("Diego Arellano");
        return (host, diego, page, new Sender(diego, page, Visitor.TokenIn((await diego.Get(page)).Body)));
    }

    [Fact(DisplayName = "Pieces are taken in order and each once; who begins again learns how much is here; whole, the list is looked over as if it had come at once")]
    public async Task Whole()
    {
        var (host, diego, page, sender) = await Begin();
        byte[] list = [.. List, .. Encoding.UTF8.GetBytes($"Taller {Guid.NewGuid():N};Imbaya\n")];
        var half = list.Length / 2;
        Assert.Equal(new(HttpStatusCode.OK, 0, false, null), await sender.Send(list));
        Assert.Equal(half, (await sender.Send(list, 0, list[..half])).Here);
        Assert.Equal(new(HttpStatusCode.Conflict, half, false, "NotInPlace"), await sender.Send(list, 0, list[..half]));        // sent again after a cut: not doubled
        Assert.Equal(new(HttpStatusCode.Conflict, half, false, "NotInPlace"), await sender.Send(list, half + 10, list[(half + 10)..]));
        Assert.Equal(half, (await sender.Send(list)).Here);                                                                      // another day, another page
        Assert.Equal(new(HttpStatusCode.OK, list.Length, true, null), await sender.Send(list, half, list[half..]));
        Assert.Equal(new(HttpStatusCode.OK, list.Length, true, null), await sender.Send(list, half, list[half..]));             // the answer was lost
        Assert.Equal(list, await File.ReadAllBytesAsync(Path.Combine(host.Installation.DataFolder, "received", DigestOf(list))));

        var looked = await diego.Upload(page, page + "/look", [], ("file", DigestOf(list)), ("fileName", "talleres.csv"));
        Assert.Equal(HttpStatusCode.OK, looked.Status);
        Assert.Contains("30,001", looked.Text, StringComparison.Ordinal);
        Assert.Contains("talleres.csv", looked.Text, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "What is not what its digest says is thrown away and begun again; another person begins at nothing")]
    public async Task Different()
    {
        var (host, _, page, sender) = await Begin();
        byte[] list = Encoding.UTF8.GetBytes($"Name\n{Guid.NewGuid():N}\n"), other = [.. list[..^1], (byte)'x'];
        Assert.Equal(new(HttpStatusCode.UnprocessableEntity, 0, false, "Different"), await sender.Send(list, 0, other));
        Assert.False(File.Exists(Path.Combine(host.Installation.DataFolder, "received", DigestOf(list))));
        Assert.Equal(5, (await sender.Send(list, 0, list[..5])).Here);
        using var elena = await host.As("Elena Vásconez");
        Assert.Equal(0, (await new Sender(elena, page, Visitor.TokenIn((await elena.Get(page)).Body)).Send(list)).Here);
        Assert.True((await sender.Send(list, 5, list[5..])).Whole);
        Assert.False((await new Sender(elena, page, Visitor.TokenIn((await elena.Get(page)).Body)).Send(list)).Whole);
    }

    [Theory(DisplayName = "A name that is none, a file too large and more than was announced are refused or cut off")]
    [InlineData("../../etc/passwd", null)]
    [InlineData("ABC", null)]
    [InlineData(null, "0")]
    [InlineData(null, "-1")]
    [InlineData(null, "52428801")]
    public async Task Odd(string? digest, string? length)
    {
        var (_, _, _, sender) = await Begin();
        var told = await sender.Send(List, 0, List[..10], digest is null ? null : Uri.EscapeDataString(digest), length);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "NotNamed"), (told.Status, told.Why));
    }

    [Fact(DisplayName = "Bytes beyond the announced length are not taken, nor a piece without the page's token, nor from who may not import")]
    public async Task NotTaken()
    {
        var (host, _, page, sender) = await Begin();
        byte[] list = Encoding.UTF8.GetBytes($"Name\n{Guid.NewGuid():N}\n");
        Assert.Equal(HttpStatusCode.BadRequest, (await sender.Send(list, 0, list, withToken: false)).Status);
        Assert.Equal(new(HttpStatusCode.OK, list.Length, true, null), await sender.Send(list, 0, [.. list, .. new byte[100]]));
        var here = await host.Example();
        using var donor = await host.Holding((Role.Donor, here.Place));
        Assert.Equal(HttpStatusCode.Redirect, (await new Sender(donor, page, Visitor.TokenIn((await donor.Get("/account")).Body)).Send(list)).Status);
    }

    [Fact(DisplayName = "What has not come whole within a day is cleared away, and of one person's unfinished files the oldest goes")]
    public async Task Cleared()
    {
        var time = new Tomorrow();
        await using var host = await TestHost.Start(On.Sqlite);
        var pieces = new Pieces(host.Installation, new Received(host.Installation), time);
        var (person, seen, folder) = (Method.Words.PersonId.New(), new HashSet<string>(), Path.Combine(host.Installation.DataFolder, "received", "pieces"));
        var files = Enumerable.Range(0, 6).Select(i => new string((char)('a' + i), 64)).ToList();
        foreach (var file in files)
        {
            await pieces.Take(person, "here", file, 100, 0, new MemoryStream(new byte[10]), default);
            foreach (var made in Directory.GetFiles(folder).Where(seen.Add)) File.SetLastWriteTimeUtc(made, DateTime.UtcNow.AddMinutes(seen.Count - 10));
        }
        Assert.Equal([0, 10, 10], new[] { files[0], files[4], files[5] }.Select(f => pieces.Here(person, "here", f, 100).Here));
        time.Ahead = TimeSpan.FromHours(25);
        Assert.Equal(0, pieces.Here(person, "here", files[5], 100).Here);
        Assert.Empty(Directory.GetFiles(folder));
    }

    sealed class Tomorrow : TimeProvider
    {
        public TimeSpan Ahead { get; set; }
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
    }
}
