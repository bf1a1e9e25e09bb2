using Jointly.Method.Actors.Importing;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records.Effects;
using Jointly.Records.Writing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Jointly.Records.Tests;

public abstract class EffectsFollow(On on) : OnGround(on)
{
    [Fact(DisplayName = "What follows from a fact is kept with it, done once, and gone; a refusal has none")]
    public async Task Kept_and_done()
    {
        var village = await Village.On(Ground);
        var node = new Node(Ground);
        var list = await Begin(village);
        Assert.Equal(list.Value, Assert.Single(Waiting(village)).About);

        await Ground.Deeds.Do<ImportUndoBegun>(village.Ana, Deed.UndoImport, village.Place, Guid.NewGuid(), work =>
            Imports.Undo(work.Db.Imports.Single(i => i.Id == list), work.Today, reason: null), Stop);            // refused: it has no reason
        Assert.Single(Waiting(village));

        Assert.Equal(1, await node.Clock.DoDue(Stop));
        Assert.Equal([list.Value], node.Did);
        Assert.Empty(Waiting(village));
        Assert.Equal(0, await node.Clock.DoDue(Stop));
    }

    [Fact(DisplayName = "What goes wrong is tried again later and later, or when someone asks for it")]
    public async Task Tried_again()
    {
        var village = await Village.On(Ground);
        var node = new Node(Ground) { Wrong = new IOException("the disk is full") };
        var list = await Begin(village);

        await node.Clock.DoDue(Stop);
        var waits = Assert.Single(Waiting(village));
        Assert.Equal((1, nameof(IOException), Ground.Clock.GetUtcNow() + TimeSpan.FromMinutes(1)), (waits.Failures, waits.LastFailure, waits.Due));
        await node.Clock.DoDue(Stop);
        Assert.Single(node.Did);                                                          // it is not due yet

        Ground.Clock.Advance(TimeSpan.FromMinutes(1));
        await node.Clock.DoDue(Stop);
        Assert.Equal(Ground.Clock.GetUtcNow() + TimeSpan.FromMinutes(2), Assert.Single(Waiting(village)).Due);

        node.Wrong = null;
        await node.Clock.AskAgain(village.Initiative, list.Value, Stop);
        Assert.Equal(1, await node.Clock.DoDue(Stop));
        Assert.Empty(Waiting(village));
    }

    [Fact(DisplayName = "Of two nodes one does it; what a stopped node held is another's after a minute")]
    public async Task One_of_two()
    {
        var village = await Village.On(Ground);
        await Begin(village);
        var (slow, other) = (new Node(Ground) { Gate = new() }, new Node(Ground));

        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var working = slow.Clock.DoDue(stopping.Token);
        await slow.Begun.Task;
        Assert.Equal(0, await other.Clock.DoDue(Stop));
        await stopping.CancelAsync();                                                        // it holds nothing again from here on
        Assert.Equal(0, await other.Clock.DoDue(Stop));
        Ground.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(1, await other.Clock.DoDue(Stop));
        slow.Gate!.SetResult();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => working);
        Assert.Empty(Waiting(village));
    }

    [Fact(DisplayName = "A node that works long holds on")]
    public async Task Holds_on()
    {
        var village = await Village.On(Ground);
        await Begin(village);
        var node = new Node(Ground) { Gate = new() };
        var working = node.Clock.DoDue(Stop);
        await node.Begun.Task;
        var first = Assert.Single(Waiting(village)).HeldUntil;
        for (var tries = 0; tries < 400 && Assert.Single(Waiting(village)).HeldUntil == first; tries++)
        {
            Ground.Clock.Advance(TimeSpan.FromSeconds(1));                                   // it may not yet have looked at the clock
            await Task.Delay(10, Stop);
        }
        Assert.True(Assert.Single(Waiting(village)).HeldUntil > first);
        node.Gate!.SetResult();
        Assert.Equal(1, await working);
    }

    [Fact(DisplayName = "A node leaves alone what it lacks the files for")]
    public async Task Elsewhere()
    {
        var village = await Village.On(Ground);
        await Begin(village);
        Assert.Equal(0, await new Node(Ground) { Here = false }.Clock.DoDue(Stop));
        Assert.Equal(1, await new Node(Ground).Clock.DoDue(Stop));
    }

    static async Task<ImportId> Begin(Village village)
    {
        var id = ImportId.New();
        await village.Ground.Deeds.Do<ImportBegun>(village.Ana, Deed.ImportActors, village.Place, Guid.NewGuid(), work =>
        {
            var fact = new ImportBegun(id, village.Initiative, village.Cluster, village.Ana.Person, work.Now, "list.csv", new string('a', 64), null, ImportMode.AddNew, "{}", null, new ImportCounts(), 0);
            work.Add(new Import(fact));
            return (Outcome<ImportBegun>)fact;
        }, Stop);
        return id;
    }

    static List<Effect> Waiting(Village village)
    {
        using var db = village.Ground.Asking.For(village.Ana);
        return [.. db.Effects];
    }

    sealed class Node : IEffectWork
    {
        public Node(Ground ground) =>
            Clock = new(ground.Database, ground.Asking, ground.Writer, ground.Services.GetRequiredService<Bell>(), [this], ground.Clock, NullLogger<EffectClock>.Instance);

        public EffectClock Clock { get; }
        public List<Guid> Did { get; } = [];
        public Exception? Wrong { get; set; }
        public bool Here { get; init; } = true;
        public TaskCompletionSource? Gate { get; init; }
        public TaskCompletionSource Begun { get; } = new();
        public EffectKind Kind => EffectKind.TakeOverList;
        public bool IsHere(Effect effect) => Here;

        public async Task Do(Effect effect, CancellationToken stop)
        {
            Did.Add(effect.About);
            Begun.TrySetResult();
            if (Gate is not null) await Gate.Task;
            if (Wrong is not null) throw Wrong;
        }
    }
}

public sealed class EffectsFollow_on_SQLite() : EffectsFollow(On.Sqlite);
public sealed class EffectsFollow_on_PostgreSQL() : EffectsFollow(On.Postgres);
