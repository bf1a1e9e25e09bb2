using Jointly.Method.Words;
using static Jointly.Method.Diagnosis.Reading.Said;

namespace Jointly.Method.Diagnosis.Reading;

/// <summary>A sign that the method names.</summary>
/// <param name="OfPerforming">Of a performing cluster; else of a non-performing one.</param>
/// <param name="Seen">What the data say of it; none where nothing is recorded yet.</param>
public sealed record Check(Phrase What, bool OfPerforming, Phrase? Seen);

/// <summary>
/// The paper's signs of a performing cluster and of a non-performing one (method §1.1, 5 and 6). The network fills those about links, isolates
/// first, because what looks like a problem of size is often one of isolation; the others wait for the diagnostic.
/// </summary>
public static class Checklist
{
    static readonly string[] NonPerforming = ["WageCuts", "Welfare", "Technology", "Resources"], Performing = ["Quality", "ValueAdded", "Standards"];

    public static IReadOnlyList<Check> Of(Picture picture) =>
    [
        new(It("CheckFewLinks"), false, picture.Count == 0 ? null : Links(picture, Math.Round(2.0 * picture.Net.Ties / picture.Count, 1))),
        .. NonPerforming.Select(sign => new Check(It($"Check{sign}"), false, null)),
        new(It("CheckStrongLinks"), true, picture.Pieces.Largest < 2 ? null : It("CheckStrongLinksSeen", Said.Of(picture.Pieces.Largest, picture.Count))),
        .. Performing.Select(sign => new Check(It($"Check{sign}"), true, null)),
    ];

    static Phrase Links(Picture picture, double mean) =>
        picture.Alone.Count() is var alone and > 0 ? It("CheckFewLinksSeen", Said.Of(alone, picture.Count), mean) : It("CheckFewLinksNone", mean);
}
