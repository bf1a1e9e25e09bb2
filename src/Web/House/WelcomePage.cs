using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Accounts;
using Jointly.Records.Writing;
using Jointly.Web.Admission;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Jointly.Web.House;

/// <param name="Code">As it stands in the address.</param>
/// <param name="Person">Whom the code was made for; none when it opens nothing.</param>
/// <param name="Called">How the person is called, as typed.</param>
/// <param name="HasAccount">They signed in before: only the password is new.</param>
public sealed record WelcomeView(string Code, string? Person, bool HasAccount, string? Called, string? Name, IReadOnlyList<Refusal> Refused);

/// <summary>What a one-time link opens: choosing a name and a password, without any mail.</summary>
public static class WelcomePage
{
    public sealed record Form
    {
        public string? Called { get; init; }
        public string? Name { get; init; }
        public string? Password { get; init; }
    }

    public static void Map(IEndpointRouteBuilder house)
    {
        house.MapGet("/welcome/{code}", Show).RequireRateLimiting(Limits.SignIn).Public("the code is the key");
        house.MapPost("/welcome/{code}", Enter).RequireRateLimiting(Limits.SignIn).Public("the code is the key").SentAgain("the code opens once");
    }

    static async Task<IResult> Show(string code, Invitations invitations, Frames frames) =>
        await invitations.Opened(code) is { } open
            ? frames.Page<Welcome>(new WelcomeView(code, open.Name, open.Account is not null, open.Name, open.Account?.UserName, []))
            : frames.Page<Welcome>(new WelcomeView(code, null, false, null, null, []), 404);

    static async Task<IResult> Enter(string code, [FromForm] Form form, Invitations invitations, UserManager<Account> accounts, SignInManager<Account> signIn, Arrival arrival, DeedRunner run, Asking asking, TimeProvider time, Frames frames)
    {
        if (await invitations.Opened(code) is not { } open) return frames.Page<Welcome>(new WelcomeView(code, null, false, null, null, []), 404);
        var refused = new List<Refusal>();
        if (open.Account is null && string.IsNullOrWhiteSpace(form.Name)) refused.Add(No(nameof(HouseText.SignInNameMissing), "Name"));
        var renaming = open.Account is null && form.Called is not null && form.Called.Trim() != open.Name;
        if (renaming) refused.AddRange(Appointment.Rename(open.Person, form.Called).Refusals.Select(r => r with { Field = "Called" }));
        if ((form.Password?.Length ?? 0) < 10) refused.Add(No(nameof(HouseText.PasswordShort), "Password"));
        if (form.Password?.Length > 200) refused.Add(No(nameof(HouseText.PasswordLong), "Password"));

        var account = open.Account ?? new Account { Id = Guid.CreateVersion7(), UserName = form.Name?.Trim(), Person = open.Person };
        if (refused.Count == 0)
        {
            if (!await invitations.Take(open)) return frames.Page<Welcome>(new WelcomeView(code, null, false, null, null, []), 404);
            var result = open.Account is null
                ? await accounts.CreateAsync(account, form.Password!)
                : await accounts.ResetPasswordAsync(account, await accounts.GeneratePasswordResetTokenAsync(account), form.Password!);
            if (!result.Succeeded) await invitations.GiveBack(open);
            foreach (var error in result.Errors)
                refused.Add(error.Code == nameof(IdentityErrorDescriber.DuplicateUserName) ? No(nameof(HouseText.SignInNameTaken), "Name") : No(nameof(HouseText.PasswordRefused), "Password"));
        }
        if (refused.Count > 0)
            return frames.Page<Welcome>(new WelcomeView(code, open.Name, open.Account is not null, form.Called, form.Name, refused), 422);

        if (renaming)
            await run.Do(asking.Caller(open.Person, time.Today()), Deed.KeepOwnAccount, Place.House, Guid.CreateVersion7(),
                work => Appointment.Rename(open.Person, form.Called).Then(work.Db.People.Single(p => p.Id == open.Person).Take));
        if (await accounts.IsLockedOutAsync(account)) await accounts.SetLockoutEndDateAsync(account, null);
        await signIn.SignInAsync(account, isPersistent: false);
        await arrival.Greet(open.Person);
        return Results.Redirect("/home");
    }

    static Refusal No(string key, string field) => new(new Phrase(typeof(HouseText), key), Field: field);
}
