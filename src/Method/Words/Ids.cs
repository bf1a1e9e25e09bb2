namespace Jointly.Method.Words;

// An id is one line, and two ids cannot be swapped. Version 7 keeps neighbours in time near each other in the index.
public readonly record struct InitiativeId(Guid Value) { public static InitiativeId New() => new(Guid.CreateVersion7()); }
public readonly record struct ClusterId(Guid Value)    { public static ClusterId New() => new(Guid.CreateVersion7()); }
public readonly record struct ActorId(Guid Value)      { public static ActorId New() => new(Guid.CreateVersion7()); }
public readonly record struct PersonId(Guid Value)     { public static PersonId New() => new(Guid.CreateVersion7()); }
public readonly record struct OfficeId(Guid Value)     { public static OfficeId New() => new(Guid.CreateVersion7()); }
public readonly record struct MembershipId(Guid Value) { public static MembershipId New() => new(Guid.CreateVersion7()); }
public readonly record struct WaveId(Guid Value)       { public static WaveId New() => new(Guid.CreateVersion7()); }
public readonly record struct AskedId(Guid Value)      { public static AskedId New() => new(Guid.CreateVersion7()); }
public readonly record struct SavedViewId(Guid Value)  { public static SavedViewId New() => new(Guid.CreateVersion7()); }
public readonly record struct GroupMembershipId(Guid Value) { public static GroupMembershipId New() => new(Guid.CreateVersion7()); }
public readonly record struct LinkageId(Guid Value)    { public static LinkageId New() => new(Guid.CreateVersion7()); }
public readonly record struct SourceFigureId(Guid Value) { public static SourceFigureId New() => new(Guid.CreateVersion7()); }
public readonly record struct ImportId(Guid Value)     { public static ImportId New() => new(Guid.CreateVersion7()); }
public readonly record struct MergeId(Guid Value)      { public static MergeId New() => new(Guid.CreateVersion7()); }
public readonly record struct ToldApartId(Guid Value)  { public static ToldApartId New() => new(Guid.CreateVersion7()); }
public readonly record struct OverrideId(Guid Value)   { public static OverrideId New() => new(Guid.CreateVersion7()); }
