using System.Net;
using System.Text.RegularExpressions;

namespace Jointly.Web.Bench;

/// <summary>One connection with its cookies. An answer that is not what it should be ends the bench.</summary>
sealed partial class Client(Uri address, int number) : IDisposable
{
    readonly CookieContainer cookies = new();
    HttpClient http = null!;
    string token = "";
    int version;

    public int Number => number;

    HttpClient Begun() => new(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false, MaxConnectionsPerServer = 1, AutomaticDecompression = DecompressionMethods.All })
        { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };

    /// <param name="name">Nobody signs in without one.</param>
    public static async Task<Client> Of(Uri address, string name, int number)
    {
        var client = new Client(address, number);
        client.http = client.Begun();
        client.token = Field(await client.http.GetStringAsync("/sign-in"), "_form");
        if (name.Length > 0) await client.SignIn(name);
        return client;
    }

    public async Task Get(string path, string holds)
    {
        var (_, body) = await Body(path);
        if (!body.Contains(holds, StringComparison.Ordinal)) throw new InvalidOperationException($"{path} does not hold what it should");
    }

    public async Task<(Uri? Next, string Body)> Body(string path)
    {
        using var answer = await http.GetAsync(path);
        var body = await answer.Content.ReadAsStringAsync();
        if (answer.StatusCode != HttpStatusCode.OK) throw new InvalidOperationException($"{path}: {answer.StatusCode}");
        return (answer.Headers.Location, body);
    }

    /// <summary>Bytes of the page as they travel, compressed.</summary>
    public async Task<long> Weight(string path)
    {
        using var bare = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = address };
        bare.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        return (await bare.GetByteArrayAsync(path)).LongLength;
    }

    public async Task<(Uri? Next, string Body)> Post(string path, HttpContent form)
    {
        using var answer = await http.PostAsync(path, form);
        return (answer.Headers.Location, await answer.Content.ReadAsStringAsync());
    }

    public async Task SignIn(string name)
    {
        // Out again first: a form's token is of one session.
        foreach (var cookie in cookies.GetAllCookies().Cast<Cookie>().Where(c => c.Name == "jointly")) cookie.Expired = true;
        var (next, _) = await Post("/sign-in", new FormUrlEncodedContent([new("_form", token), new("Name", name), new("Password", Served.Password)]));
        if (next?.OriginalString != "/home") throw new InvalidOperationException($"sign-in as {name} was refused");
    }

    /// <param name="path">The form that corrects an actor.</param>
    public async Task Save(string path)
    {
        if (version == 0) version = await Opened(path);
        await Save(path, version, Guid.NewGuid());
        version++;
    }

    /// <returns>The version that the form shows.</returns>
    public async Task<int> Opened(string path)
    {
        var (_, form) = await Body(path);
        token = Field(form, "_form");
        return int.Parse(Field(form, "Version"));
    }

    /// <summary>The same with the form's key and the version it was read at: sent again, it is the same deed.</summary>
    public async Task Save(string path, int read, Guid once)
    {
        var (next, body) = await Post(path, new FormUrlEncodedContent([new("_form", token), new("Name", $"Enterprise saved {number}"), new("Kind", "Enterprise"),
            new("People", $"{1 + read % 200}"), new("Consent", "Given"), new("Because", "bench"), new("Version", $"{read}"), new("Once", $"{once}")]));
        if (next?.OriginalString.Contains("said=Saved", StringComparison.Ordinal) != true) throw new InvalidOperationException($"save at version {read} was not answered as saved: {next} {body.Length}");
    }

    public static string Field(string body, string name) => Regex.Match(body, $"name=\"{name}\"[^>]* value=\"([^\"]*)\"").Groups[1].Value;

    /// <summary>What a browser would send of a form as it stands: its hidden and filled fields, and the chosen options.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Fields(string form)
    {
        foreach (Match input in Inputs().Matches(form))
        {
            var tag = input.Value;
            if (Attribute(tag, "type") is "file" or "submit" || Attribute(tag, "type") is "radio" or "checkbox" && !tag.Contains(" checked", StringComparison.Ordinal)) continue;
            if (Attribute(tag, "name") is { Length: > 0 } name) yield return new(name, WebUtility.HtmlDecode(Attribute(tag, "value")));
        }
        foreach (Match select in Selects().Matches(form))
            yield return new(select.Groups[1].Value, WebUtility.HtmlDecode(Chosen().Match(select.Groups[2].Value) is { Success: true } chosen ? chosen.Groups[1].Value : ""));
    }

    static string Attribute(string tag, string name) => Regex.Match(tag, $" {name}=\"([^\"]*)\"").Groups[1].Value;

    [GeneratedRegex("<input [^>]*>")] private static partial Regex Inputs();
    [GeneratedRegex("<select [^>]*name=\"([^\"]+)\"[^>]*>(.*?)</select>", RegexOptions.Singleline)] private static partial Regex Selects();
    [GeneratedRegex("<option value=\"([^\"]*)\" selected")] private static partial Regex Chosen();

    public void Dispose() => http.Dispose();
}
