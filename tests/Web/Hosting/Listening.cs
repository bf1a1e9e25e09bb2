using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Jointly.Web.Tests.Hosting;

/// <summary>Counts the commands that go to one host's database while something is done; other hosts of the same run are not heard.</summary>
public sealed class CommandCounter : IDisposable, IObserver<System.Diagnostics.DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    int count;

    readonly string folder;
    readonly IDisposable all;
    IDisposable? entity;

    public CommandCounter(TestHost host)
    {
        folder = host.Installation.DataFolder;
        all = System.Diagnostics.DiagnosticListener.AllListeners.Subscribe(this);
    }

    public async Task<int> Of(Func<Task> work)
    {
        var before = count;
        await work();
        return count - before;
    }

    public void OnNext(System.Diagnostics.DiagnosticListener listener)
    {
        if (listener.Name == "Microsoft.EntityFrameworkCore") entity = listener.Subscribe(this);
    }

    public void OnNext(KeyValuePair<string, object?> happened)
    {
        if (happened.Value is Microsoft.EntityFrameworkCore.Diagnostics.CommandExecutedEventData done && done.Command.Connection!.ConnectionString.Contains(folder, StringComparison.Ordinal))
            Interlocked.Increment(ref count);
    }

    public void OnCompleted() { }
    public void OnError(Exception error) { }

    public void Dispose()
    {
        all.Dispose();
        entity?.Dispose();
    }
}

/// <summary>All that the server logs.</summary>
public sealed class LogLines : ILoggerProvider
{
    public ConcurrentQueue<string> All { get; } = new();

    public ILogger Factory(TestHost host) => host.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Test");
    public ILogger CreateLogger(string categoryName) => new Line(this);
    public void Dispose() { }

    sealed class Line(LogLines lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull { lines.All.Enqueue(state.ToString() ?? ""); return null; }
        public bool IsEnabled(LogLevel logLevel) => true;
        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.All.Enqueue(formatter(state, exception) + exception);
    }
}
