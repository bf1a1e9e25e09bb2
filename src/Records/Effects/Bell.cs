using System.Threading.Channels;

namespace Jointly.Records.Effects;

/// <summary>Wakes the clock of the effects when one was kept, so that nobody waits for its next look.</summary>
public sealed class Bell
{
    readonly Channel<bool> rung = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => rung.Writer.TryWrite(true);

    /// <summary>Comes back when it rang, or after the time has passed.</summary>
    internal async Task Wait(TimeSpan most, TimeProvider clock, CancellationToken stop)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await Task.WhenAny(rung.Reader.ReadAsync(either.Token).AsTask(), Task.Delay(most, clock, either.Token)).ConfigureAwait(false);
        await either.CancelAsync().ConfigureAwait(false);
        stop.ThrowIfCancellationRequested();
    }
}
