using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records.Accounts;
using Jointly.Records.Effects;
using Jointly.Records.Logbook;

namespace Jointly.Records.Writing;

/// <summary>Does a deed: decided inside the write transaction, kept together with its entry in the log, answered after the commit.</summary>
public sealed class DeedRunner(Writer writer, TimeProvider clock, Bell? bell = null)
{
    /// <param name="once">The form's key: sent twice, it is done once, and the earlier fact is the answer. Without one, a deed stands alone.</param>
    /// <param name="decide">Loads, decides and lets entities take the fact. It may run more than once, so it touches nothing but the records.</param>
    /// <exception cref="UnauthorizedAccessException">The caller may not do this here: the page should have refused before.</exception>
    /// <exception cref="InvalidOperationException">A fact changed no row, or a row of another place: a defect of ours.</exception>
    public Task<Outcome<T>> Do<T>(Caller caller, Deed deed, Place place, Guid once, Func<Work, Outcome<T>> decide, CancellationToken stop = default)
        where T : class, IFact =>
        caller.May(deed, place)
            ? Run(new Doing(caller.Person, deed, place, once == Guid.Empty ? Guid.NewGuid() : once), decide, stop)
            : throw new UnauthorizedAccessException($"{caller.Person} may not {deed} at {place}.");

    /// <summary>The same, and what was changed on accounts is kept in the same transaction: both, or neither.</summary>
    /// <param name="accounts">With changes not yet saved; the deed's own entry tells of them.</param>
    /// <inheritdoc cref="Do{T}(Caller, Deed, Place, Guid, Func{Work, Outcome{T}}, CancellationToken)"/>
    public async Task<Outcome<T>> Do<T>(Caller caller, Deed deed, Place place, Guid once, AccountsContext accounts, Func<Work, Outcome<T>> decide, CancellationToken stop = default)
        where T : class, IFact
    {
        if (!caller.May(deed, place)) throw new UnauthorizedAccessException($"{caller.Person} may not {deed} at {place}.");
        var outcome = await Run(new Doing(caller.Person, deed, place, once == Guid.Empty ? Guid.NewGuid() : once), decide, stop, session => session.Lend(accounts, accounts.SaveLent)).ConfigureAwait(false);
        if (outcome.Fact is not null) accounts.ChangeTracker.AcceptAllChanges();
        return outcome;
    }

    /// <summary>Done by the house itself, where nobody holds an office yet: the first administrator, the demonstration.</summary>
    public Task<Outcome<T>> DoAsHouse<T>(Deed deed, Place place, Guid once, Func<Work, Outcome<T>> decide, CancellationToken stop = default)
        where T : class, IFact => Run(new Doing(House.Person, deed, place, once), decide, stop);

    /// <summary>Something large is kept in the same transaction by statements of its own, after the deed's entry: all of it, or nothing.</summary>
    internal Task<Outcome<T>> Do<T>(Doing doing, Func<Work, Outcome<T>> decide, Action<Session> also, CancellationToken stop = default) where T : class, IFact =>
        Run(doing, decide, stop, also);

    async Task<Outcome<T>> Run<T>(Doing doing, Func<Work, Outcome<T>> decide, CancellationToken stop, Action<Session>? also = null) where T : class, IFact
    {
        var outcome = await writer.Write(doing.Chain, session =>
        {
            var head = session.GoTo(doing.Chain);                  // first, so that two servers take turns from here on
            if (doing.Before<T>(session.Db) is { } earlier) return new Written<Outcome<T>>(earlier, Stays: false);

            var work = new Work(session.Db, clock);
            var outcome = decide(work);
            if (outcome.Fact is not { } fact) return new(outcome, Stays: false);
            Keep(doing, work, session, head, fact);
            also?.Invoke(session);
            return new(outcome, Stays: true);
        }, stop).ConfigureAwait(false);
        if (outcome.Fact is IHasEffect) bell?.Ring();
        return outcome;
    }

    static void Keep(Doing doing, Work work, Session session, Head head, IFact fact)
    {
        var db = work.Db;
        db.ChangeTracker.DetectChanges();
        var rows = new RowChanges(db, work.Brought);
        if (!rows.Any && fact is not (IOpening or IMoving)) throw new InvalidOperationException($"{fact.GetType().Name} changed no row: nobody took the fact.");
        foreach (var row in rows.Entities) doing.Place.Guard(row);

        var entry = new LogEntry(head, work.Now, doing.By, doing.Deed, fact, fact.On ?? work.Today, rows);
        head.Grow(entry);
        var apart = work.Brought.Count > 0 ? entry.SubjectsApart() : [];
        db.Add(entry);
        if (fact is IHasEffect follows) db.Add(new Effect(doing.Chain, follows.Effect, follows.Subject.Id, work.Now));
        db.Add(new Once { Key = doing.Once, Person = doing.By, Deed = doing.Deed, Chain = head.Chain, Number = entry.Number });
        db.Keep();
        if (work.Brought.Count > 0) session.Insert(work.Brought.Concat(apart));
    }
}
