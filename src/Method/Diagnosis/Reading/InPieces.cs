using Jointly.Method.Actors;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using static Jointly.Method.Diagnosis.Reading.Said;

namespace Jointly.Method.Diagnosis.Reading;

/// <summary>Finding 4: the pieces of two or more between which no path leads, and what the largest holds of all actors.</summary>
public static class InPieces
{
    /// <summary>A piece that is exactly a place or a class says something from this size.</summary>
    const int SmallestAlike = 3;

    public static Told Of(ReadingInput input)
    {
        var (now, before) = (input.Now, input.Before);
        var (pieces, were) = (Count(now), before is null ? (int?)null : Count(before));
        if (pieces < 2 && !(pieces == 1 && were > 1)) return Told.Nothing;

        var largest = Largest(now);
        var clause = pieces == 1 ? It("InOnePiece") : It($"InPieces{input.Whole}", pieces, NumberWords.Of(pieces), largest.Full);
        var was = were is null or 0 ? null : It("WasInPieces", were, NumberWords.Of(were.Value), input.Ago);
        List<Phrase> alike = [.. now.Pieces.Members().Take(pieces).Select(p => Alike(now, p)).OfType<Phrase>()];
        var outside = now.Spoken.Where(v => now.Pieces.Piece[v] > 0 && now.Pieces.Piece[v] < pieces).Select(v => now[v]).ToList();
        return new Finding(4, "InPieces")
        {
            Sentence = Full(clause),
            InLede = was is null ? Full(clause) : Full(clause, was),
            More = was is null ? alike : [Full(was), .. alike],
            Row = new(It("InPiecesLabel"), were is null ? null : Number(were.Value), Number(pieces),
                pieces == 1 ? Full(clause) : alike.Count > 0 ? alike[0] : It("InPiecesMeans", largest.Full)),
            Now = Figures.Of("InPieces", now, pieces) with { Of = new Share(largest.Part, largest.Whole) },
            Before = were is null ? null : Figures.Of("InPieces", before!, were) with { Of = new Share(Largest(before!).Part, Largest(before!).Whole) },
            Concerned = outside,
            Strength = Grounds.StrengthOf(now), Evidence = Grounds.Of(input),
            Weight = pieces == 1 ? null
                : new(outside.Count, now.Spoken.Count(), Groups.MostlyMarginal(outside), Change.IsHeavy(before is null ? null : Largest(before), largest)),
            Suggestion = pieces == 1 ? null : Suggestion.Of("Pieces", Role.CommissionMember),
        };
    }

    static int Count(Picture picture) => picture.Pieces.Sizes.Count(s => s > 1);
    static Quantity Largest(Picture picture) => new(picture.Pieces.Largest, picture.Count, Noun.Actor);

    /// <summary>All of one place, sub-sector or class, and with all of it that are linked at all: "one of the pieces is exactly those in Imbaya".</summary>
    static Phrase? Alike(Picture picture, int[] piece)
    {
        if (piece.Length < SmallestAlike) return null;
        var others = picture.All.Except(piece).Where(v => picture.Degree[v] > 0).Select(v => picture[v]).ToList();
        Phrase? If<T>(Func<ReadActor, T?> of, Func<T, Phrase> say)
        {
            var first = of(picture[piece[0]]);
            return first is not null && piece.All(v => Equals(of(picture[v]), first)) && others.TrueForAll(a => of(a) is { } o && !Equals(o, first)) ? say(first) : null;
        }
        return If(a => a.Place, p => It("PieceIsPlace", p)) ?? If(a => a.SubSector, s => It("PieceIsSubSector", s))
            ?? If(a => a.Kind is { } k && k.IsEnterprise() ? ActorKind.Enterprise : a.Kind, k => It($"PieceIs{k}"));
    }
}
