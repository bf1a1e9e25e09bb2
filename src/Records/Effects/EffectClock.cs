using Jointly.Method.Words;
using Jointly.Records.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Jointly.Records.Effects;

/// <summary>Does one kind of effect.</summary>
public interface IEffectWork
{
    EffectKind Kind { get; }

    /// <summary>Is what it needs on this node? Another one takes it otherwise.</summary>
    bool IsHere(Effect effect);

    /// <summary>Does it from where it stands. It may have been begun before, here or elsewhere.</summary>
    Task Do(Effect effect, CancellationToken stop);
}

/// <summary>
/// Looks for effects that are due and does them one after the other. A node holds what it does for a minute and holds it again while it works;
/// what a stopped node held is another's after that, or its own at the next start.
/// </summary>
public sealed class EffectClock(Database database, Asking asking, Writer writer, Bell bell, IEnumerable<IEffectWork> works, TimeProvider clock, ILogger<EffectClock> log) : BackgroundService
{
    static readonly TimeSpan Held = TimeSpan.FromMinutes(1), Look = TimeSpan.FromSeconds(20);
    const int LookedAt = 50;
    readonly Guid me = Guid.NewGuid();
    readonly Dictionary<EffectKind, IEffectWork> works = works.ToDictionary(w => w.Kind);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();                                                     // the house opens meanwhile
        var begun = false;
        try
        {
            while (true)
            {
                try
                {
                    if (!begun && database.LocksWhole) await ReleaseAll(stoppingToken).ConfigureAwait(false);   // whoever held them is no longer there
                    begun = true;
                    await DoDue(stoppingToken).ConfigureAwait(false);
                }
                catch (Exception e) when (e is System.Data.Common.DbException or DbUpdateException)
                {
                    log.LogError(e, "Effects cannot be looked for; that is tried again in {Seconds} seconds.", Look.TotalSeconds);
                }
                await bell.Wait(Look, clock, stoppingToken).ConfigureAwait(false);
            }
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested) { /* the house closes: what was begun goes on at the next start */ }
    }

    /// <summary>Does all that is due and can be done here.</summary>
    /// <returns>How many were done.</returns>
    public async Task<int> DoDue(CancellationToken stop = default)
    {
        var done = 0;
        while (await Take(stop).ConfigureAwait(false) is { } effect)
        {
            try
            {
                await Holding(effect, works[effect.Kind].Do(effect, stop), stop).ConfigureAwait(false);
                await Change(effect, (db, row) => db.Remove(row), stop).ConfigureAwait(false);
                done++;
            }
            catch (Exception e) when (!stop.IsCancellationRequested)
            {
                log.LogError(e, "{Effect} of {About} went wrong; it is tried again later.", effect.Kind, effect.About);
                await Change(effect, (_, row) => row.Fail(e, clock.GetUtcNow()), stop).ConfigureAwait(false);
            }
        }
        return done;
    }

    /// <summary>What went wrong before is due now, because someone asks for it.</summary>
    public async Task AskAgain(InitiativeId initiative, Guid about, CancellationToken stop = default)
    {
        List<Effect> waiting;
        await using (var db = asking.For(initiative)) waiting = await db.Effects.Where(e => e.Initiative == initiative && e.About == about).ToListAsync(stop).ConfigureAwait(false);
        foreach (var effect in waiting) await Change(effect, (_, row) => row.AskAgain(clock.GetUtcNow()), stop).ConfigureAwait(false);
        bell.Ring();
    }

    Task<Effect?> Take(CancellationToken stop) => writer.Write(House.Chain, session =>
    {
        session.GoTo(House.Chain);                                              // nodes take turns
        var now = clock.GetUtcNow();
        var next = session.Db.Effects.Where(e => e.Due <= now && (e.HeldUntil == null || e.HeldUntil < now)).OrderBy(e => e.Due).Take(LookedAt).AsEnumerable()
            .FirstOrDefault(e => works.TryGetValue(e.Kind, out var work) && work.IsHere(e));
        if (next is null) return new Written<Effect?>(null, Stays: false);
        next.Hold(me, now + Held);
        session.Db.Keep();
        return new(next, Stays: true);
    }, stop);

    async Task Holding(Effect effect, Task work, CancellationToken stop)
    {
        while (await Task.WhenAny(work, Task.Delay(Held / 3, clock, stop)).ConfigureAwait(false) != work && !stop.IsCancellationRequested)
            await Change(effect, (_, row) => row.Hold(me, clock.GetUtcNow() + Held), stop).ConfigureAwait(false);
        await work.ConfigureAwait(false);
    }

    /// <summary>Changes its row, if it is still there.</summary>
    Task Change(Effect effect, Action<JointlyContext, Effect> change, CancellationToken stop) => writer.Write(House.Chain, session =>
    {
        session.GoTo(House.Chain);
        if (session.Db.Effects.SingleOrDefault(e => e.Id == effect.Id) is not { } row) return new Written<bool>(false, Stays: false);
        change(session.Db, row);
        session.Db.Keep();
        return new(true, Stays: true);
    }, stop);

    Task ReleaseAll(CancellationToken stop) => writer.Write(House.Chain, session =>
    {
        session.GoTo(House.Chain);
        foreach (var row in session.Db.Effects.Where(e => e.HeldUntil != null).ToList()) row.Release();
        session.Db.Keep();
        return new Written<bool>(true, Stays: true);
    }, stop);
}
