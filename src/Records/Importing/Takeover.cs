using System.Globalization;
using System.Security.Cryptography;
using Jointly.Method.Actors;
using Jointly.Method.Actors.Importing;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records.Effects;
using Jointly.Records.Keeping;
using Jointly.Records.Mapping;
using Jointly.Records.Writing;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Records.Importing;

/// <summary>
/// Takes lists over, and undoes them, while people go on working: some hundred rows in one deed, each deed with its entry in the log, so that
/// nobody waits longer than for a few deeds of their own. What was stopped in the middle goes on at the next start where it stood.
/// </summary>
public sealed class Takeover(Database database, Asking asking, DeedRunner run, Staging staging, TimeProvider clock) : IEffectWork
{
    /// <summary>Rows in one deed. More hold up the others' saves, fewer cost more entries of the log.</summary>
    public const int Slice = 500;

    /// <summary>Proven copies from before the last imports; the daily ones are kept apart.</summary>
    const int BackupsKept = 3;

    public EffectKind Kind => EffectKind.TakeOverList;

    /// <summary>A list is taken over where its rows lie; it can be undone everywhere.</summary>
    public bool IsHere(Effect effect)
    {
        using var db = asking.For(effect.Initiative);
        return staging.Has(new(effect.About)) || db.Imports.Single(i => i.Id == new ImportId(effect.About)).State != ImportState.Taking;
    }

    public Task Do(Effect effect, CancellationToken stop) => Work(effect.Initiative, new(effect.About), stop);

    /// <summary>All of it, in the caller's own time; for benches and the command line.</summary>
    public async Task Work(InitiativeId initiative, ImportId id, CancellationToken stop = default)
    {
        Import import;
        using (var db = asking.For(initiative)) import = db.Imports.Single(i => i.Id == id);
        var who = asking.Caller(import.By, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        var place = new Place(initiative, import.Cluster);
        if (import.State == ImportState.Taking) await Take(import, who, place, stop);
        else if (import.State == ImportState.Undoing) await Undo(import, place, stop);
    }

    async Task Take(Import import, Caller who, Place place, CancellationToken stop)
    {
        if (import.Done == 0) BackUp();
        int done = import.Done;
        foreach (var rows in staging.Rows(import.Id).Skip(done).Chunk(Slice))
        {
            var (from, to) = (done, done + rows.Length);
            var slice = await run.Do(who, Deed.ImportActors, place, Once(import.Id, "take", from), work =>
            {
                var now = work.Db.Imports.Single(i => i.Id == import.Id);
                var outcome = Imports.Slice(now, from, to);
                if (outcome.Fact is not null) Keep(rows, now, work);
                return outcome.Then(now.Take);
            }, stop);
            if (slice.Fact is null) return;                                     // another node is at it
            done = to;
        }
        await run.Do(who, Deed.ImportActors, place, Once(import.Id, "take", -1), work => { var now = work.Db.Imports.Single(i => i.Id == import.Id); return Imports.End(now).Then(now.Take); }, stop);
        staging.Forget(import.Id);
    }

    static void Keep(StagedRow[] rows, Import import, Work work)
    {
        var changed = rows.Where(r => r.Fate is Fate.Newer or Fate.Restored).Select(r => new ActorId(r.Actor!.Value)).ToList();
        var actors = changed.Count == 0 ? [] : work.Db.Actors.Where(a => changed.Contains(a.Id)).ToDictionary(a => a.Id);
        var (entered, joined, told) = (new List<Actor>(), new List<Membership>(), new List<ImportedRow>());
        foreach (var row in rows)
        {
            ActorId? actor = row.Actor is { } id ? new ActorId(id) : null;
            var newer = row.Newer;
            if (row.Fate == Fate.New)
                entered.Add(new Actor(new ActorEntered(import.Initiative, actor!.Value, import.Cluster, row.Read(), Provenance.Local)));
            else if (row.Fate == Fate.Newer && actors.GetValueOrDefault(actor!.Value) is { Retracted: false } stands)
                newer = Renew(stands, row.Newer!);
            else if (row.Fate == Fate.Restored && actors.GetValueOrDefault(actor!.Value) is { Retracted: true, MergedInto: null } gone)
            {
                gone.Take(new ActorRestored(gone.Id, import.FileName));
                newer = Renew(gone, row.Newer ?? []);
            }
            if (row.BecomesMember) joined.Add(new Membership(MembershipId.New(), import.Initiative, import.Cluster, actor!.Value, work.Today));
            told.Add(new ImportedRow
            {
                Initiative = import.Initiative, Import = import.Id, Row = row.Row, Fate = row.Fate, Actor = actor, Code = row.Code, Name = row.Name, Why = row.Why,
                Newer = newer is { Count: > 0 } ? System.Text.Json.JsonSerializer.Serialize(newer) : null,
            });
        }
        work.Bring(entered);
        work.Bring(joined);
        work.Bring(told);
    }

    /// <summary>What was changed since the list was looked over stays: only values that still stand as they did then become newer.</summary>
    static List<NewerValue> Renew(Actor actor, IReadOnlyList<NewerValue> newer)
    {
        var (now, taken) = (actor.Details, new List<NewerValue>());
        if (now.Consent == Consent.Withdrawn) return [];                        // N-30: nobody is named again by a list
        foreach (var value in newer)
            if (ActorField.Named(value.Field) is var field && field.Read(actor.Details) == value.Before)
            {
                now = field.Put(now, value.After);
                taken.Add(value);
            }
        if (Register.Wrong(now).Count > 0) return [];
        if (now != actor.Details) actor.Take(new ActorCorrected(actor.Id, now, []));
        return taken;
    }

    async Task Undo(Import import, Place place, CancellationToken stop)
    {
        PersonId by;
        string reason;
        using (var db = asking.For(import.Initiative)) (by, reason) = UndoneBy(db, import.Id);
        var who = asking.Caller(by, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        for (int done = import.Done, last = -1; done != last;)
        {
            last = done;
            var (from, to) = (done, done);
            var slice = await run.Do(who, Deed.UndoImport, place, Once(import.Id, "undo", from), work =>
            {
                var now = work.Db.Imports.Single(i => i.Id == import.Id);
                var rows = work.Db.ImportedRows.Where(r => r.Import == import.Id).OrderBy(r => r.Row).Skip(from).Take(Slice).ToList();
                to = from + rows.Count;
                if (rows.Count == 0) return new Refusal(new Phrase(typeof(ImportText), nameof(ImportText.NotHere)));
                return Imports.UndoSlice(now, from, to, Imports.UndoSlice(now, from, to, 0).Fact is null ? 0 : GoBack(rows, import, reason, work)).Then(now.Take);
            }, stop);
            if (slice.Fact is { } fact) done = fact.To;
        }
        await run.Do(who, Deed.UndoImport, place, Once(import.Id, "undo", -1), work => { var now = work.Db.Imports.Single(i => i.Id == import.Id); return Imports.EndUndo(now).Then(now.Take); }, stop);
    }

    static int GoBack(List<ImportedRow> rows, Import import, string reason, Work work)
    {
        var ids = rows.Where(r => r.Actor is not null && r.Fate is Fate.New or Fate.Newer or Fate.Restored).Select(r => r.Actor!.Value).ToList();
        var actors = work.Db.Actors.Where(a => ids.Contains(a.Id)).ToDictionary(a => a.Id);
        var used = References.To(work.Db, ids, import.Cluster);
        foreach (var row in rows.Where(r => r.Actor is { } id && actors.ContainsKey(id)))
            row.Undone = row.Fate == Fate.New
                ? Imports.UndoNew(actors[row.Actor!.Value], (int)work.Db.Entry(actors[row.Actor.Value]).Property(Maps.Version).CurrentValue! > 1, used.Contains(row.Actor.Value), reason)
                : row.Fate == Fate.Restored ? Imports.UndoRestored(actors[row.Actor!.Value], row.NewerValues, used.Contains(row.Actor.Value), reason)
                : Imports.UndoNewer(actors[row.Actor!.Value], row.NewerValues);
        return rows.Count(r => r.Undone is UndoneHow.LeftChanged or UndoneHow.LeftUsed);
    }

    /// <summary>Who asked for it, and why: the log knows.</summary>
    static (PersonId, string) UndoneBy(JointlyContext db, ImportId import)
    {
        var entry = Logbook.Histories.Of(db, new Subject(nameof(Import), import.Value)).First(h => h.Deed == Deed.UndoImport && h.Because is not null);
        return (entry.By, entry.Because!);
    }

    void BackUp()
    {
        if (database is not SqliteDatabase sqlite) return;                      // its own tools do it there
        var folder = LastBackup.FolderOf(sqlite.Folder);
        var name = clock.GetUtcNow().ToString("'before-import-'yyyy-MM-dd'T'HHmmssfff'.db'", CultureInfo.InvariantCulture);
        if (Backup.To(database, Path.Combine(folder, name), clock) is { Fact: null, Refusals: [{ } why, ..] })
            throw new IOException(why.Why.In(CultureInfo.InvariantCulture));
        foreach (var old in Directory.GetFiles(folder, "before-import-*.db").OrderDescending(StringComparer.Ordinal).Skip(BackupsKept)) Keeping.Keep.Delete(old);
    }

    /// <summary>The same slice asked for twice is one deed.</summary>
    static Guid Once(ImportId import, string what, int from) =>
        new(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{import.Value:N} {what} {from}")).AsSpan(0, 16));
}
