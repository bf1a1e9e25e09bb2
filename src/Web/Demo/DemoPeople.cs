using System.Globalization;
using Jointly.Method.Words;
using Jointly.Records.Accounts;
using Jointly.Web.House;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Jointly.Web.Admission;

namespace Jointly.Web.Demo;

/// <summary>Someone to look round as.</summary>
/// <param name="Looks">What they look after, in each language.</param>
public sealed record DemoPerson(PersonId Person, string Name, IReadOnlyList<Named> Office, IReadOnlyList<Named> Looks);

/// <summary>The people one can sign in as with one click, in an example on this machine and nowhere else.</summary>
public sealed class DemoPeople(Installation installation, IHttpContextAccessor http)
{
    /// <summary>Empty unless this is the example, asked for from this machine under a name of this machine.</summary>
    public IReadOnlyList<DemoPerson> Here => Open ? DemoExample.People : [];

    bool Open => installation.Demo && installation.OnLoopback && http.HttpContext is { } asked
        && (asked.Connection.RemoteIpAddress is null || System.Net.IPAddress.IsLoopback(asked.Connection.RemoteIpAddress))
        && Installation.IsLoopback(asked.Request.Host.Host);                  // another site's name that points here is not us

    public static void Map(IEndpointRouteBuilder house) =>
        house.MapPost("/sign-in/demo", async ([FromForm] Guid person, [FromForm] string? back, DemoPeople demo, UserManager<Account> accounts, SignInManager<Account> signIn) =>
        {
            if (demo.Here.All(p => p.Person.Value != person)) return Results.NotFound();
            var id = new PersonId(person);
            await signIn.SignInAsync(await accounts.Users.SingleAsync(a => a.Person == id), isPersistent: false);
            return Results.LocalRedirect(SignInPage.Local(back));
        }).Public("the example's people are nobody; on loopback alone").SentAgain("who signs in twice is signed in");
}
