using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Accounts;
using Jointly.Records.Logbook;
using Jointly.Web.Admission;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.House;

public sealed record OfficeHeld(Role Role, string? Initiative, string? Cluster, DateOnly From, DateOnly? To);
public sealed record AccountHeld(string SignInName, bool HasPassword, IReadOnlyList<PasskeyLine> Passkeys, int RecoveryCodes, int OpenSlips);

/// <param name="Where">The initiative in whose log it stands; none in the house's.</param>
public sealed record EntryHeld(PersonEntry Entry, string? Where);
public sealed record HeldView(PersonId Person, string Name, string Language, AccountHeld? Account, IReadOnlyList<OfficeHeld> Offices, IReadOnlyList<EntryHeld> Entries, int AllEntries, int Page);

/// <summary>What is held about the one who asks: to read, to correct, to take away.</summary>
public static class HeldPage
{
    public const int PerPage = 50;
    static readonly JsonSerializerOptions Taken = new()
    {
        WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter() },
    };

    public static void Map(IEndpointRouteBuilder house)
    {
        var own = house.MapGroup("/account/held").Needs(Deed.KeepOwnAccount, Scope.House);
        own.MapGet("", async (int? page, Held held, Frames frames) => frames.Page<HeldAboutMe>(await held.Of(Math.Clamp(page ?? 1, 1, 1_000))));
        own.MapGet("/data.json", async (Held held) => Results.File(JsonSerializer.SerializeToUtf8Bytes(Told(await held.Of(null)), Taken), "application/json", "held-about-me.json"));
        own.MapGet("/data.csv", async (Held held) => Downloads.Csv("held-about-me.csv", ["part", "day", "where", "what", "value"], Rows(await held.Of(null))));
    }

    /// <summary>Everything, in words that a program reads.</summary>
    static object Told(HeldView v) => new
    {
        person = new { id = v.Person.Value, v.Name, v.Language },
        account = v.Account is { } a ? new { a.SignInName, a.HasPassword, passkeys = a.Passkeys.Select(p => new { p.Name, p.MadeAt }), a.RecoveryCodes, a.OpenSlips } : null,
        v.Offices,
        log = v.Entries.Select(e => new
        {
            e.Entry.Number, initiative = e.Where, e.Entry.At, e.Entry.On, deed = e.Entry.DeedName, aboutYou = e.Entry.About, byYou = e.Entry.Own, by = e.Entry.Who, e.Entry.Because, e.Entry.Changes, e.Entry.Account,
        }),
    };

    static IEnumerable<IReadOnlyList<object?>> Rows(HeldView v)
    {
        yield return ["person", null, null, "name", v.Name];
        yield return ["person", null, null, "language", v.Language];
        if (v.Account is { } a)
        {
            yield return ["account", null, null, "sign-in name", a.SignInName];
            yield return ["account", null, null, "password", a.HasPassword ? "set" : "none"];
            yield return ["account", null, null, "recovery codes", a.RecoveryCodes];
            yield return ["account", null, null, "open slips", a.OpenSlips];
            foreach (var key in a.Passkeys) yield return ["account", DateOnly.FromDateTime(key.MadeAt.UtcDateTime), null, "passkey", key.Name];
        }
        foreach (var o in v.Offices) yield return ["office", o.From, string.Join(", ", new[] { o.Initiative, o.Cluster }.OfType<string>()), o.Role.ToString(), o.To is { } to ? $"to {to:yyyy-MM-dd}" : "held"];
        foreach (var (e, where) in v.Entries)
            yield return [e.About ? "log about you" : "log of your deeds", e.On, where, DeedWords.Said(e.Deed),
                string.Join("; ", [.. e.Changes.Select(c => $"{c.Field}: {c.Before} > {c.After}"), .. e.Account, .. new[] { e.Because }.OfType<string>()])];
    }
}

/// <summary>Gathers what is held about the caller, from the accounts, the house and each initiative they ever had an office in.</summary>
public sealed class Held(IHttpContextAccessor http, Caller me, UserManager<Account> accounts, AccountsContext slips, Invitations invitations, Asking asking)
{
    /// <param name="page">None: all of the log at once, to take away.</param>
    public async Task<HeldView> Of(int? page)
    {
        var culture = CultureInfo.CurrentUICulture;
        await using var house = asking.ForHouse();
        var person = await house.People.SingleAsync(p => p.Id == me.Person);
        var offices = await house.Offices.Where(o => o.Person == me.Person).OrderByDescending(o => o.From).ToListAsync();
        InitiativeId[] places = [.. offices.Select(o => o.Initiative).OfType<InitiativeId>().Distinct()];
        await using var records = asking.For(places);
        var initiatives = (await records.Initiatives.ToListAsync()).ToDictionary(i => i.Id, i => Named.In(i.Names, culture));
        var clusters = (await records.Clusters.ToListAsync()).ToDictionary(c => c.Id, c => Named.In(c.Names, culture));
        var take = page is { } n ? n * HeldPage.PerPage : int.MaxValue;
        var (ofHouse, ofInitiatives) = (PersonLog.Of(house, me.Person, take), PersonLog.Of(records, me.Person, take));
        var entries = ofHouse.Entries.Concat(ofInitiatives.Entries).OrderByDescending(e => e.At).ThenByDescending(e => e.Number).Skip(page is { } p ? (p - 1) * HeldPage.PerPage : 0).Take(page is null ? int.MaxValue : HeldPage.PerPage);
        return new(me.Person, person.Name, person.Language, await Account(),
            [.. offices.Select(o => new OfficeHeld(o.Role, o.Initiative is { } i ? initiatives.GetValueOrDefault(i) : null, o.Cluster is { } c ? clusters.GetValueOrDefault(c) : null, o.From, o.To))],
            [.. entries.Select(e => new EntryHeld(e, initiatives.GetValueOrDefault(e.Chain)))], ofHouse.All + ofInitiatives.All, page ?? 1);
    }

    async Task<AccountHeld?> Account()
    {
        if (await accounts.GetUserAsync(http.HttpContext!.User) is not { } account) return null;
        var passkeys = await accounts.GetPasskeysAsync(account);
        return new(account.UserName ?? "", await accounts.HasPasswordAsync(account), [.. passkeys.Select(p => new PasskeyLine("", p.Name ?? "", p.CreatedAt)).OrderBy(p => p.MadeAt)],
            await invitations.RecoveryCodesLeft(me.Person), await slips.Invitations.CountAsync(i => i.Person == me.Person && !i.Recovery && i.UsedAt == null));
    }
}
