namespace Jointly.Web.Tests.Hosting;

/// <summary>The clock of this machine, set ahead.</summary>
public sealed class Ahead : TimeProvider
{
    public TimeSpan By { get; set; }
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + By;
}
