using System.Threading.Channels;

namespace Jointly.Records.Writing;

/// <summary>
/// One thread that writes what waits, up to 64 jobs in one transaction: one wait for the disk serves them all (group commit).
/// Each job has its savepoint, so that one that fails takes no other with it.
/// </summary>
internal sealed class Lane
{
    const int MostTogether = 64, MostWaiting = 4096;
    readonly Database database;
    readonly Channel<Job> waiting = Channel.CreateBounded<Job>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    readonly Thread thread;
    Session? session;

    public Lane(Database database, string name)
    {
        this.database = database;
        thread = new Thread(Work) { Name = name, IsBackground = true };
        thread.Start();
    }

    /// <exception cref="ChannelClosedException">The writer was stopped.</exception>
    public ValueTask Take(Job job, CancellationToken stop) => waiting.Writer.WriteAsync(job, stop);

    /// <summary>Writes what still waits, then ends.</summary>
    public void Stop()
    {
        waiting.Writer.TryComplete();
        thread.Join();
    }

    void Work()
    {
        var batch = new List<Job>(MostTogether);
        while (waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (batch.Count < MostTogether && waiting.Reader.TryRead(out var job)) batch.Add(job);
            // Chains in one order everywhere: two servers that lock several heads do not wait for each other.
            Write([.. batch.OrderBy(j => j.Chain.Value)]);
            batch.Clear();
        }
        session?.Dispose();
    }

    void Write(IReadOnlyList<Job> batch)
    {
        for (var tries = 1; ; tries++)
            try
            {
                session ??= new Session(database);
                session.Begin();
                foreach (var job in batch) job.Run(session);
                session.Commit();
                foreach (var job in batch) job.Answer();
                return;
            }
            catch (Exception e)
            {
                GiveUpSession();                                   // whatever state it is in, the next one is fresh
                if (tries < Retry.MostTries && Retry.Helps(e)) continue;
                foreach (var job in batch) job.Fail(e);            // after a failed commit nobody is told that it is done
                return;
            }
    }

    void GiveUpSession()
    {
        try { session?.Dispose(); }
        catch (Exception) { /* its connection is broken already: that is why it goes */ }
        session = null;
    }
}
