using System.Globalization;
using Jointly.Method.Portfolio;
using Jointly.Method.Words;

namespace Jointly.Web.Portfolio;

/// <summary>What was typed about a cluster, kept as typed until it makes sense.</summary>
public sealed record ClusterDetailsForm
{
    public List<NamedRow>? Names { get; init; }
    public string? Makes { get; init; }
    public string? In { get; init; }
    public List<string?>? Sectors { get; init; }
    public string? Role { get; init; }
    public string? Maturity { get; init; }
    public string? MaturityOn { get; init; }
    public string? MaturityBecause { get; init; }
    public string? Because { get; init; }
    public int? Version { get; init; }
    public Guid Once { get; init; }

    public static ClusterDetailsForm Of(ClusterDetails d, int version, DateOnly today) => new()
    {
        Names = NamedRow.Of(d.Names, Languages.Spoken), Makes = d.Makes, In = d.Place,
        Sectors = [.. d.Sectors.Select(s => Isic.Said(s, CultureInfo.CurrentUICulture)), null, null],
        Role = d.Role?.ToString(), Maturity = d.Maturity?.Stage.ToString(), MaturityOn = Typed.Text(d.Maturity?.On ?? today), MaturityBecause = d.Maturity?.Because,
        Version = version, Once = Guid.CreateVersion7(),
    };

    /// <param name="by">Who judges the maturity, where it is judged anew.</param>
    /// <param name="refused">What is to be mended first.</param>
    public ClusterDetails? Read(PersonId by, DateOnly today, List<Refusal> refused)
    {
        var on = Typed.Day(MaturityOn, nameof(MaturityOn), refused) ?? today;
        var sectors = new List<string>();
        foreach (var text in (Sectors ?? []).Where(t => !string.IsNullOrWhiteSpace(t)))
            if (Isic.Typed(text) is { } found) sectors.Add(found.Code);
            else refused.Add(new(new Phrase(typeof(PortfolioText), nameof(PortfolioText.SectorUnknown), text!.Trim()), Field: nameof(Sectors)));
        return refused.Count > 0 ? null : new ClusterDetails
        {
            Names = NamedRow.Read(Names), Makes = Makes, Place = In, Sectors = sectors, Role = Typed.Chosen<ClusterRole>(Role),
            Maturity = Typed.Chosen<Maturity>(Maturity) is { } stage ? new MaturityJudgement(stage, on, by, MaturityBecause ?? "") : null,
        };
    }
}
