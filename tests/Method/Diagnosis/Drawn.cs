using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Jointly.Method.Actors;
using Jointly.Method.Diagnosis.Reading;
using Jointly.Method.Words;

namespace Jointly.Method.Tests.Diagnosis;

/// <summary>A wave drawn in a few words: "A-B C-D" are ties, and an actor keeps its id by its name.</summary>
sealed class Drawn
{
    readonly List<ReadActor> actors = [];
    readonly List<ReadTie> ties = [];
    Share response = new(1, 1);

    /// <summary>Enterprises E01, E02 ...</summary>
    public static Drawn Enterprises(int count) => new Drawn().Add(ActorKind.Enterprise, [.. Enumerable.Range(1, count).Select(i => $"E{i:00}")]);

    /// <summary>Actors A001, A002 ... of whom nothing is said.</summary>
    public static Drawn Unknown(int count) => new Drawn().Add(null, [.. Enumerable.Range(1, count).Select(i => $"A{i:000}")]);

    public Drawn Add(ActorKind? kind, params string[] names)
    {
        actors.AddRange(names.Select(n => new ReadActor(IdOf(n), n, kind) { Consent = Consent.Given }));
        return this;
    }

    public Drawn With(string names, Func<ReadActor, ReadActor> change)
    {
        foreach (var name in names.Split(' ')) actors[At(name)] = change(actors[At(name)]);
        return this;
    }

    public Drawn Ties(string drawn, string kind = LinkageKind.Unnamed, bool from = false, bool to = false, int papers = 0)
    {
        foreach (var pair in drawn.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            ties.Add(new ReadTie(At(pair.Split('-')[0]), At(pair.Split('-')[1]), kind, from, to, papers));
        return this;
    }

    /// <summary>One after the other: E01-E02 E02-E03 ...</summary>
    public Drawn Chain(string prefix, int first, int last, string format = "00")
    {
        for (var i = first; i < last; i++) Ties($"{prefix}{i.ToString(format, CultureInfo.InvariantCulture)}-{prefix}{(i + 1).ToString(format, CultureInfo.InvariantCulture)}");
        return this;
    }

    public Drawn Answered(int part, int whole)
    {
        response = new Share(part, whole);
        return this;
    }

    public WaveNetwork In(int year, int month = 4) => new($"{year - 2024}", new Basis.Survey($"{year - 2024}", new DateOnly(year, month, 1), response), [.. actors], [.. ties]);
    public WaveNetwork FromRecords(int year) => new($"Records of {year}", new Basis.Records(new DateOnly(year, 4, 1), response), [.. actors], [.. ties]);

    /// <summary>In drawings a name is one word: Chamber_of_Commerce.</summary>
    int At(string name) => actors.FindIndex(a => a.Name == name.Replace('_', ' ')) is var i and >= 0 ? i : throw new ArgumentException($"Nobody is called {name}.", nameof(name));

    public static ActorId IdOf(string name) => new(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16)));
}

static class Saying
{
    public static readonly CultureInfo[] Languages = [new("en"), new("fr"), new("es")];

    /// <summary>The sentence in English, French and Spanish. The narrow and the wide space that does not break are written as plain ones here.</summary>
    public static void Says(Phrase? phrase, string en, string fr, string es)
    {
        Assert.NotNull(phrase);
        Assert.Equal([en, fr, es], Languages.Select(l => Plain(phrase.In(l))));
    }

    public static string Plain(string said) => said.Replace('\u00a0', ' ').Replace('\u202f', ' ').Replace('\u2019', '\'');
}
