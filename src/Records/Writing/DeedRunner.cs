using Jointly.Method.Mandates;
using Jointly.Method.Words;

namespace Jointly.Records.Writing;

/// <summary>Does a deed: decided inside the write transaction, kept together with its entry in the log, answered after the commit.</summary>
public sealed class DeedRunner(Writer writer, TimeProvider clock)
{
    /// <param name="once">The form's key: sent twice, it is done once, and the earlier fact is the answer.</param>
    /// <param name="decide">Loads, decides and lets entities take the fact. It may run more than once, so it touches nothing but the records.</param>
    /// <exception cref="UnauthorizedAccessException">The caller may not do this here: the page should have refused before.</exception>
    public Task<Outcome<T>> Do<T>(Caller caller, Deed deed, Place place, Guid once, Func<Work, Outcome<T>> decide, CancellationToken stop = default)
        where T : class, IFact
    {
        if (!caller.May(deed, place)) throw new UnauthorizedAccessException($"{caller.Name} may not {deed} at {place}.");
        return Run(caller.Person, deed, place, once, decide, stop);
    }

    /// <summary>Done by the house itself, where nobody holds an office yet: the first administrator, the demonstration.</summary>
    public Task<Outcome<T>> DoAsHouse<T>(Deed deed, Place place, Guid once, Func<Work, Outcome<T>> decide, CancellationToken stop = default)
        where T : class, IFact => Run(House.Person, deed, place, once, decide, stop);

    Task<Outcome<T>> Run<T>(PersonId by, Deed deed, Place place, Guid once, Func<Work, Outcome<T>> decide, CancellationToken stop)
        where T : class, IFact
    {
        _ = (writer, clock, by, deed, place, once, decide, stop);
        throw new NotSupportedException("Not yet.");
    }
}
