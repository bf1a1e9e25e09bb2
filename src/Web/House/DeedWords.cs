using Jointly.Method.Mandates;
using Jointly.Method.Words;

namespace Jointly.Web.House;

/// <summary>Deeds as a log line tells them: "gave an office", "entered 5 actors". What has no sentence yet is told as a deed of its kind.</summary>
public static class DeedWords
{
    static readonly Texts T = new(typeof(HouseText));
    static readonly Texts Many = new(typeof(DeedsText));

    /// <summary>Those with a sentence "Done…".</summary>
    public static readonly IReadOnlySet<Deed> Told = new HashSet<Deed>
    {
        Deed.KeepOwnAccount, Deed.InvitePeople, Deed.ForgetPerson, Deed.SignIn, Deed.ChangeAccount, Deed.BeginInitiative, Deed.BeginCluster, Deed.InviteToInitiative, Deed.GiveOffice, Deed.EndOffice,
        Deed.ForgetPersonOfInitiative, Deed.EnterActor, Deed.CorrectActor, Deed.RetractActor, Deed.RestoreActor, Deed.DecideCollision, Deed.BringNetwork, Deed.RecordConsent, Deed.WithdrawConsent, Deed.OpenSealed,
        Deed.TakeOutInitiative, Deed.BringInInitiative,
    };

    /// <summary>Those of an initiative that change something, with a sentence that counts them.</summary>
    public static readonly IReadOnlySet<Deed> Counted = Enum.GetValues<Deed>().Where(d => SeenWith.Of(d) is not null)
        .Concat([Deed.KeepView, Deed.DropView, Deed.OpenSealed, Deed.OpenSealedLinkages, Deed.CloseSealedLinkages, Deed.ForgetPersonOfInitiative]).ToHashSet();

    public static string Said(Deed? deed) => deed is not { } d ? T[HouseText.DoneSomething] : Told.Contains(d) ? T[$"Done{d}"] : Counted.Contains(d) ? Said(d, 1) : T[HouseText.DoneSomething];

    /// <summary>"entered 5 actors".</summary>
    public static string Said(Deed deed, int times) => Many[$"Deeds{deed}", times];
}
