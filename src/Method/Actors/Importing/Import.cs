using Jointly.Method.Words;

namespace Jointly.Method.Actors.Importing;

/// <summary>How far an import has come. What is being taken over or undone goes on after a stop where it stood.</summary>
public enum ImportState { Taking, Taken, Undoing, Undone }

/// <summary>A list of actors that was brought into a cluster: the file, how it was read, and what came of it.</summary>
public sealed class Import
{
    /// <summary>For so many days it can be undone in one step.</summary>
    public const int DaysToUndo = 30;

    Import() { }

    public Import(ImportBegun fact)
    {
        (Id, Initiative, Cluster, By, At) = (fact.Import, fact.Initiative, fact.Cluster, fact.By, fact.At);
        (FileName, FileSha256, Sheet, Mode, Mapping, CodeColumn) = (fact.FileName, fact.FileSha256, fact.Sheet, fact.Mode, fact.Mapping, fact.CodeColumn);
        Counts = fact.Counts;
        Steps = fact.Steps;
    }

    public ImportId Id { get; private set; }
    public InitiativeId Initiative { get; private set; }
    public ClusterId Cluster { get; private set; }
    public PersonId By { get; private set; }
    public DateTimeOffset At { get; private set; }
    public string FileName { get; private set; } = "";

    /// <summary>Of the file as it came, in hexadecimal; it is kept under this name.</summary>
    public string FileSha256 { get; private set; } = "";
    public string? Sheet { get; private set; }
    public ImportMode Mode { get; private set; }

    /// <summary>Which column went to which field, as JSON: the next list of the same columns begins with it.</summary>
    public string Mapping { get; private set; } = "";

    /// <summary>The column, plain, in which the list gives each actor a code of its own.</summary>
    public string? CodeColumn { get; private set; }
    public ImportCounts Counts { get; private set; } = new();
    public ImportState State { get; private set; }

    /// <summary>Rows of the list in all, and how many have been gone through; while it is undone, how many have been gone back over.</summary>
    public int Steps { get; private set; }
    public int Done { get; private set; }

    /// <summary>What could not be undone, because someone has worked with it since.</summary>
    public int Left { get; private set; }

    public DateOnly UndoUntil => DateOnly.FromDateTime(At.UtcDateTime).AddDays(DaysToUndo);

    public void Take(ImportSliceTaken fact) => Done = fact.To;
    public void Take(ImportTaken _) => State = ImportState.Taken;
    public void Take(ImportUndoBegun _) => (State, Done, Left) = (ImportState.Undoing, 0, 0);
    public void Take(ImportSliceUndone fact) => (Done, Left) = (fact.To, Left + fact.Left);
    public void Take(ImportUndone _) => State = ImportState.Undone;
}

/// <summary>What came of the rows of a list.</summary>
public sealed record ImportCounts
{
    public int Rows { get; init; }
    public int New { get; init; }
    public int Newer { get; init; }
    public int Same { get; init; }
    public int Waiting { get; init; }
    public int LeftOut { get; init; }

    public static ImportCounts Of(ImportPlan plan) => new()
    {
        Rows = plan.Rows.Count, New = plan.Count(Fate.New), Newer = plan.Count(Fate.Newer) + plan.Count(Fate.Restored), Same = plan.Count(Fate.Same), Waiting = plan.Waiting, LeftOut = plan.Count(Fate.LeftOut),
    };
}
