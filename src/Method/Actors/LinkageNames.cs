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
    const string Before = "A-", Older = "\u2205 ";
    const int Long = 7;                                                         // of a hundred thousand actors, two share a code once in seven registers
    const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";                 // none that can be taken for another

    /// <summary>
    /// "A-7K2QDX3": what stands in place of a name wherever there is no consent to it, and once consent was withdrawn: the same for an actor in
    /// each wave, page and file. Nothing of the actor can be read from it.
    /// </summary>
    public static string Code(ActorId actor)
    {
        var digest = SHA256.HashData(actor.Value.ToByteArray(bigEndian: true));
        return Before + string.Concat(Enumerable.Range(0, Long).Select(i => Signs[digest[i] % Signs.Length]));
    }

    /// <summary>Is this a code that stands in place of a name? Those that earlier versions wrote are known too.</summary>
    public static bool IsCode(string name) => name.StartsWith(Older, StringComparison.Ordinal)
        || name.Length == Before.Length + Long && name.StartsWith(Before, StringComparison.Ordinal) && name.Skip(Before.Length).All(c => Signs.Contains(c));

    /// <param name="keepsRegister">The reader keeps the register, and so knows by name whoever was not asked yet.</param>
    /// <param name="openGround">The tie follows from contracts, meetings, memberships or joint actions: that lets organisations be named, and no person.</param>
    public static bool MayBeNamed(ActorKind kind, Consent consent, bool keepsRegister = false, bool openGround = false) =>
        consent is not (Consent.Refused or Consent.Withdrawn) && (keepsRegister || openGround && kind != ActorKind.Person || Naming.MayBeNamed(new ReadActor(default, "", kind) { Consent = consent }));

    /// <summary>The name; or "one enterprise in Imbaya, A-7K2QDX3"; or the code alone.</summary>
    public static string Of(Actor actor, bool keepsRegister = false, bool openGround = false) =>
        Of(new ReadActor(actor.Id, actor.Details.Name, actor.Details.Kind) { Place = actor.Details.Place, Consent = actor.Details.Consent }, keepsRegister, openGround);

    /// <summary>The same of an actor as a reading knows it: in files, which travel, by consent alone.</summary>
    public static string Of(ReadActor actor, bool keepsRegister = false, bool openGround = false) =>
        MayBeNamed(actor.Kind ?? ActorKind.NotSaid, actor.Consent, keepsRegister, openGround) ? actor.Name
        : actor.Consent is Consent.Refused or Consent.Withdrawn ? new Phrase(typeof(LinkageText), nameof(LinkageText.Unnamed), Naming.Of(actor), Code(actor.Id)).ToString()
        : Code(actor.Id);

    /// <summary>Does what stands behind the linkage bind organisations openly, so that it needs no consent to be told?</summary>
    public static bool OnOpenGround(Linkage linkage) => !linkage.Sealed && linkage.Evidence.Any(e => e.IsOpenGround);
}
