using System.Security.Claims;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records.Asking;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.Admission;

/// <summary>Who is asking in this request. Offices are read anew each time, so that one taken away is gone at once.</summary>
public sealed class Session
{
    /// <summary>The claim that carries the person's id in the cookie.</summary>
    public const string PersonClaim = "jointly:person";

    public Caller Caller { get; private set; } = Caller.Nobody;

    /// <summary>Reads the person behind the cookie, with the offices held today.</summary>
    public async Task Begin(ClaimsPrincipal user, Asking asking, TimeProvider time)
    {
        if (!Guid.TryParse(user.FindFirstValue(PersonClaim), out var id)) return;
        var (person, today) = (new PersonId(id), time.Today());
        await using var records = asking.House();
        var found = await records.People.Where(p => p.Id == person).Select(p => new { p.Name }).FirstOrDefaultAsync();
        if (found?.Name is not { } name) return;
        var offices = await records.Offices.Where(o => o.Person == person && o.From <= today && (o.To == null || o.To >= today)).ToListAsync();
        Caller = new Caller(person, name, offices);
    }
}

public static class Days
{
    /// <summary>The day by universal time; places with a calendar of their own come with the initiative's settings.</summary>
    public static DateOnly Today(this TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
}
