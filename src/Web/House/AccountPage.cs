using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records.Accounts;
using Jointly.Records.Writing;
using Jointly.Web.Admission;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Jointly.Web.House;

/// <param name="Codes">Recovery codes just made; shown this once.</param>
public sealed record AccountView(string Name, string SignInName, bool HasPassword, IReadOnlyList<PasskeyLine> Passkeys, IReadOnlyList<string> Codes, int CodesLeft, Phrase? Said, IReadOnlyList<Refusal> Refused);
public sealed record PasskeyLine(string Id, string Name, DateTimeOffset MadeAt);

/// <summary>One's own account: password, passkeys, recovery codes.</summary>
public static class AccountPage
{
    public sealed record PasswordForm
    {
        public string? Old { get; init; }
        public string? New { get; init; }
    }
    public sealed record NameForm
    {
        public string? Name { get; init; }
        public Guid Once { get; init; }
    }
    public sealed record PasskeyForm
    {
        public string? Credential { get; init; }
        public string? Device { get; init; }
    }

    public static void Map(IEndpointRouteBuilder house)
    {
        var own = house.MapGroup("/account").Needs(Deed.KeepOwnAccount, Scope.House);
        own.MapGet("", async (Own me, string? said) => await me.Page(said: said is nameof(HouseText.NameChanged) or nameof(HouseText.PasswordChanged) or nameof(HouseText.PasskeyAdded) or nameof(HouseText.PasskeyRemoved) ? said : null));
        own.MapPost("/name", async ([FromForm] NameForm form, Own me) => await me.Rename(form));
        own.MapPost("/password", async ([FromForm] PasswordForm form, Own me) => await me.ChangePassword(form));
        own.MapPost("/passkey/options", async (Own me) => Results.Content(await me.PasskeyOptions(), "application/json"));
        own.MapPost("/passkey", async ([FromForm] PasskeyForm form, Own me) => await me.AddPasskey(form));
        own.MapPost("/passkey/remove", async ([FromForm] string? id, Own me) => await me.RemovePasskey(id));
        own.MapPost("/codes", async (Own me) => await me.MakeCodes());
    }

    /// <summary>The account behind the request, and what its owner may do with it.</summary>
    public sealed class Own(IHttpContextAccessor http, Caller me, UserManager<Account> accounts, SignInManager<Account> signIn, Invitations invitations, DeedRunner run, Frames frames)
    {
        async Task<Account> Mine() => await accounts.GetUserAsync(http.HttpContext!.User) ?? throw new InvalidOperationException("A session without an account.");

        public async Task<IResult> Page(string? said = null, IReadOnlyList<string>? codes = null, IReadOnlyList<Refusal>? refused = null)
        {
            var account = await Mine();
            var passkeys = (await accounts.GetPasskeysAsync(account))
                .Select(p => new PasskeyLine(Convert.ToHexString(p.CredentialId), p.Name ?? "", p.CreatedAt)).OrderBy(p => p.MadeAt).ToList();
            var view = new AccountView(me.Name, account.UserName ?? "", await accounts.HasPasswordAsync(account), passkeys, codes ?? [],
                await invitations.RecoveryCodesLeft(account.Person), said is null ? null : new Phrase(typeof(HouseText), said), refused ?? []);
            return frames.Page<AccountOf>(view, refused is null ? 200 : 422);
        }

        public async Task<IResult> Rename(NameForm form)
        {
            var renamed = await run.Do(me, Deed.KeepOwnAccount, Place.House, form.Once, work => Appointment.Rename(me.Person, form.Name).Then(work.Db.People.Single(p => p.Id == me.Person).Take));
            return renamed.Fact is null ? await Page(refused: renamed.Refusals) : Results.Redirect($"/account?said={nameof(HouseText.NameChanged)}");
        }

        public async Task<IResult> ChangePassword(PasswordForm form)
        {
            var account = await Mine();
            if ((form.New?.Length ?? 0) < 10) return await Page(refused: [No(nameof(HouseText.PasswordShort), "New")]);
            if (form.New!.Length > 200) return await Page(refused: [No(nameof(HouseText.PasswordLong), "New")]);
            var result = await accounts.HasPasswordAsync(account)
                ? await accounts.ChangePasswordAsync(account, form.Old ?? "", form.New)
                : await accounts.AddPasswordAsync(account, form.New);
            if (!result.Succeeded) return await Page(refused: [No(nameof(HouseText.OldPasswordWrong), "Old")]);
            await signIn.RefreshSignInAsync(account);
            return Results.Redirect($"/account?said={nameof(HouseText.PasswordChanged)}");
        }

        public async Task<string> PasskeyOptions()
        {
            var account = await Mine();
            return await signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity { Id = account.Id.ToString(), Name = account.UserName ?? me.Name, DisplayName = me.Name });
        }

        public async Task<IResult> AddPasskey(PasskeyForm form)
        {
            var attested = string.IsNullOrEmpty(form.Credential) ? null : await signIn.PerformPasskeyAttestationAsync(form.Credential);
            if (attested is not { Succeeded: true, Passkey: { } passkey }) return await Page(refused: [No(nameof(HouseText.PasskeyNotMade), null)]);
            passkey.Name = string.IsNullOrWhiteSpace(form.Device) ? null : form.Device.Trim()[..Math.Min(form.Device.Trim().Length, 100)];
            await accounts.AddOrUpdatePasskeyAsync(await Mine(), passkey);
            return Results.Redirect($"/account?said={nameof(HouseText.PasskeyAdded)}");
        }

        public async Task<IResult> RemovePasskey(string? id)
        {
            var account = await Mine();
            var passkeys = await accounts.GetPasskeysAsync(account);
            if (passkeys.FirstOrDefault(p => Convert.ToHexString(p.CredentialId) == id) is not { } passkey) return Results.Redirect("/account");
            if (passkeys.Count == 1 && !await accounts.HasPasswordAsync(account)) return await Page(refused: [No(nameof(HouseText.LastWayIn), null)]);
            await accounts.RemovePasskeyAsync(account, passkey.CredentialId);
            return Results.Redirect($"/account?said={nameof(HouseText.PasskeyRemoved)}");
        }

        /// <summary>Eight new codes; the ones before them open nothing any more.</summary>
        public async Task<IResult> MakeCodes() => await Page(codes: await invitations.MakeRecoveryCodes(me.Person, 8));

        static Refusal No(string key, string? field) => new(new Phrase(typeof(HouseText), key), Field: field);
    }
}
