using Jointly.Method.Words;
using Jointly.Records.Accounts;
using Jointly.Web.Admission;
using Jointly.Web.Demo;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Jointly.Web.House;

/// <param name="Name">What was typed as name, kept when refused.</param>
/// <param name="People">Demo people, one click each; empty when this is no example.</param>
public sealed record SignInView(string? Name, string? Back, Phrase? Refused, IReadOnlyList<DemoPerson> People, bool Gone = false);

/// <summary>The way in: a passkey, a password, or a code from a slip of paper.</summary>
public static class SignInPage
{
    public sealed record Form
    {
        public string? Name { get; init; }
        public string? Password { get; init; }
        public bool Stay { get; init; }
        public string? Back { get; init; }
    }
    public sealed record PasskeyForm
    {
        public string? Credential { get; init; }
        public string? Back { get; init; }
    }

    public static void Map(IEndpointRouteBuilder house)
    {
        house.MapGet("/sign-in", (string? back, bool? gone, Frames frames, DemoPeople demo) => Page(frames, demo, new Form { Back = back }, gone: gone == true))
             .Public("nobody has signed in yet");
        house.MapPost("/sign-in", Password).RequireRateLimiting(Limits.SignIn).Public("nobody has signed in yet").SentAgain("who signs in twice is signed in");
        house.MapPost("/sign-in/passkey", Passkey).RequireRateLimiting(Limits.SignIn).Public("nobody has signed in yet").SentAgain("who signs in twice is signed in");
        house.MapPost("/sign-in/passkey/options", async (SignInManager<Account> signIn) => Results.Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json"))
             .RequireRateLimiting(Limits.SignIn).Public("nobody has signed in yet").SentAgain("asks, and saves nothing");
        house.MapPost("/sign-in/code", ([FromForm] string? code) => Results.Redirect($"/welcome/{Uri.EscapeDataString(code?.Trim() ?? "")}"))
             .RequireRateLimiting(Limits.SignIn).Public("a code is asked for, not answered").SentAgain("leads on, and saves nothing");
        house.MapPost("/sign-out", async (SignInManager<Account> signIn) => { await signIn.SignOutAsync(); return Results.Redirect("/sign-in"); })
             .Public("whoever is signed in may go; whoever is not, is out already").SentAgain("who is out stays out");
    }

    static async Task<IResult> Password([FromForm] Form form, SignInManager<Account> signIn, Arrival arrival, Frames frames, DemoPeople demo)
    {
        if (string.IsNullOrWhiteSpace(form.Name) || string.IsNullOrEmpty(form.Password))
            return Page(frames, demo, form, nameof(HouseText.NameAndPassword));
        var result = await signIn.PasswordSignInAsync(form.Name.Trim(), form.Password, form.Stay, lockoutOnFailure: true);
        if (result.Succeeded && await signIn.UserManager.FindByNameAsync(form.Name.Trim()) is { } account) await arrival.Greet(account.Person);
        return result.Succeeded  ? Results.LocalRedirect(Local(form.Back))
             : result.IsLockedOut ? Page(frames, demo, form, nameof(HouseText.LockedOut))
             : Page(frames, demo, form, nameof(HouseText.DoNotFit));
    }

    static async Task<IResult> Passkey([FromForm] PasskeyForm form, SignInManager<Account> signIn, Frames frames, DemoPeople demo)
    {
        var result = string.IsNullOrEmpty(form.Credential) ? Microsoft.AspNetCore.Identity.SignInResult.Failed : await signIn.PasskeySignInAsync(form.Credential);
        return result.Succeeded ? Results.LocalRedirect(Local(form.Back)) : Page(frames, demo, new Form { Back = form.Back }, nameof(HouseText.PasskeyUnknown));
    }

    static IResult Page(Frames frames, DemoPeople demo, Form typed, string? refused = null, bool gone = false) =>
        frames.Page<SignIn>(new SignInView(typed.Name, typed.Back, refused is null ? null : new Phrase(typeof(HouseText), refused), demo.Here, gone),
            refused is null ? 200 : 422);

    /// <summary>Where to go on: only ever a page of this house. Browsers leave tabs and line breaks out of an address, so "/⇥/there" is none of ours either.</summary>
    public static string Local(string? back) =>
        back is ['/', ..] and not ['/', '/' or '\\', ..] && !back.Any(char.IsControl) ? back : "/home";
}
