using Jointly.Method.Actors;
using Jointly.Method.Words;

namespace Jointly.Method.Diagnosis.Reading;

/// <summary>What is read of one wave, or of the records as of a day. The two are never merged (N-13).</summary>
public sealed record WaveNetwork
{
    /// <exception cref="ArgumentException">A tie has an end that is not in the list of actors, or an actor stands in it twice.</exception>
    public WaveNetwork(string label, Basis basis, IReadOnlyList<ReadActor> actors, IReadOnlyList<ReadTie> ties)
    {
        if (ties.FirstOrDefault(t => (uint)t.From >= actors.Count || (uint)t.To >= actors.Count) is { } stray)
            throw new ArgumentException($"{stray} has an end beyond the {actors.Count} actors.", nameof(ties));
        if (actors.GroupBy(a => a.Id).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new ArgumentException($"{twice.First().Name} stands twice in the list.", nameof(actors));
        (Label, Basis, Actors, Ties) = (label, basis, actors, ties);
    }

    /// <summary>The wave's name as pages show it.</summary>
    public string Label { get; }
    public Basis Basis { get; }
    public IReadOnlyList<ReadActor> Actors { get; }
    public IReadOnlyList<ReadTie> Ties { get; }

    /// <summary>Codes of the kinds of tie to read; when none are named, all that the reading takes in (<see cref="LinkageKind.InReading"/>).</summary>
    public IReadOnlySet<string>? Kinds { get; init; }

    /// <summary>None where the source has no date.</summary>
    public DateOnly? On => Basis switch
    {
        Basis.Survey s when s.On != DateOnly.MinValue => s.On,
        Basis.Records r when r.AsOf != DateOnly.MinValue => r.AsOf,
        _ => null,
    };

    /// <summary>Respondents of those asked; nothing of nothing where the source does not say, and in records.</summary>
    public Share Response => Basis is Basis.Survey s ? s.Response : default;

    /// <summary>N-13: a survey answered by fewer than 80 % is only indicative.</summary>
    public bool Indicative => Response.Percent < 80;

    /// <summary>N-13: no actor is ranked where fewer than 60 % answered.</summary>
    public bool MayRank => !(Response.Percent < 60);

    public bool Takes(ReadTie tie) => Kinds?.Contains(tie.Kind) ?? LinkageKind.Find(tie.Kind)?.InReading ?? true;
}
