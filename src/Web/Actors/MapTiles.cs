namespace Jointly.Web.Actors;

/// <summary>
/// Where background pictures of the map come from, if the administrator named a place: Jointly:Map:Tiles, an address with {z}, {x} and {y},
/// and Jointly:Map:TilesCredit, whom its makers want named. Off as delivered: nothing is asked of anyone else.
/// </summary>
/// <param name="Address">None: land and places of our own alone.</param>
public sealed record MapTiles(string? Address, string? Credit)
{
    /// <exception cref="InvalidOperationException">The address is none that tiles can come from.</exception>
    public static MapTiles Of(IConfiguration configuration)
    {
        var address = configuration["Jointly:Map:Tiles"];
        if (string.IsNullOrWhiteSpace(address)) return new(null, null);
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http") || !new[] { "{z}", "{x}", "{y}" }.All(p => address.Contains(p, StringComparison.Ordinal)))
            throw new InvalidOperationException($"Jointly:Map:Tiles is '{address}'. Write an address with {{z}}, {{x}} and {{y}}, such as https://tiles.example.org/{{z}}/{{x}}/{{y}}.png.");
        return new(address, configuration["Jointly:Map:TilesCredit"]);
    }

    /// <summary>"https://tiles.example.org": what the content policy lets pictures come from.</summary>
    public string Origin => Address is null ? "" : new Uri(Address).GetLeftPart(UriPartial.Authority);
}
