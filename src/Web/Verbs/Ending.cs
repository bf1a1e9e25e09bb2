using System.Runtime.InteropServices;

namespace Jointly.Web.Verbs;

/// <summary>
/// Asked to end, by Ctrl+C or by who runs the service, once or many times: the first begins it, the others are heard and change nothing.
/// It listens until the process is gone, so that a late one does not cut off what is being put away.
/// </summary>
static class Ending
{
    static readonly CancellationTokenSource Source = new();
    static PosixSignalRegistration[] listening = [];                          // kept for as long as the process lives

    /// <summary>Cancelled by the first signal from here on.</summary>
    public static CancellationToken Asked()
    {
        if (listening.Length == 0)
            listening = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGQUIT }.Select(signal => PosixSignalRegistration.Create(signal, Heard))];
        return Source.Token;
    }

    static void Heard(PosixSignalContext context)
    {
        context.Cancel = true;
        Source.Cancel();
    }
}
