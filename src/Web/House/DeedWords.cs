using Jointly.Method.Mandates;
using Jointly.Method.Words;

namespace Jointly.Web.House;

/// <summary>Deeds as a log line tells them: "gave an office". What has no sentence yet is told as a deed of its kind.</summary>
public static class DeedWords
{
    static readonly Texts T = new(typeof(HouseText));

    /// <summary>Those with a sentence "Done…".</summary>
    public static readonly IReadOnlySet<Deed> Told = new HashSet<Deed>
    {
        Deed.KeepOwnAccount, Deed.InvitePeople, Deed.ForgetPerson, Deed.SignIn, Deed.ChangeAccount, Deed.BeginInitiative, Deed.BeginCluster, Deed.InviteToInitiative, Deed.GiveOffice, Deed.EndOffice,
        Deed.ForgetPersonOfInitiative, Deed.EnterActor, Deed.CorrectActor, Deed.RetractActor, Deed.RestoreActor, Deed.DecideCollision, Deed.BringNetwork, Deed.RecordConsent, Deed.WithdrawConsent, Deed.OpenSealed,
        Deed.TakeOutInitiative, Deed.BringInInitiative,
    };

    public static string Said(Deed? deed) => deed is { } d && Told.Contains(d) ? T[$"Done{d}"] : T[HouseText.DoneSomething];
}
