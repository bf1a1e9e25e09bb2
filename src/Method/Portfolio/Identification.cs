using Jointly.Method.Words;

namespace Jointly.Method.Portfolio;

/// <summary>Does it hold; is it not met; or can nobody say yet?</summary>
public enum Answered { Yes, No, NotYet }

/// <summary>One question of the identification of a cluster, and how the records answer it.</summary>
/// <param name="Code">ID-1 to ID-8 (method §9.1).</param>
public sealed record IdentificationAnswer(string Code, Phrase Asks, Answered Answer, Phrase Says, MendedAt At);

/// <summary>
/// What the definition and the register answer of the eight questions by which a cluster is identified (method §9.1; N-04, N-41, N-42).
/// They warn and suggest; whoever decides a selection decides.
/// </summary>
public static class Identification
{
    public static IReadOnlyList<IdentificationAnswer> Of(DefinitionDetails definition, ClusterMeasures measures, int enterprises, int institutions)
    {
        var shared = definition.Features.Count(f => f.Holds == Holds.Yes && f.Feature != CommonFeature.Territory);
        var percent = definition.WithinPercent ?? DefinitionDetails.UsualPercent;
        return
        [
            NotRecorded("ID-1"),
            definition.FewestEnterprises is not { } fewest ? new("ID-2", It("ID2"), Answered.NotYet, It("ID2NotSet"), MendedAt.Definition)
                : new("ID-2", It("ID2"), enterprises >= fewest ? Answered.Yes : Answered.No, It("ID2Says", enterprises, fewest), MendedAt.Actors),
            measures.Within is not { Percent: { } within } share ? new("ID-3", It("ID3"), Answered.NotYet, It("ID3NotYet"), MendedAt.Actors)
                : new("ID-3", It("ID3"), within >= percent ? Answered.Yes : Answered.No, It("ID3Says", (int)share.Part, (int)share.Whole, measures.Minutes, percent), MendedAt.Definition),
            new("ID-4", It("ID4"), shared > 0 ? Answered.Yes : Answered.NotYet, shared > 0 ? It("ID4Says", shared) : It("ID4NotYet"), MendedAt.Definition),
            NotRecorded("ID-5"),
            new("ID-6", It("ID6"), institutions > 0 ? Answered.Yes : Answered.NotYet, institutions > 0 ? It("ID6Says", institutions) : It("ID6NotYet"), MendedAt.Actors),
            NotRecorded("ID-7"),
            NotRecorded("ID-8"),
        ];
    }

    static IdentificationAnswer NotRecorded(string code) =>
        new(code, It(code.Replace("-", "", StringComparison.Ordinal)), Answered.NotYet, It("NotRecorded"), MendedAt.NotRecorded);

    static Phrase It(string key, params object?[] with) => new(typeof(GateText), key, with);
}
