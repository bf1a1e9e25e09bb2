using Jointly.Method.Actors;
using Jointly.Method.Diagnosis.Reading;
using Jointly.Method.Words;

namespace Jointly.Method.Tests.Diagnosis;

/// <summary>An invented garment cluster of 24 enterprises, six institutions and an agent, asked twice.</summary>
static class Garments
{
    static Drawn People() => Drawn.Enterprises(24)
        .Add(ActorKind.BusinessAssociation, "Chamber of Commerce").Add(ActorKind.TrainingInstitution, "Vocational school", "National training service")
        .Add(ActorKind.FinanceProvider, "Savings cooperative").Add(ActorKind.PublicAuthority, "Municipality").Add(ActorKind.ServiceProvider, "Pattern workshop")
        .Add(ActorKind.Facilitator, "Agent").Add(ActorKind.Buyer, "Store in Quito").With("Store_in_Quito", a => a with { Outside = true })
        .With("E01 E02 E03 E04 E05 E06 E07 E08 E09 E10", a => a with { Place = "Atuntaqui", LedBy = LedBy.Man, Size = SizeBand.Small })
        .With("E11 E12 E13 E14 E15 E16", a => a with { Place = "Andrade Marín", LedBy = LedBy.Woman, Size = SizeBand.Micro })
        .With("E17 E18 E19 E20 E21", a => a with { Place = "Imbaya", LedBy = LedBy.Woman, Size = SizeBand.Micro, HomeBased = true, Consent = Consent.NotAsked })
        .With("E22 E23 E24", a => a with { Place = "Chaltura", LedBy = LedBy.Both, Size = SizeBand.Micro });

    public static WaveNetwork Before => People().With("E22 E23 E24", a => a with { Answered = false })
        .Ties("E01-E02 E02-E03 E03-E04 E01-E05", "REL5", from: true, to: true).Ties("E06-E07 E07-E08 E11-E12 E12-E13", "REL3", from: true)
        .Ties("E01-Chamber_of_Commerce E02-Chamber_of_Commerce E03-Chamber_of_Commerce E14-Chamber_of_Commerce E15-Chamber_of_Commerce", "Membership", papers: 1)
        .Ties("E06-Agent E11-Agent E17-Agent E01-Agent", "REL12", from: true).Ties("E22-E01", "REL3", to: true).Answered(27, 30).In(2025, 3);

    public static WaveNetwork Now => People()
        .Ties("E01-E02 E02-E03 E03-E04 E01-E05 E04-E09 E09-E10", "REL5", from: true, to: true).Ties("E06-E07 E07-E08 E11-E12 E12-E13 E13-E14 E08-E01 E16-E11", "REL3", from: true)
        .Ties("E01-E06 E02-E07 E03-E11 E04-E12 E05-E13 E06-E14 E07-E15", "REL7", from: true, to: true)
        .Ties("E01-Chamber_of_Commerce E02-Chamber_of_Commerce E03-Chamber_of_Commerce E14-Chamber_of_Commerce E15-Chamber_of_Commerce E17-Chamber_of_Commerce E18-Chamber_of_Commerce E22-Chamber_of_Commerce E23-Chamber_of_Commerce", "Membership", papers: 1)
        .Ties("E05-Vocational_school E06-Vocational_school E11-Vocational_school E12-Pattern_workshop E04-Savings_cooperative E01-Municipality", "REL12", from: true, to: true)
        .Ties("E19-Agent E17-Agent E01-Agent", "REL12", from: true).Ties("E01-Store_in_Quito E09-Store_in_Quito", LinkageKind.Outside, from: true)
        .Answered(30, 30).In(2026);
}
