using Jointly.Method.Words;

namespace Jointly.Method.Portfolio;

/// <summary>
/// G0, before the first phase (method §1.3, §1.6): an objective that is written, who answers for the initiative, who pays, from when to
/// when and with how much. The Steering Committee signs it; bodies and results chains are not recorded yet in this version.
/// </summary>
public static class ProgrammeGate
{
    public const string Gate = "G0";

    public static GateStanding Of(InitiativeDetails d)
    {
        var (met, missing) = (new List<Phrase>(), new List<Missing>());
        void Ask(bool holds, string said, MendedAt at = MendedAt.Initiative)
        {
            if (holds) met.Add(It(said));
            else missing.Add(new(Gate, It($"{said}Missing"), at));
        }
        bool Has(PartnerRole role) => d.Partners.Any(p => p.Role == role);
        Ask(d.Objective.Count > 0, "HasObjective");
        Ask(Has(PartnerRole.Counterpart), "HasCounterpart");
        Ask(Has(PartnerRole.Host), "HasHost");
        Ask(d.NoDonors || Has(PartnerRole.Donor), "HasDonors");
        Ask(d.Begins is not null && d.Ends is not null, "HasDates");
        Ask(d.Budget is not null, "HasBudget");
        Ask(false, "HasSteering", MendedAt.NotRecorded);
        Ask(false, "HasResultsChain", MendedAt.NotRecorded);
        return new(Gate, It("GateProgramme"), met, missing);
    }

    static Phrase It(string key) => new(typeof(GateText), key);
}
