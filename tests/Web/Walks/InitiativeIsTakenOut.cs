using System.IO.Compression;
using System.Net;
using Jointly.Records.Packages;
using Jointly.Web.Tests.Hosting;

namespace Jointly.Web.Tests.Walks;

/// <summary>The coordinator's page: a reason and the other installation's key, a package, a line in the history.</summary>
public sealed class InitiativeIsTakenOut
{
    [Theory(DisplayName = "A coordinator downloads the package for a reason, locked for the other installation; without reason or key it is refused, and what was typed stays")]
    [InlineData(On.Sqlite)]
    [InlineData(On.Postgres)]
    public async Task Walked(On on)
    {
        await using var host = await TestHost.Start(on);
        using var elena = await host.As("Elena Vásconez");
        var home = await elena.Get("/home");
        var initiative = System.Text.RegularExpressions.Regex.Match(home.Body, "/i/[0-9a-f-]{36}").Value;
        Assert.Contains($"{initiative}/move", (await elena.Get(initiative)).Body, StringComparison.Ordinal);
        var without = await elena.Post($"{initiative}/move", $"{initiative}/move", ("Reason", "For safe keeping"), ("Key", "nonsense"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.Status);
        Assert.Contains("For safe keeping", without.Body, StringComparison.Ordinal);
        var folder = Directory.CreateTempSubdirectory("jointly-key-").FullName;
        using var key = ReceivingKey.Of(folder);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await elena.Post($"{initiative}/move", $"{initiative}/move", ("Reason", " "), ("Key", key.Address))).Status);

        var page = await elena.Get($"{initiative}/move");
        var reply = await elena.Http.PostAsync($"{initiative}/move", new FormUrlEncodedContent([new("_form", Visitor.TokenIn(page.Body)), new("Reason", "To the ministry's server"), new("Key", key.Address)]));
        Assert.Equal((HttpStatusCode.OK, "application/zip"), (reply.StatusCode, reply.Content.Headers.ContentType!.MediaType));
        Assert.EndsWith(".jointly.zip", reply.Content.Headers.ContentDisposition!.FileNameStar ?? reply.Content.Headers.ContentDisposition.FileName!.Trim('"'), StringComparison.Ordinal);
        var file = Path.Combine(folder, "it.zip");
        await using (var to = File.Create(file)) await reply.Content.CopyToAsync(to);
        using (var zip = ZipFile.OpenRead(file)) Assert.NotNull(zip.GetEntry("manifest.json"));
        Assert.Empty(Directory.GetFiles(Path.Combine(host.Installation.DataFolder, "packages")));                // nothing stays lying about
        Assert.Contains("ministry's server", (await elena.Get($"{initiative}/history")).Text, StringComparison.Ordinal);
        foreach (var language in new[] { "fr", "es" })
        {
            using var spoken = await host.As("Elena Vásconez", language);
            Assert.Equal(HttpStatusCode.OK, (await spoken.Get($"{initiative}/move")).Status);
        }
        Directory.Delete(folder, recursive: true);
    }
}
