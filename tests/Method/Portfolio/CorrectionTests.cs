using Jointly.Method.Portfolio;
using Jointly.Method.Words;
using Xunit;

namespace Jointly.Method.Tests.Portfolio;

public class Correcting_what_was_written
{
    static readonly InitiativeId Id = InitiativeId.New();
    static Initiative Begun() => new(new InitiativeBegun(Id, new("en", "Clusters of the north"), "EC", "USD", false));
    static Cluster Footwear() => new(new ClusterBegun(Id, ClusterId.New(), new("es", "Calzado de Ambato"), "shoes", "Ambato"));

    static Outcome<InitiativeCorrected> Correct(Initiative i, Func<InitiativeDetails, InitiativeDetails> change, InitiativeDetails? read = null, string? because = "A letter") =>
        Correction.Of(i, read ?? i.Details, change(read ?? i.Details), because).Then(i.Take);

    [Fact(DisplayName = "Names, countries, partners, days, budget, objective and languages of an initiative are corrected, with a reason")]
    public void Initiative_whole()
    {
        var initiative = Begun();
        var corrected = Correct(initiative, d => d with
        {
            Names = [new("en", " Clusters of the highlands "), new("es", "Clústeres de la sierra"), new("fr", " ")], AlsoIn = ["PE", "EC", "PE"],
            Partners = [new("Ministry of Industry", PartnerRole.Counterpart), new(" ", PartnerRole.Donor)], Begins = new(2024, 6, 3), Ends = new(2027, 6, 2),
            Budget = new(850_000, "USD"), Objective = [new("en", "More and better jobs")], Languages = ["es", "qu", "es"],
        });
        Assert.NotNull(corrected.Fact);
        var now = initiative.Details;
        Assert.Equal([new Named("en", "Clusters of the highlands"), new Named("es", "Clústeres de la sierra")], now.Names);
        Assert.Equal(["PE"], now.AlsoIn);
        Assert.Equal([new Partner("Ministry of Industry", PartnerRole.Counterpart)], now.Partners);
        Assert.Equal((new Money(850_000, "USD"), 36), (now.Budget!.Value, now.Months!.Value));
        Assert.Equal(["es", "qu"], now.Languages);
        Assert.Equal("Clusters of the north", corrected.Fact!.Was!.Names[0].Name);
    }

    [Theory(DisplayName = "Months are whole, both days included")]
    [InlineData("2024-01-01", "2024-12-31", 12)]
    [InlineData("2024-01-01", "2024-12-30", 11)]
    [InlineData("2024-06-15", "2027-06-14", 36)]
    [InlineData("2024-06-15", "2027-06-13", 35)]
    [InlineData("2024-01-31", "2024-02-28", 0)]
    [InlineData("2024-03-01", "2024-03-31", 1)]
    public void Months(string first, string last, int months) =>
        Assert.Equal(months, (Begun().Details with { Begins = DateOnly.Parse(first), Ends = DateOnly.Parse(last) }).Months);

    [Fact(DisplayName = "N-33: less than 36 months is warned of, and not blocked")]
    public void Short()
    {
        var initiative = Begun();
        Assert.Null(Correction.TooShort(initiative.Details));
        Assert.NotNull(Correct(initiative, d => d with { Begins = new(2024, 1, 1), Ends = new(2025, 12, 31) }).Fact);
        var warned = Correction.TooShort(initiative.Details)!;
        Assert.Equal("N-33", warned.Clause);
        Assert.Contains("24 months", warned.Why.In(System.Globalization.CultureInfo.GetCultureInfo("en")), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "What makes no sense is refused field by field")]
    public void Wrong()
    {
        var refused = Correct(Begun(), d => d with
        {
            Names = [], Country = "XX", AlsoIn = ["QQ"], Currency = "ABC", Begins = new(2025, 1, 1), Ends = new(2024, 1, 1), Budget = new(-1, "USD"),
            NoDonors = true, Partners = [new("Bank", PartnerRole.Donor)],
        }, because: " ").Refusals.Select(r => r.Field!);
        Assert.Equal(["AlsoIn", "Because", "Budget", "Country", "Currency", "Ends", "Names", "NoDonors"], refused.Order(StringComparer.Ordinal));
        Assert.Equal("Because", Assert.Single(Correct(Begun(), d => d with { Country = "PE" }, because: null).Refusals).Field);
        Assert.Empty(Correct(Begun(), d => d).Fact is null ? [] : new[] { "a deed that changes nothing" });
    }

    [Fact(DisplayName = "Of two who change the same version, what fits is taken together and what collides is refused, with nothing changed")]
    public void Together()
    {
        var initiative = Begun();
        var read = initiative.Details;
        Assert.NotNull(Correct(initiative, d => d with { Begins = new(2024, 1, 1) }, read).Fact);
        Assert.NotNull(Correct(initiative, d => d with { Currency = "EUR" }, read).Fact);
        Assert.Equal((new DateOnly(2024, 1, 1), "EUR"), (initiative.Begins!.Value, initiative.Currency));
        var refused = Correct(initiative, d => d with { Begins = new(2025, 1, 1), Country = "PE" }, read);
        Assert.Equal("Begins", Assert.Single(refused.Refusals).Field);
        Assert.Equal("EC", initiative.Country);
    }

    [Fact(DisplayName = "A cluster has sectors by ISIC, a role, and a judged maturity with its reason")]
    public void Cluster_whole()
    {
        var cluster = Footwear();
        var judged = new MaturityJudgement(Maturity.Incipient, new(2026, 3, 1), PersonId.New(), " Three groups meet ");
        var corrected = Correction.Of(cluster, cluster.Details, cluster.Details with { Sectors = ["1520", "15", "1520"], Role = ClusterRole.Pilot, Maturity = judged }, "The mapping").Then(cluster.Take);
        Assert.NotNull(corrected.Fact);
        Assert.Equal(["1520", "15"], cluster.Details.Sectors);
        Assert.Equal((Maturity.Incipient, "Three groups meet", ClusterRole.Pilot), (cluster.Maturity!.Stage, cluster.Maturity.Because, cluster.Role!.Value));
        Assert.Equal(["Sectors", "MaturityBecause"], Correction.Of(cluster, cluster.Details, cluster.Details with { Sectors = ["9999"], Maturity = judged with { Because = "" } }, "x").Refusals.Select(r => r.Field!));
    }

    [Fact(DisplayName = "A boundary has its reason, and a critical mass its day and its source")]
    public void Definition_whole()
    {
        var (cluster, initiative) = (ClusterId.New(), Id);
        var typed = DefinitionDetails.Nothing with { Places = ["Atuntaqui", " "], FewestEnterprises = 30 };
        Assert.Equal(["BoundaryBecause", "FewestFrom", "FewestSource"], Correction.Of(initiative, cluster, null, DefinitionDetails.Nothing, typed, "x").Refusals.Select(r => r.Field!));
        var stated = new StatedFeature(CommonFeature.Markets, Holds.Yes, "the shops of Quito", null);
        var defined = Correction.Of(initiative, cluster, null, DefinitionDetails.Nothing, typed with
        {
            BoundaryBecause = "One bus line", FewestFrom = new(2024, 1, 1), FewestSource = "Steering Committee",
            Features = [stated, new(CommonFeature.Suppliers, Holds.NotKnown, " ", null)],
        }, "The workshop").Fact!;
        Assert.Null(defined.Was);
        Assert.Equal(["Atuntaqui"], defined.Now.Places);
        Assert.Equal([stated], defined.Now.Features);
        var definition = new Definition(defined);
        var read = definition.Details;
        Correction.Of(initiative, cluster, definition, read, read with { Features = [.. read.Features, new(CommonFeature.Culture, Holds.Yes, "a feast", null)] }, "x").Then(definition.Take);
        Correction.Of(initiative, cluster, definition, read, read with { Features = [stated with { Holds = Holds.No }] }, "x").Then(definition.Take);
        Assert.Equal([(CommonFeature.Markets, Holds.No), (CommonFeature.Culture, Holds.Yes)], definition.Details.Features.Select(f => (f.Feature, f.Holds)));
    }

    [Fact(DisplayName = "A source's figure keeps how the source says it; taken back, it is kept and can be restored")]
    public void Sources()
    {
        static SourceFigureDetails Typed(decimal? value, Qualifier q, string source = "UNIDO case sheet") => new(SourceMeasure.Enterprises, null, new(value, q, "enterprises", source, null, "2004-2007"));
        static IEnumerable<string> Wrong(SourceFigureDetails d) => Correction.Give(Id, ClusterId.New(), SourceFigureId.New(), d, null).Refusals.Select(r => r.Field!);
        Assert.Equal(["Value"], Wrong(Typed(null, Qualifier.About)));
        Assert.Equal(["Value"], Wrong(Typed(3, Qualifier.NotGiven)));
        Assert.Equal(["Source"], Wrong(Typed(3, Qualifier.AsGiven, " ")));
        Assert.Equal(["To"], Wrong(Typed(15, Qualifier.AsGiven) with { Says = Typed(15, Qualifier.AsGiven).Says with { To = 10 } }));
        Assert.Empty(Wrong(Typed(null, Qualifier.Some)));
        var figure = new SourceFigure(Correction.Give(Id, ClusterId.New(), SourceFigureId.New(), Typed(500, Qualifier.About), null).Fact!);
        Assert.Single(Correction.Restore(figure, "x").Refusals);
        Assert.Equal("Reason", Assert.Single(Correction.Retract(figure, "").Refusals).Field);
        Correction.Retract(figure, "Counted twice").Then(figure.Take);
        Assert.True(figure.Retracted);
        Assert.Single(Correction.Of(figure, figure.Details, Typed(480, Qualifier.AsGiven), "x").Refusals);
        Correction.Restore(figure, "It was right").Then(figure.Take);
        Correction.Of(figure, figure.Details, Typed(480, Qualifier.AsGiven), "A travel note").Then(figure.Take);
        Assert.Equal(480, figure.Says.Value);
    }

    [Fact(DisplayName = "The gate of the programme lists what is missing, and says which of it nobody can record yet")]
    public void Gate()
    {
        var standing = ProgrammeGate.Of(Begun().Details);
        Assert.Equal((8, 0), (standing.Conditions, standing.Met.Count));
        Assert.Equal(2, standing.Missing.Count(m => m.At == MendedAt.NotRecorded));
        var full = ProgrammeGate.Of(Begun().Details with
        {
            Objective = [new("en", "Jobs")], Partners = [new("Ministry", PartnerRole.Counterpart), new("Chamber", PartnerRole.Host)], NoDonors = true,
            Begins = new(2024, 1, 1), Ends = new(2027, 1, 1), Budget = new(1, "USD"),
        });
        Assert.Equal(6, full.Met.Count);
        Assert.All(full.Missing, m => Assert.Equal(MendedAt.NotRecorded, m.At));
    }
}
