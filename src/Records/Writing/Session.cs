using System.Data.Common;
using Jointly.Method.Words;
using Jointly.Records.Logbook;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Records.Writing;

/// <summary>A lane's connection, its context, and the transaction of the batch.</summary>
internal sealed class Session : IDisposable
{
    const string Savepoint = "job";
    readonly Database database;
    readonly DbConnection connection;
    DbTransaction? transaction;

    public Session(Database database)
    {
        this.database = database;
        connection = database.OpenForWriting();
        var options = new DbContextOptionsBuilder<JointlyContext>();
        database.Writing(options, connection);
        Db = new JointlyContext(options.Options);
        Db.Database.AutoSavepointsEnabled = false;                       // each job has one already
    }

    public JointlyContext Db { get; }

    public void Begin() => Db.Database.UseTransaction(transaction = connection.BeginTransaction());

    public void Commit()
    {
        transaction!.Commit();
        Db.Database.UseTransaction(null);
        transaction.Dispose();
        transaction = null;
    }

    public void Save() => transaction!.Save(Savepoint);

    public void Release()
    {
        Db.ChangeTracker.Clear();
        transaction!.Release(Savepoint);
    }

    public void Undo()
    {
        Db.ChangeTracker.Clear();
        transaction!.Rollback(Savepoint);
        transaction.Release(Savepoint);
    }

    /// <summary>Goes to a chain: its last entry, locked until the batch ends (two servers write one chain in turn), and from here on its reach.</summary>
    public Head GoTo(InitiativeId chain)
    {
        if (chain == House.Chain) Db.ReachingHouse(); else Db.Reaching(chain);
        Db.Database.ExecuteSql($"""INSERT INTO "Heads" ("Chain", "Number", "Digest") VALUES ({chain.Value}, 0, {new byte[32]}) ON CONFLICT DO NOTHING""");
        return database.LocksWhole
            ? Db.Heads.Single(h => h.Chain == chain)
            : Db.Heads.FromSql($"""SELECT * FROM "Heads" WHERE "Chain" = {chain.Value} FOR UPDATE""").Single();
    }

    /// <summary>For what is kept by statements of its own, in this transaction.</summary>
    public DbConnection Connection => connection;
    public DbTransaction Transaction => transaction!;

    /// <summary>Kept past the change tracker, type by type, in the order in which the types first come.</summary>
    public void Insert(IEnumerable<object> rows)
    {
        foreach (var of in rows.GroupBy(r => r.GetType()))
        {
            var (table, all) = (BulkTable.Of(Db.Model, of.Key), of.ToList());
            database.Insert(connection, transaction!, table.Name, table.FilledBy(all), all);
        }
    }

    /// <summary>Lets another context save in this transaction, then gives it a connection of its own again (exchanging one disposes it).</summary>
    public T Lend<T>(DbContext other, Func<T> save)
    {
        other.Database.SetDbConnection(connection);
        other.Database.UseTransaction(transaction);
        other.Database.AutoSavepointsEnabled = false;
        try { return save(); }
        finally
        {
            other.Database.UseTransaction(null);
            other.Database.SetDbConnection(database.ToRead(), contextOwnsConnection: true);
        }
    }

    public void Dispose()
    {
        Db.Dispose();
        transaction?.Dispose();
        connection.Dispose();
    }
}
