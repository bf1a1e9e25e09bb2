using Jointly.Method.Actors.Importing;
using Jointly.Method.Mandates;
using Jointly.Method.Portfolio;
using Jointly.Method.Words;
using Jointly.Records.Writing;

namespace Jointly.Records.Packages;

/// <summary>The deed before a package: the log says first who takes the initiative along and why, so the package carries its own leaving.</summary>
public static class TakingOut
{
    /// <param name="caller">None: whoever keeps the installation.</param>
    /// <param name="sealFor">The receiving key of the installation that shall open what is sealed.</param>
    public static async Task<Outcome<InitiativeTakenOut>> Leave(DeedRunner run, Caller? caller, InitiativeId initiative, string? reason, string? sealFor, CancellationToken stop = default)
    {
        var fingerprint = ReceivingKey.FingerprintOf(sealFor);
        if (sealFor is not null && fingerprint is null) return new Refusal(new Phrase(typeof(PackageText), nameof(PackageText.NoKey)), Field: "Key");
        if (caller is not null && !caller.May(Deed.TakeOutInitiative, new Place(initiative))) return PackageFault.No(nameof(PackageText.MayNot));
        return await run.Do<InitiativeTakenOut>(new Doing(caller?.Person ?? House.Person, Deed.TakeOutInitiative, new Place(initiative), Guid.NewGuid()),
            work => Moving.TakeOut(initiative, reason, fingerprint, work.Db.Imports.Count(i => i.State == ImportState.Taking || i.State == ImportState.Undoing)), _ => { }, stop).ConfigureAwait(false);
    }
}
