namespace Jointly.Records.Tests;

/// <summary>The same promises on each database; every test has one of its own.</summary>
public abstract class OnGround(On on) : IAsyncLifetime
{
    protected Ground Ground { get; private set; } = null!;
    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync() => Ground = await Ground.New(on);

    public async ValueTask DisposeAsync()
    {
        if (Ground is not null) await Ground.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
