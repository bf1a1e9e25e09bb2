using Jointly.Method.Words;

namespace Jointly.Method.Actors.Importing;

/// <summary>What became of a row when its list was undone.</summary>
public enum UndoneHow { Retracted, Returned, LeftChanged, LeftUsed, Nothing }

/// <summary>The deeds of an import: it is taken over in slices, each where the one before ended, and undone the same way.</summary>
public static class Imports
{
    public static Outcome<ImportSliceTaken> Slice(Import import, int from, int to) =>
        import.State != ImportState.Taking || import.Done != from ? No(nameof(ImportText.NotHere)) : new ImportSliceTaken(import.Id, from, to, import.FileSha256);

    public static Outcome<ImportTaken> End(Import import) =>
        import.State != ImportState.Taking || import.Done != import.Steps ? No(nameof(ImportText.NotHere)) : new ImportTaken(import.Id, import.Counts, import.FileSha256);

    public static Outcome<ImportUndoBegun> Undo(Import import, DateOnly today, string? reason) =>
        import.State is ImportState.Undoing or ImportState.Undone ? No(nameof(ImportText.UndoneAlready)) :
        today > import.UndoUntil                                  ? No(nameof(ImportText.TooLate), with: import.UndoUntil) :
        string.IsNullOrWhiteSpace(reason)                         ? No(nameof(ImportText.ReasonMissing), "Reason") :
        new ImportUndoBegun(import.Id, reason.Trim());

    public static Outcome<ImportSliceUndone> UndoSlice(Import import, int from, int to, int left) =>
        import.State != ImportState.Undoing || import.Done != from ? No(nameof(ImportText.NotHere)) : new ImportSliceUndone(import.Id, from, to, left);

    public static Outcome<ImportUndone> EndUndo(Import import) =>
        import.State != ImportState.Undoing ? No(nameof(ImportText.NotHere)) : new ImportUndone(import.Id, import.Left);

    /// <summary>An actor that came in by the list goes again, unless someone has worked with it since.</summary>
    /// <param name="changed">It was corrected since it came in.</param>
    /// <param name="used">Something refers to it: a linkage, an answer, another cluster.</param>
    public static UndoneHow UndoNew(Actor actor, bool changed, bool used, string reason)
    {
        if (actor.Retracted) return UndoneHow.Nothing;
        if (changed) return UndoneHow.LeftChanged;
        if (used) return UndoneHow.LeftUsed;
        actor.Take(new ActorRetracted(actor.Id, reason));
        return UndoneHow.Retracted;
    }

    /// <summary>Newer values go back to those that stood before, unless they were changed again.</summary>
    public static UndoneHow UndoNewer(Actor actor, IReadOnlyList<NewerValue> newer)
    {
        if (actor.Retracted) return UndoneHow.LeftChanged;
        var (back, changed) = (actor.Details, false);
        foreach (var value in newer)
            if (ActorField.Named(value.Field) is var field && field.Read(actor.Details) == value.After) back = field.Put(back, value.Before);
            else changed = true;
        if (back != actor.Details && Register.Wrong(back).Count == 0) actor.Take(new ActorCorrected(actor.Id, back, []));
        else changed |= newer.Count > 0;
        return changed ? UndoneHow.LeftChanged : UndoneHow.Returned;
    }

    /// <summary>Whoever was restored by the list is taken out again, unless someone has worked with it since.</summary>
    public static UndoneHow UndoRestored(Actor actor, IReadOnlyList<NewerValue> newer, bool used, string reason)
    {
        if (UndoNewer(actor, newer) is UndoneHow.LeftChanged) return UndoneHow.LeftChanged;
        if (used) return UndoneHow.LeftUsed;
        actor.Take(new ActorRetracted(actor.Id, reason));
        return UndoneHow.Retracted;
    }

    static Refusal No(string key, string? field = null, params object?[] with) => new(new Phrase(typeof(ImportText), key, with), Field: field);
}
