using Jointly.Method.Words;
using Jointly.Records;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.House;

/// <summary>Whoever signs in on a device that has no language yet is spoken to in their own.</summary>
public sealed class Arrival(Asking asking, IHttpContextAccessor http, Installation installation)
{
    public async Task Greet(PersonId person)
    {
        if (http.HttpContext is not { } here || here.Request.Cookies.ContainsKey(Languages.Cookie)) return;
        await using var records = asking.ForHouse();
        var language = await records.People.Where(p => p.Id == person).Select(p => p.Language).SingleOrDefaultAsync();
        if (language is not null && Languages.Spoken.Contains(language)) Languages.Remember(here, language, installation);
    }
}
