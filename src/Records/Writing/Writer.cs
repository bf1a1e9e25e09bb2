using System.Threading.Channels;
using Jointly.Method.Words;

namespace Jointly.Records.Writing;

/// <summary>
/// The one way by which anything is written, on both databases: lanes begin when first needed, and each initiative keeps to its own.
/// Disposing it writes what still waits.
/// </summary>
public sealed class Writer : IDisposable
{
    readonly Lazy<Lane>[] lanes;

    public Writer(Database database) =>
        lanes = [.. Enumerable.Range(1, database.Lanes).Select(n => new Lazy<Lane>(() => new Lane(database, $"writer {n}")))];

    /// <summary>Completes when the answer is on the disk.</summary>
    /// <param name="work">It may run twice; it waits for nothing but the database.</param>
    /// <exception cref="ObjectDisposedException">The writer was stopped.</exception>
    internal async Task<T> Write<T>(InitiativeId chain, Func<Session, Written<T>> work, CancellationToken stop = default)
    {
        var job = new Job<T>(chain, work, stop);
        try { await LaneOf(chain).Take(job, stop).ConfigureAwait(false); }
        catch (ChannelClosedException e) { throw new ObjectDisposedException("The writer was stopped.", e); }
        return await job.Task.ConfigureAwait(false);
    }

    Lane LaneOf(InitiativeId chain) => lanes[(uint)chain.Value.GetHashCode() % (uint)lanes.Length].Value;

    public void Dispose()
    {
        foreach (var lane in lanes.Where(l => l.IsValueCreated)) lane.Value.Stop();
    }
}
