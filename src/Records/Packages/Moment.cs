using System.Data.Common;
using Jointly.Method.Words;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Records.Packages;

/// <summary>The records within a transaction that somebody else holds, untracked, as far as one initiative reaches.</summary>
internal static class Moment
{
    public static JointlyContext Of(Database database, DbConnection connection, DbTransaction transaction, InitiativeId initiative)
    {
        var options = new DbContextOptionsBuilder<JointlyContext>().UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        database.Writing(options, connection);
        var db = new JointlyContext(options.Options);
        db.Database.UseTransaction(transaction);
        return db.Reaching(initiative);
    }

    /// <summary>The names of the steps by which the tables became what they are, without their days: the same on both databases.</summary>
    public static IReadOnlyList<string> Schema(JointlyContext db) => [.. db.Database.GetMigrations().Select(m => m[(m.IndexOf('_', StringComparison.Ordinal) + 1)..]).Order(StringComparer.Ordinal)];
}
