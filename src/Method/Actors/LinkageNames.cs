using System.Security.Cryptography;
using Jointly.Method.Diagnosis.Reading;
using Jointly.Method.Words;

namespace Jointly.Method.Actors;

/// <summary>
/// How an actor is called where linkages are shown (N-35): by name with its consent, on a public ground, or where the tie follows from
/// contracts, meetings, memberships; otherwise by a code. Whoever refused is never named, and described instead.
/// </summary>
public static class LinkageNames
{
    const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";                 // none that can be taken for another

    /// <summary>"A-7K2QD": the same for an actor in each wave, page and file, and nothing of the actor can be read from it.</summary>
    public static string Code(ActorId actor)
    {
        var digest = SHA256.HashData(actor.Value.ToByteArray(bigEndian: true));
        return "A-" + string.Concat(Enumerable.Range(0, 5).Select(i => Signs[digest[i] % Signs.Length]));
    }

    /// <param name="keepsRegister">The reader keeps the register, and so knows by name whoever was not asked yet.</param>
    /// <param name="openGround">The tie follows from contracts, meetings, memberships or joint actions.</param>
    public static bool MayBeNamed(ActorKind kind, Consent consent, bool keepsRegister = false, bool openGround = false) =>
        consent is not (Consent.Refused or Consent.Withdrawn) && (keepsRegister || openGround || Naming.MayBeNamed(new ReadActor(default, "", kind) { Consent = consent }));

    /// <summary>The name; or "one enterprise in Imbaya, A-7K2QD"; or the code alone.</summary>
    public static string Of(Actor actor, bool keepsRegister = false, bool openGround = false)
    {
        var (d, code) = (actor.Details, Code(actor.Id));
        if (MayBeNamed(d.Kind, d.Consent, keepsRegister, openGround)) return d.Name;
        return d.Consent is Consent.Refused or Consent.Withdrawn
            ? new Phrase(typeof(LinkageText), nameof(LinkageText.Unnamed), Naming.Of(new ReadActor(actor.Id, d.Name, d.Kind) { Place = d.Place, Consent = d.Consent }), code).ToString()
            : code;
    }

    /// <summary>Does what stands behind the linkage bind organisations openly, so that it needs no consent to be told?</summary>
    public static bool OnOpenGround(Linkage linkage) => !linkage.Sealed && linkage.Evidence.Any(e => e.IsOpenGround);
}
