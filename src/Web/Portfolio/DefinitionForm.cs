using Jointly.Exchange.Outlines;
using Jointly.Method.Portfolio;
using Jointly.Method.Words;

namespace Jointly.Web.Portfolio;

public sealed record FeatureRow
{
    public string? Holds { get; init; }
    public string? Words { get; init; }
    public string? Evidence { get; init; }
}

/// <summary>What was typed about what makes a cluster one, kept as typed until it makes sense.</summary>
public sealed record DefinitionForm
{
    public string? Follows { get; init; }

    /// <summary>One place on each line.</summary>
    public string? Places { get; init; }
    public string? Outline { get; init; }
    public string? BoundaryBecause { get; init; }
    public string? FewestEnterprises { get; init; }
    public string? FewestFrom { get; init; }
    public string? FewestSource { get; init; }

    /// <summary>In the order of <see cref="CommonFeature"/>.</summary>
    public List<FeatureRow>? Features { get; init; }
    public string? Speed { get; init; }
    public string? WithinMinutes { get; init; }
    public string? WithinPercent { get; init; }
    public string? Because { get; init; }

    /// <summary>0 while nobody had written it.</summary>
    public int? Version { get; init; }
    public Guid Once { get; init; }

    public static DefinitionForm Of(DefinitionDetails d, int version) => new()
    {
        Follows = d.Follows?.ToString(), Places = string.Join('\n', d.Places), Outline = d.Outline, BoundaryBecause = d.BoundaryBecause,
        FewestEnterprises = Typed.Text(d.FewestEnterprises), FewestFrom = Typed.Text(d.FewestFrom), FewestSource = d.FewestSource,
        Features = [.. Enum.GetValues<CommonFeature>().Select(f => d.Of(f)).Select(f => new FeatureRow { Holds = f.Holds.ToString(), Words = f.Words, Evidence = f.Evidence })],
        Speed = Typed.Text(d.Speed), WithinMinutes = Typed.Text(d.WithinMinutes), WithinPercent = Typed.Text(d.WithinPercent), Version = version, Once = Guid.CreateVersion7(),
    };

    /// <param name="countries">In which the outline should lie.</param>
    /// <param name="refused">What is to be mended first.</param>
    public DefinitionDetails? Read(IEnumerable<string> countries, List<Refusal> refused)
    {
        string? outline = null;
        if (!string.IsNullOrWhiteSpace(Outline))
        {
            var read = Exchange.Outlines.Outline.Read(Outline, countries);
            outline = read.GeoJson;
            if (read.Refused is { } no) refused.Add(no);
        }
        var (fewest, from) = (Typed.Whole(FewestEnterprises, nameof(FewestEnterprises), refused), Typed.Day(FewestFrom, nameof(FewestFrom), refused));
        var (speed, minutes, percent) = (Typed.Whole(Speed, nameof(Speed), refused), Typed.Whole(WithinMinutes, nameof(WithinMinutes), refused), Typed.Whole(WithinPercent, nameof(WithinPercent), refused));
        return refused.Count > 0 ? null : new DefinitionDetails
        {
            Follows = Typed.Chosen<BoundaryFollows>(Follows), Places = Places?.Split('\n') ?? [], Outline = outline, BoundaryBecause = BoundaryBecause,
            FewestEnterprises = fewest, FewestFrom = from, FewestSource = FewestSource,
            Features = [.. Enum.GetValues<CommonFeature>().Zip(Features ?? [], (f, row) => new StatedFeature(f, Typed.Chosen<Holds>(row?.Holds) ?? Holds.NotKnown, row?.Words, row?.Evidence))],
            Speed = speed, WithinMinutes = minutes, WithinPercent = percent,
        };
    }
}
