using Jointly.Method.Actors;
using Jointly.Method.Words;
using static Jointly.Method.Diagnosis.Reading.Said;

namespace Jointly.Method.Diagnosis.Reading;

/// <summary>
/// N-35: an actor is named with its consent or on a public ground; an institution of the five classes is public unless it refused.
/// Otherwise it is "one enterprise in Imbaya".
/// </summary>
public static class Naming
{
    public static bool MayBeNamed(ReadActor actor) => actor.Consent switch
    {
        Consent.Given or Consent.PublicGround => true,
        Consent.Refused or Consent.Withdrawn => false,
        _ => actor.Kind?.IsSupportInstitution() ?? false,
    };

    /// <summary>In lower case where it is not a name.</summary>
    public static Phrase Of(ReadActor actor)
    {
        if (MayBeNamed(actor)) return It("Name", actor.Name);
        var noun = actor.Kind switch
        {
            { } k when k.IsEnterprise() => "OneEnterprise",
            { } k when k.IsSupportInstitution() => "OneInstitution",
            _ => "OneActor",
        };
        return actor.Place is { } place ? It($"{noun}In", place) : It(noun);
    }

    /// <summary>Some of them by name, so that the others cannot be told from the list; in the order of their names.</summary>
    public static Listed Of(IEnumerable<ReadActor> actors) => new([.. actors.OrderBy(a => a.Name, StringComparer.Ordinal).Select(Of)]);
}
