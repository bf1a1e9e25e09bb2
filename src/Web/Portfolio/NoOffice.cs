using System.Globalization;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Web.Admission;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.Portfolio;

/// <param name="Ask">Who coordinates there now.</param>
/// <param name="Begins">The office begins on a day still to come.</param>
public sealed record OfficeNotHeld(Role Role, string Where, DateOnly Day, bool Begins, IReadOnlyList<string> Ask);

/// <summary>For someone who holds no office today: which ones there were, and whom to ask.</summary>
public sealed record NoOfficeView(string Name, IReadOnlyList<OfficeNotHeld> Offices)
{
    public static async Task<NoOfficeView> Of(Caller me, Asking asking, TimeProvider time)
    {
        await using var house = asking.ForHouse();
        var (today, culture) = (time.Today(), CultureInfo.CurrentUICulture);
        var own = await house.Offices.Where(o => o.Person == me.Person).ToListAsync();
        var places = own.Select(o => o.Initiative).Distinct().ToList();
        var initiatives = (await house.Initiatives.ToListAsync()).Where(i => places.Contains(i.Id)).ToDictionary(i => i.Id, i => Named.In(i.Names, culture));
        var ask = (await (from o in house.Offices
                          where (o.Role == Role.Coordinator || o.Role == Role.Administrator) && o.Cluster == null && o.From <= today && (o.To == null || today <= o.To)
                          join p in house.People on o.Person equals p.Id
                          where p.Name != ""
                          select new { o.Initiative, p.Name }).ToListAsync()).Where(a => places.Contains(a.Initiative)).ToLookup(a => a.Initiative, a => a.Name);
        return new(me.Name, [.. own.OrderByDescending(o => o.To ?? o.From).Select(o => new OfficeNotHeld(o.Role, o.Initiative is { } i ? initiatives.GetValueOrDefault(i, "") : "", o.From > today ? o.From : o.To ?? o.From, o.From > today,
            [.. ask[o.Initiative].Distinct().Order(StringComparer.CurrentCulture)]))]);
    }
}
