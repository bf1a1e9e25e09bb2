using Jointly.Records.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Jointly.Records.Sqlite;

/// <summary>For <c>dotnet ef migrations add</c> alone; nothing is opened.</summary>
internal sealed class DesignTimeRecords : IDesignTimeDbContextFactory<JointlyContext>
{
    public JointlyContext CreateDbContext(string[] args) => new(DesignTime.Options<JointlyContext>());
}

/// <inheritdoc cref="DesignTimeRecords"/>
internal sealed class DesignTimeAccounts : IDesignTimeDbContextFactory<AccountsContext>
{
    public AccountsContext CreateDbContext(string[] args) => new(DesignTime.Options<AccountsContext>());
}

internal static class DesignTime
{
    public static DbContextOptions<T> Options<T>() where T : DbContext
    {
        var options = new DbContextOptionsBuilder<T>();
        Database.Sqlite("design-time").Reading(options);
        return options.Options;
    }
}
