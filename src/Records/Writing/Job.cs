using Jointly.Method.Words;

namespace Jointly.Records.Writing;

/// <summary>What came of a job: the answer for its caller, and whether what it wrote stays.</summary>
internal readonly record struct Written<T>(T Answer, bool Stays);

/// <summary>One thing to be written, waiting for its batch.</summary>
internal abstract class Job(InitiativeId chain)
{
    public InitiativeId Chain { get; } = chain;

    /// <summary>Writes inside a savepoint. A failure of its own is kept for its caller, and leaves the batch as it was.</summary>
    /// <exception cref="Exception">Only what the whole batch is tried again for, or what broke the connection.</exception>
    public abstract void Run(Session session);

    /// <summary>The batch is on the disk: tells the caller what came of it.</summary>
    public abstract void Answer();

    /// <summary>The batch was not kept.</summary>
    public abstract void Fail(Exception why);
}

internal sealed class Job<T>(InitiativeId chain, Func<Session, Written<T>> work, CancellationToken stop) : Job(chain)
{
    readonly TaskCompletionSource<T> caller = new(TaskCreationOptions.RunContinuationsAsynchronously);
    T? answer;
    Exception? failure;

    public Task<T> Task => caller.Task;

    public override void Run(Session session)
    {
        (answer, failure) = (default, null);                                        // it may run again
        if (stop.IsCancellationRequested) { failure = new OperationCanceledException(stop); return; }
        session.Save();
        try
        {
            var written = work(session);
            answer = written.Answer;
            if (written.Stays) session.Release(); else session.Undo();
        }
        catch (Exception e) when (!Retry.Helps(e))
        {
            session.Undo();
            failure = e;
        }
    }

    public override void Answer()
    {
        if (failure is OperationCanceledException) caller.TrySetCanceled(stop);
        else if (failure is not null) caller.TrySetException(failure);
        else caller.TrySetResult(answer!);
    }

    public override void Fail(Exception why) => caller.TrySetException(failure ?? why);
}
