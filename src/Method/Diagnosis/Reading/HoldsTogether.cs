using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Networks;
using static Jointly.Method.Diagnosis.Reading.Said;

namespace Jointly.Method.Diagnosis.Reading;

/// <summary>
/// Finding 6: the actor whose leaving cuts most others off from the rest; else the one that lies between others far more than the next.
/// Not told where fewer than 60 % answered (N-13).
/// </summary>
public static class HoldsTogether
{
    const int FewestCutOff = 3;
    const double LeastOfPiece = 0.02, Much = 0.1, HighBetweenness = 0.25, TimesTheNext = 2;

    /// <summary>Above so many actors two, or three, together are not sought: the page does not wait.</summary>
    const int MostForTwo = 600, MostForThree = 120;

    public static Told Of(ReadingInput input)
    {
        var (now, before) = (input.Now, input.Before);
        if (!now.Wave.MayRank) return new Silence(6, It("SilentNoRanks"));
        return Holder(now) is { } v
            ? now.CutOff[v] >= FewestCutOff ? CutsOff(input, v) : Between(input, v)
            : before is { Wave.MayRank: true } && Holder(before) is { } past && before.CutOff[past] >= FewestCutOff && now.Find(before[past].Id) is { } still
                ? HeldBefore(input, still, before.CutOff[past])
                : Told.Nothing;
    }

    /// <summary>Whom the sentence is about, or none where no one stands out.</summary>
    static int? Holder(Picture picture)
    {
        if (picture.Count < 3) return null;
        // Nine places: equals stay equals in whatever order their paths were summed.
        var order = picture.All.OrderByDescending(v => picture.CutOff[v]).ThenByDescending(v => Math.Round(picture.Betweenness[v], 9)).ToList();
        var (most, piece) = (picture.CutOff[order[0]], picture.Pieces.Sizes[picture.Pieces.Piece[order[0]]]);
        if (most >= FewestCutOff && most >= LeastOfPiece * piece) return order[0];
        var byB = picture.All.OrderByDescending(v => Math.Round(picture.Betweenness[v], 9)).Take(2).ToList();
        return picture.Betweenness[byB[0]] >= HighBetweenness && picture.Betweenness[byB[0]] >= TimesTheNext * picture.Betweenness[byB[1]] ? byB[0] : null;
    }

    static Finding CutsOff(ReadingInput input, int v)
    {
        var now = input.Now;
        var (cut, name) = (now.CutOff[v], Naming.Of(now[v]));
        var much = cut >= Much * now.Count || now.Betweenness[v] >= HighBetweenness;
        var clause = It($"{(much ? "Holds" : "HoldsSome")}{input.Whole}", name, NumberWords.Of(cut));
        var was = input.Before is { Wave.MayRank: true } b && b.Find(now[v].Id) is { } then ? b.CutOff[then] : (int?)null;
        var wasClause = was switch { null => null, 0 => It("WasCutOffNone", input.Ago), { } n => It("WasCutOff", n, NumberWords.Of(n), input.Ago) };
        return new Finding(6, "HoldsTogether")
        {
            Sentence = Full(clause),
            InLede = wasClause is null ? Full(clause) : Full(clause, wasClause),
            More = [.. new[] { wasClause is null ? null : Full(wasClause) }.OfType<Phrase>(), LinkedTo(now, v), .. Together(input, v)],
            Row = new(It($"CutOffLabel{input.Whole}", name), was is null ? null : CutOffValue(was.Value), CutOffValue(cut),
                was is { } past && cut != past ? It(cut < past ? $"HangsLess{input.Whole}" : $"HangsMore{input.Whole}", input.Ago) : It("CutOffMeans", name)),
            Now = Figures.Of("CutOff", now, cut) with { Of = new Share(cut, now.Pieces.Sizes[now.Pieces.Piece[v]] - 1) },
            Before = was is null ? null : Figures.Of("CutOff", input.Before!, was),
            Concerned = [now[v]],
            Strength = Grounds.StrengthOf(now), Evidence = Grounds.Of(input),
            Weight = new(cut, now.Count, false, was is { } p && 100.0 * Math.Abs(cut - p) / now.Count >= Change.Heavy),
            Suggestion = Suggestion.Of("Second", Role.CommissionMember),
        };
    }

    static Finding Between(ReadingInput input, int v)
    {
        var (now, name) = (input.Now, Naming.Of(input.Now[v]));
        var (b, was) = (Hundred(now, v), input.Before is { Wave.MayRank: true } past && past.Find(now[v].Id) is { } then ? Hundred(past, then) : (int?)null);
        var clause = It("ConnectsMost", name, b);
        var wasClause = was is null ? null : It("WasOfHundred", input.Ago, was);
        return new Finding(6, "HoldsTogether")
        {
            Sentence = Full(clause),
            InLede = wasClause is null ? Full(clause) : Full(clause, wasClause),
            More = [.. new[] { wasClause is null ? null : Full(wasClause) }.OfType<Phrase>(), LinkedTo(now, v), .. Together(input, v)],
            Row = new(It("ConnectsMostLabel", name), was is null ? null : It("OfHundred", was), It("OfHundred", b), It("ConnectsMostMeans", name)),
            Now = Figures.Of("ConnectsMost", now, now.Betweenness[v]),
            Before = was is null ? null : Figures.Of("ConnectsMost", input.Before!, was / 100.0),
            Concerned = [now[v]],
            Strength = Grounds.StrengthOf(now), Evidence = Grounds.Of(input),
            Weight = new(now.Degree[v], now.Count, false, was is { } w && Math.Abs(b - w) >= Change.Heavy),
            Suggestion = Suggestion.Of("Second", Role.CommissionMember),
        };
    }

    static Finding HeldBefore(ReadingInput input, int v, int was)
    {
        var (now, cut, name) = (input.Now, input.Now.CutOff[v], Naming.Of(input.Now[v]));
        var clause = cut == 0 ? It("HeldBeforeNone", name) : It("HeldBefore", cut, NumberWords.Of(cut), name);
        var wasClause = It("WasCutOff", was, NumberWords.Of(was), input.Ago);
        return new Finding(6, "HoldsTogether")
        {
            Sentence = Full(clause),
            InLede = Full(clause, wasClause),
            More = [Full(wasClause)],
            Row = new(It($"CutOffLabel{input.Whole}", name), CutOffValue(was), CutOffValue(cut), It($"HangsLess{input.Whole}", input.Ago)),
            Now = Figures.Of("CutOff", now, cut),
            Before = Figures.Of("CutOff", input.Before!, was),
            Concerned = [now[v]],
            Strength = Grounds.StrengthOf(now), Evidence = Grounds.Of(input),
        };
    }

    static Phrase LinkedTo(Picture picture, int v) => It("LinkedTo", Naming.Of(picture[v]), picture.Degree[v], picture.Count - 1);

    /// <summary>Two, and three, who together cut off at least two more than the one alone, or than the two.</summary>
    static IEnumerable<Phrase> Together(ReadingInput input, int v)
    {
        var (now, most) = (input.Now, input.Now.CutOff[v]);
        foreach (var k in new[] { 2, 3 })
        {
            if (now.Count < k + 2 || now.Count > (k == 2 ? MostForTwo : MostForThree)) yield break;
            var players = KeyPlayers.Negative(now.Net, k).Actors;
            var cut = CutOffBy(now, players);
            if (cut < Math.Max(FewestCutOff, most + 2) || cut < LeastOfPiece * now.Count) continue;
            most = cut;
            yield return It("Together", new Listed([.. players.Select(p => Naming.Of(now[p]))]), NumberWords.Of(cut));
        }
    }

    /// <summary>Of the largest piece, those outside the largest part left when these leave.</summary>
    static int CutOffBy(Picture picture, int[] leaving)
    {
        var left = Components.Of(picture.Net.Without(leaving.ToHashSet()));
        var piece = picture.All.Where(u => picture.Pieces.Piece[u] == 0 && !leaving.Contains(u)).ToList();
        return piece.Count == 0 ? 0 : piece.Count - piece.GroupBy(u => left.Piece[u]).Max(g => g.Count());
    }

    static Phrase CutOffValue(int n) => n == 0 ? It("CutOffValueNone") : It("CutOffValue", n);
    static int Hundred(Picture picture, int v) => (int)Math.Round(100 * picture.Betweenness[v]);
}
