namespace Jointly.Records.Writing;

/// <summary>The one way by which anything is written.</summary>
public sealed class Writer(Database database) : IAsyncDisposable
{
    internal Database Database => database;
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
