using Jointly.Method.Words;

namespace Jointly.Method.Actors.Importing;

/// <summary>Someone looked a list over and had it saved; its rows follow, some hundred at a time.</summary>
public sealed record ImportBegun(ImportId Import, InitiativeId Initiative, ClusterId Cluster, PersonId By, DateTimeOffset At, string FileName, string FileSha256, string? Sheet,
    ImportMode Mode, string Mapping, string? CodeColumn, ImportCounts Counts, int Steps) : IManifest, IHasEffect
{
    public EffectKind Effect => EffectKind.TakeOverList;
    public Subject Subject => new(nameof(Importing.Import), Import.Value);
}

/// <param name="From">Rows of the list gone through before, and after.</param>
public sealed record ImportSliceTaken(ImportId Import, int From, int To, string FileSha256) : IManifest
{
    public Subject Subject => new(nameof(Importing.Import), Import.Value);
}

/// <summary>All its rows were gone through: the closing line of the list in the log.</summary>
public sealed record ImportTaken(ImportId Import, ImportCounts Counts, string FileSha256) : IManifest
{
    public Subject Subject => new(nameof(Importing.Import), Import.Value);
}

public sealed record ImportUndoBegun(ImportId Import, string Reason) : IHasEffect
{
    public EffectKind Effect => EffectKind.TakeOverList;
    public Subject Subject => new(nameof(Importing.Import), Import.Value);
    public string? Because => Reason;
}

/// <param name="Left">Rows that were left as they are, because someone has worked with them since.</param>
public sealed record ImportSliceUndone(ImportId Import, int From, int To, int Left) : IFact
{
    public Subject Subject => new(nameof(Importing.Import), Import.Value);
}

public sealed record ImportUndone(ImportId Import, int Left) : IFact
{
    public Subject Subject => new(nameof(Importing.Import), Import.Value);
}
