using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Accounts;
using Jointly.Records.Writing;
using Jointly.Web.Admission;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.House;

/// <param name="Codes">Recovery codes just made; shown this once.</param>
public sealed record AccountView(string Name, string Language, string SignInName, bool HasPassword, IReadOnlyList<PasskeyLine> Passkeys, IReadOnlyList<string> Codes, int CodesLeft, Phrase? Said, IReadOnlyList<Refusal> Refused);
public sealed record RemoveView(string SignInName, int Passkeys, int Codes, int Offices, bool Hindered, IReadOnlyList<Refusal> Refused);
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
    public sealed record LanguageForm
    {
        public string? Language { get; init; }
        public Guid Once { get; init; }
    }
    public sealed record RemoveForm
    {
        public bool Sure { get; init; }
    }
    public sealed record PasskeyForm
    {
        public string? Credential { get; init; }
        public string? Device { get; init; }
    }

    public static void Map(IEndpointRouteBuilder house)
    {
        // Removed on another device: this one's cookie is good for a minute more, and opens nothing.
        var own = house.MapGroup("/account").Needs(Deed.KeepOwnAccount, Scope.House).AddEndpointFilter(async (asked, next) =>
        {
            var (http, signIn) = (asked.HttpContext, asked.HttpContext.RequestServices.GetRequiredService<SignInManager<Account>>());
            if (await signIn.UserManager.GetUserAsync(http.User) is not null) return await next(asked);
            await signIn.SignOutAsync();
            return Results.Redirect("/sign-in");
        });
        own.MapGet("", async (Own me, string? said) => await me.Page(said: said is nameof(HouseText.NameChanged) or nameof(HouseText.LanguageChanged) or nameof(HouseText.PasswordChanged) or nameof(HouseText.PasskeyAdded) or nameof(HouseText.PasskeyRemoved) ? said : null));
        own.MapPost("/name", async ([FromForm] NameForm form, Own me) => await me.Rename(form));
        own.MapPost("/language", async ([FromForm] LanguageForm form, Own me) => await me.Speak(form));
        own.MapGet("/remove", async (Own me) => await me.LookAtRemoving());
        own.MapPost("/remove", async ([FromForm] RemoveForm form, Own me) => await me.Remove(form)).SentAgain("an account that is gone is gone");
        own.MapPost("/password", async ([FromForm] PasswordForm form, Own me) => await me.ChangePassword(form)).SentAgain("the old password is asked for, and is another one by then");
        own.MapPost("/passkey/options", async (Own me) => Results.Content(await me.PasskeyOptions(), "application/json")).SentAgain("asks, and saves nothing");
        own.MapPost("/passkey", async ([FromForm] PasskeyForm form, Own me) => await me.AddPasskey(form)).SentAgain("a device signs each challenge once");
        own.MapPost("/passkey/remove", async ([FromForm] string? id, Own me) => await me.RemovePasskey(id)).SentAgain("a passkey that is gone is gone");
        own.MapPost("/codes", async (Own me) => await me.MakeCodes()).SentAgain("the codes made last are the ones that hold");
    }

    /// <summary>The account behind the request, and what its owner may do with it.</summary>
    public sealed class Own(IHttpContextAccessor http, Caller me, UserManager<Account> accounts, SignInManager<Account> signIn, Invitations invitations, AccountsContext records, Asking asking, TimeProvider time, Installation installation, DeedRunner run, Frames frames)
    {
        async Task<Account> Mine() => await accounts.GetUserAsync(http.HttpContext!.User) ?? throw new InvalidOperationException("A session without an account.");

        public async Task<IResult> Page(string? said = null, IReadOnlyList<string>? codes = null, IReadOnlyList<Refusal>? refused = null)
        {
            var account = await Mine();
            var passkeys = (await accounts.GetPasskeysAsync(account))
                .Select(p => new PasskeyLine(Convert.ToHexString(p.CredentialId), p.Name ?? "", p.CreatedAt)).OrderBy(p => p.MadeAt).ToList();
            await using var house = asking.ForHouse();
            var view = new AccountView(me.Name, await house.People.Where(p => p.Id == me.Person).Select(p => p.Language).SingleAsync(), account.UserName ?? "", await accounts.HasPasswordAsync(account), passkeys, codes ?? [],
                await invitations.RecoveryCodesLeft(account.Person), said is null ? null : new Phrase(typeof(HouseText), said), refused ?? []);
            return frames.Page<AccountOf>(view, refused is null ? 200 : 422);
        }

        public async Task<IResult> Rename(NameForm form)
        {
            var renamed = await run.Do(me, Deed.KeepOwnAccount, Place.House, form.Once, work => Appointment.Rename(me.Person, form.Name).Then(work.Db.People.Single(p => p.Id == me.Person).Take));
            return renamed.Fact is null ? await Page(refused: renamed.Refusals) : Results.Redirect($"/account?said={nameof(HouseText.NameChanged)}");
        }

        /// <summary>Kept with the person for other devices, and at once on this one.</summary>
        public async Task<IResult> Speak(LanguageForm form)
        {
            if (!Languages.Spoken.Contains(form.Language)) return await Page(refused: [No(nameof(HouseText.ChooseLanguage), "Language")]);
            await run.Do(me, Deed.KeepOwnAccount, Place.House, form.Once, work =>
            {
                var person = work.Db.People.Single(p => p.Id == me.Person);
                return person.Language == form.Language
                    ? (Outcome<LanguageChosen>)No(nameof(HouseText.LanguageChanged), null)                   // it stands already: nothing to write
                    : ((Outcome<LanguageChosen>)new LanguageChosen(me.Person, form.Language!)).Then(person.Take);
            });
            Languages.Remember(http.HttpContext!, form.Language!, installation);
            return Results.Redirect($"/account?said={nameof(HouseText.LanguageChanged)}");
        }

        public async Task<IResult> LookAtRemoving(IReadOnlyList<Refusal>? refused = null)
        {
            var account = await Mine();
            var hindered = await Hindered();
            return frames.Page<RemoveAccount>(new RemoveView(account.UserName ?? "", (await accounts.GetPasskeysAsync(account)).Count, await records.Invitations.CountAsync(i => i.Person == me.Person && i.UsedAt == null),
                me.Offices.Count, hindered.Count > 0, refused ?? hindered), refused is null ? 200 : 422);
        }

        /// <summary>The way in goes; the person, the offices and what was done stay until somebody forgets the person too.</summary>
        public async Task<IResult> Remove(RemoveForm form)
        {
            if (await Hindered() is { Count: > 0 } hindered) return await LookAtRemoving(hindered);
            if (!form.Sure) return await LookAtRemoving([No(nameof(HouseText.NotSure), "Sure")]);
            var account = await Mine();
            records.Invitations.RemoveRange(await records.Invitations.Where(i => i.Person == me.Person).ToListAsync());
            var removed = await accounts.DeleteAsync(account);                                     // codes and slips in the same transaction
            if (!removed.Succeeded) throw new InvalidOperationException(string.Join(' ', removed.Errors.Select(e => e.Code)));
            await signIn.SignOutAsync();
            return Results.Redirect("/sign-in?gone=true");
        }

        /// <summary>Who alone administers or coordinates hands over first: nobody would be left to make a slip.</summary>
        async Task<IReadOnlyList<Refusal>> Hindered()
        {
            await using var house = asking.ForHouse();
            var offices = await house.Offices.Where(o => o.Role == Role.Administrator || o.Role == Role.Coordinator).ToListAsync();
            return me.Offices.Any(o => Appointment.IsLast(o, offices, time.Today())) ? [No(nameof(HouseText.HandOverFirst), null)] : [];
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
