using Jointly.Method.Mandates;
using Jointly.Web.Admission;

namespace Jointly.Web.Actors;

/// <summary>
/// The pieces of a list on its way here. One address: posted without a body it says how much has come; with a body and the place where that
/// begins it takes it. The digest that names the file is its key: sent twice, it is here once.
/// </summary>
public static class ImportPiecesPage
{
    /// <param name="At">Where the piece begins; none to ask.</param>
    public sealed record Piece(string? Sha256, long? Length, long? At);

    public static void Map(IEndpointRouteBuilder cluster) =>
        cluster.MapPost("/actors/import/pieces", Take).Needs(Deed.ImportActors, Scope.Cluster).SentAgain("the file's digest is the key: each byte is taken once, in its place");

    static async Task<IResult> Take([AsParameters] ClusterAddress at, [AsParameters] Piece piece, HttpRequest request, Pieces pieces, Caller me, CancellationToken stop)
    {
        if (!Pieces.IsNamed(piece.Sha256, piece.Length)) return Answer(new(0, false), PieceRefused.NotNamed);
        if (piece.At is not { } from) return Answer(pieces.Here(me.Person, at.Page(), piece.Sha256!, piece.Length!.Value), PieceRefused.None);
        var (now, why) = await pieces.Take(me.Person, at.Page(), piece.Sha256!, piece.Length!.Value, from, request.Body, stop);
        return Answer(now, why);
    }

    static IResult Answer(Arrived now, PieceRefused why) => Results.Json(new { here = now.Here, whole = now.Whole, why = why == PieceRefused.None ? null : why.ToString() },
        statusCode: why switch { PieceRefused.None => 200, PieceRefused.NotInPlace or PieceRefused.Busy => 409, _ => 422 });
}
