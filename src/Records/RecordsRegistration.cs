using Jointly.Records.Accounts;
using Jointly.Records.Effects;
using Jointly.Records.Writing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Jointly.Records;

public static class RecordsRegistration
{
    /// <summary>
    /// Everything that reads and writes records: Database, Asking, DeedRunner, Writer, AccountsContext, and a clock when there is none.
    /// Apply <see cref="Migrations"/> before the first use. Add DailyBackup as a hosted service where a server runs.
    /// </summary>
    public static IServiceCollection AddRecords(this IServiceCollection services, Database database)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(database).AddSingleton<Asking>().AddSingleton<Writer>().AddSingleton<Bell>().AddSingleton<DeedRunner>();
        services.AddDbContext<AccountsContext>(database.Reading);
        return services.Configure<IdentityOptions>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
    }
}
