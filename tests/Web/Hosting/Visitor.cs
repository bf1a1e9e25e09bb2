using System.Net;
using System.Text.RegularExpressions;

namespace Jointly.Web.Tests.Hosting;

/// <summary>What came back.</summary>
public sealed record Reply(HttpStatusCode Status, string Body, Uri? Location, HttpResponseMessage Message)
{
    public string To => Location is null ? "" : Location.IsAbsoluteUri ? Location.PathAndQuery : Location.OriginalString;
    public bool Leads(string start) => (int)Status is >= 300 and < 400 && To.StartsWith(start, StringComparison.Ordinal);

    /// <summary>The text of the page, without its marks.</summary>
    public string Text => WebUtility.HtmlDecode(Regex.Replace(Regex.Replace(Body, "<(script|style|svg)[^>]*>.*?</\\1>", " ", RegexOptions.Singleline), "<[^>]+>", " "));
}

/// <summary>A browser without script: cookies, forms with their tokens, redirects followed by hand.</summary>
public sealed partial class Visitor : IDisposable
{
    readonly HttpClient http;

    public Visitor(Uri address, string language)
    {
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies, AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = address };
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
    }

    public CookieContainer Cookies { get; } = new();
    public HttpClient Http => http;

    public Task<byte[]> Bytes(string path) => http.GetByteArrayAsync(path);

    public async Task<Reply> Get(string path) => await Of(await http.GetAsync(path));

    public async Task<Reply> Send(HttpMethod method, string path, HttpContent? content = null) =>
        await Of(await http.SendAsync(new HttpRequestMessage(method, path) { Content = content }));

    /// <summary>Fills in the form that a page holds, and posts it.</summary>
    public async Task<Reply> Post(string page, string path, params (string Name, string Value)[] fields)
    {
        var form = await Get(page);
        return await Of(await http.PostAsync(path, new FormUrlEncodedContent([KeyValuePair.Create("_form", TokenIn(form.Body)),
            .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))])));
    }

    public async Task<Reply> Upload(string page, string path, (string Name, string File, byte[] Bytes)[] files, params (string Name, string Value)[] fields)
    {
        var content = new MultipartFormDataContent { { new StringContent(TokenIn((await Get(page)).Body)), "_form" } };
        foreach (var (name, value) in fields) content.Add(new StringContent(value), name);
        foreach (var (name, file, bytes) in files) content.Add(new ByteArrayContent(bytes), name, file);
        return await Of(await http.PostAsync(path, content));
    }

    /// <summary>Signs in as one of the example's people.</summary>
    public async Task TryAs(string name)
    {
        var page = (await Get("/sign-in")).Body;
        var person = Regex.Match(page, $"<h3>{Regex.Escape(name)}</h3>.*?name=\"person\" value=\"([^\"]+)\"", RegexOptions.Singleline).Groups[1].Value;
        var answer = await Post("/sign-in", "/sign-in/demo", ("person", person));
        Assert.True(answer.Leads("/home"), $"{name} could not sign in: {answer.Status} {answer.To}");
    }

    public static string TokenIn(string body) => Token().Match(body) is { Success: true } found ? found.Groups[1].Value : throw new InvalidOperationException("The page holds no form of ours.");
    public static string FieldIn(string body, string name) => WebUtility.HtmlDecode(Regex.Match(body, $"name=\"{name}\"[^>]* value=\"([^\"]*)\"").Groups[1].Value);

    static async Task<Reply> Of(HttpResponseMessage message) => new(message.StatusCode, await message.Content.ReadAsStringAsync(), message.Headers.Location, message);

    [GeneratedRegex("name=\"_form\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    public void Dispose() => http.Dispose();
}
