using Jointly.Method.Words;

namespace Jointly.Method.Diagnosis.Reading;

/// <summary>The wave that is read and, where it can be compared, the one before.</summary>
public sealed class ReadingInput
{
    public ReadingInput(WaveNetwork now, WaveNetwork? before = null)
    {
        Now = new Picture(now);
        Incomparable = before is not null && before.Basis.GetType() != now.Basis.GetType();   // N-13: a survey is not compared with records
        if (before is not null && !Incomparable) Before = new Picture(before with { Kinds = now.Kinds });
        Ago = Reading.Ago.Of(before?.On, now.On);
    }

    public Picture Now { get; }
    public Picture? Before { get; }
    public bool Incomparable { get; }

    /// <summary>"a year ago", in lower case.</summary>
    public Phrase Ago { get; }

    /// <summary>The words for the whole: a cluster, or just a network where nothing says what its actors are.</summary>
    public string Whole => Now.KnowsKinds ? "Cluster" : "Network";
}
