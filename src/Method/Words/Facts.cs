namespace Jointly.Method.Words;

/// <summary>Something that happened: a record in the words of the method. When it was recorded, and by whom, is the log's to say.</summary>
public interface IFact
{
    /// <summary>What it happened to.</summary>
    Subject Subject { get; }

    /// <summary>The day it happened; none when that is the day it was recorded.</summary>
    DateOnly? On => null;

    /// <summary>Why, in the words of the one who did it; a record that marks it <see cref="PersonalAttribute"/> has it kept where it can be erased.</summary>
    string? Because => null;
}

/// <summary>A fact that holds the whole of what people edit, before and after: histories tell from it what changed, and forms what they were opened at.</summary>
public interface IStates<out T> : IFact where T : class
{
    /// <summary>None where it began with this fact.</summary>
    T? Was { get; }
    T Now { get; }
}

/// <summary>A fact that brings many rows at once, from a file: the log keeps their number and digest instead of each of them.</summary>
public interface IManifest : IFact
{
    /// <summary>SHA-256 of the file as it came, in hexadecimal.</summary>
    string FileSha256 { get; }
}

/// <summary>A fact that takes something from view without losing it: what stood there goes into the sealed part of its entry (N-30).</summary>
public interface ISeals : IFact
{
    /// <summary>The fields whose change may still be told, by their path.</summary>
    IReadOnlySet<string> Told { get; }
}

/// <summary>A fact by which a person is forgotten: its entry does not tell what is being erased.</summary>
public interface IErasure : IFact;

/// <summary>Something sealed was looked at: nothing changes, and the log says who looked and why.</summary>
public interface IOpening : IFact;

/// <summary>What is done outside the records because something happened: lists taken over; mail and reminders when there are rooms that send them.</summary>
public enum EffectKind
{
    /// <summary>Rows of a list are taken over, or given back, in slices.</summary>
    TakeOverList,
}

/// <summary>A fact that something follows from, outside the records: it is kept as waiting in the fact's own transaction, so that neither is lost without the other.</summary>
public interface IHasEffect : IFact
{
    EffectKind Effect { get; }
}

/// <summary>A thing the log can speak of: its kind ("Actor") and id.</summary>
public readonly record struct Subject(string Kind, Guid Id);

/// <summary>What stands in a part of the log entry of its own that only a mandate opens (N-71: trust, a ballot's choice).</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SealedAttribute : Attribute;

/// <summary>What tells about a person, so that it can be erased from the log without breaking its chain (N-30).</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute : Attribute;
