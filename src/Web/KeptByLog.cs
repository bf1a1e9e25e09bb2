using System.Collections.Concurrent;
using Jointly.Method.Words;
using Jointly.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Jointly.Web;

/// <summary>
/// What follows from an initiative's records alone, kept in memory until its log grows: made once for all who ask, thrown away and made again
/// at any time with the same result. What is dear to make may lag behind for some seconds while the log keeps growing.
/// </summary>
public sealed class KeptByLog(IMemoryCache cache, TimeProvider time)
{
    /// <summary>What took a second to make is made anew every ten at most, so that it never takes more than a tenth of a processor.</summary>
    const int LagOverCost = 10;

    /// <summary>None before its first deed.</summary>
    public static Task<long?> HeadOf(JointlyContext records, InitiativeId initiative) =>
        records.Heads.Where(h => h.Chain == initiative).Select(h => (long?)h.Number).SingleOrDefaultAsync();

    readonly Lock turn = new();
    readonly ConcurrentDictionary<InitiativeId, DateTimeOffset> stale = new();

    /// <param name="head">The length of the initiative's log that it is made from.</param>
    sealed class Kept<T>(long? head, DateTimeOffset at)
    {
        public long? Head => head;
        public DateTimeOffset At => at;
        public Task<T> Making { get; set; } = null!;
        public TimeSpan Cost { get; set; }

        /// <summary>The same from a longer log, in the making while this one is still shown.</summary>
        public Kept<T>? Next { get; set; }
    }

    /// <summary>An enterprise took back its consent: nothing made before is shown from now on, not even for those seconds.</summary>
    public void Forget(InitiativeId initiative) => stale[initiative] = time.GetUtcNow();

    /// <param name="key">What is made; the initiative is part of it.</param>
    /// <param name="head">The length of the initiative's log now.</param>
    /// <param name="lag">How far it may lag behind while the log grows; of what is not made yet, how long others wait for the same.</param>
    /// <param name="make">Opens records of its own: who asked first may have left before it is done.</param>
    public Task<T> Of<T>(object key, InitiativeId initiative, long? head, Func<T?, TimeSpan> lag, Func<Task<T>> make)
    {
        lock (turn)
        {
            var now = time.GetUtcNow();
            if (cache.TryGetValue(key, out Kept<T>? kept) && Succeeded(kept!) is { } stands)
            {
                if (stands.Next is { Making.IsCompletedSuccessfully: true } ready) Keep(key, stands = ready);
                if (stands.Head == head) return stands.Making;
                if (!(stale.TryGetValue(initiative, out var since) && stands.At <= since))
                {
                    if (!stands.Making.IsCompleted) return now - stands.At < lag(default) ? stands.Making : Keep(key, Begun(head, now, make)).Making;
                    var (age, most) = (now - stands.At, Most(stands, lag));
                    if (age < most)
                    {
                        // While people keep asking it is made anew in good time, so that nobody waits for it.
                        if (age > most / 2 && (stands.Next is null || stands.Next.Making.IsFaulted)) stands.Next = Begun(head, now, make);
                        return stands.Making;
                    }
                    if (stands.Next is { Making.IsCompleted: false } coming) return Keep(key, coming).Making;
                }
            }
            return Keep(key, Begun(head, now, make)).Making;
        }
    }

    static Kept<T>? Succeeded<T>(Kept<T> kept) => kept.Making.IsFaulted || kept.Making.IsCanceled ? null : kept;

    static TimeSpan Most<T>(Kept<T> kept, Func<T?, TimeSpan> lag)
    {
        var least = lag(kept.Making.Result);
        return least > TimeSpan.Zero && kept.Cost * LagOverCost > least ? kept.Cost * LagOverCost : least;
    }

    Kept<T> Keep<T>(object key, Kept<T> kept) => cache.Set(key, kept, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = TimeSpan.FromHours(2) });

    Kept<T> Begun<T>(long? head, DateTimeOffset now, Func<Task<T>> make)
    {
        var kept = new Kept<T>(head, now);
        kept.Making = Make();
        return kept;

        async Task<T> Make()
        {
            await Task.Yield();                                          // the lock is not held meanwhile
            var began = time.GetTimestamp();
            var made = await make();
            kept.Cost = time.GetElapsedTime(began);
            return made;
        }
    }
}
