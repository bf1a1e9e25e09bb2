using System.Security.Claims;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records;

namespace Jointly.Web.Admission;

/// <summary>Who is asking in this request. Offices are read anew each time, so that one taken away is gone at once.</summary>
public sealed class Session
{
    /// <summary>The claim that carries the person's id in the cookie.</summary>
    public const string PersonClaim = "jointly:person";

    public Caller Caller { get; private set; } = Caller.Nobody;

    /// <summary>Reads the person behind the cookie, with the offices held today.</summary>
    public void Begin(ClaimsPrincipal user, Asking asking, TimeProvider time)
    {
        if (Guid.TryParse(user.FindFirstValue(PersonClaim), out var person)) Caller = asking.Caller(new PersonId(person), time.Today());
    }
}

public static class Days
{
    /// <summary>The day by universal time; places with a calendar of their own come with the initiative's settings.</summary>
    public static DateOnly Today(this TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
}
