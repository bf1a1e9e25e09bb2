using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Accounts;
using Jointly.Records.Writing;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.House;

/// <summary>The first start: a link, printed where only who runs the server sees it, that makes the first administrator.</summary>
public static class FirstAdministrator
{
    static readonly Guid OnceForAll = new("6a6f696e-746c-7920-8000-61646d696e00");

    /// <summary>A new code while nobody has an account; none afterwards.</summary>
    public static async Task<string?> Link(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountsContext>();
        if (await accounts.Users.AnyAsync()) return null;
        var made = await scope.ServiceProvider.GetRequiredService<DeedRunner>().DoAsHouse(Deed.InvitePeople, Place.House, OnceForAll, work =>
            Appointment.Invite(PersonId.New(), "Administrator", "", Role.Administrator, Place.House, work.Today)
                .Then(fact => { work.Add(new Person(fact)); work.Add(fact.Office!.Made()); }));
        return await scope.ServiceProvider.GetRequiredService<Invitations>().Make(made.Fact!.Person, Records.House.Person);
    }
}
