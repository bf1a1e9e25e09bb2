using Jointly.Records.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jointly.Records;

public static class Migrations
{
    /// <summary>Brings the database to the shape that this version knows. Nothing happens when it has it already.</summary>
    public static Task Apply(IServiceProvider services, CancellationToken stop = default) => Apply(services.GetRequiredService<Database>(), stop);

    public static async Task Apply(Database database, CancellationToken stop = default)
    {
        await using var connection = database.OpenForWriting();
        await using (var records = new JointlyContext(Options<JointlyContext>())) await records.Database.MigrateAsync(stop);
        await using (var accounts = new AccountsContext(Options<AccountsContext>())) await accounts.Database.MigrateAsync(stop);

        DbContextOptions<T> Options<T>() where T : DbContext
        {
            var options = new DbContextOptionsBuilder<T>();
            database.Writing(options, connection);
            return options.Options;
        }
    }
}
