using Jointly.Method.Words;

namespace Jointly.Method.Actors.Importing;

/// <summary>What, besides a name, can show that two entries are one actor.</summary>
public enum Sign { Code, RegistrationNumber, Phone, Email, Owner, Address, PlaceAndSector, Near }

/// <summary>An entry, made ready to be compared.</summary>
sealed class Signs
{
    /// <summary>About a hundred metres: the next house, and what a phone gets wrong.</summary>
    const double NearMetres = 100;

    public Signs(ActorDetails d, bool nameComposed)
    {
        Name = nameComposed ? [] : PlainName.Words(d.Name);
        Number = Kept(d.RegistrationNumber, 4);
        Phone = Digits(d.Phone);
        Email = Whole(d.Email);
        Owner = Whole(d.ContactName);
        Address = Whole(d.Address);
        Place = Whole(d.Place);
        Sector = Whole(d.Sector) ?? Whole(d.SubSector);
        Position = d.Position;
    }

    public string[] Name { get; }
    public string? Number { get; }
    public string? Phone { get; }
    public string? Email { get; }
    public string? Owner { get; }
    public string? Address { get; }
    public string? Place { get; }
    public string? Sector { get; }
    public (double Latitude, double Longitude)? Position { get; }

    public IEnumerable<Sign> SharedWith(Signs other)
    {
        if (Number is not null && Number == other.Number) yield return Sign.RegistrationNumber;
        if (Phone is not null && Phone == other.Phone) yield return Sign.Phone;
        if (Email is not null && Email == other.Email) yield return Sign.Email;
        if (Owner is not null && Owner == other.Owner) yield return Sign.Owner;
        if (Address is not null && Address == other.Address) yield return Sign.Address;
        if (Place is not null && Place == other.Place && Sector is not null && Sector == other.Sector) yield return Sign.PlaceAndSector;
        if (Position is { } here && other.Position is { } there && Metres(here, there) <= NearMetres) yield return Sign.Near;
    }

    /// <summary>Registered under another number, or somewhere else: then the same name may be another's.</summary>
    public bool Contradicts(Signs other) => Differ(Number, other.Number) || Differ(Place, other.Place);

    static bool Differ(string? a, string? b) => a is not null && b is not null && a != b;

    /// <summary>Under what an entry is filed, so that only few have to be compared. No name alike and no other sign: never compared.</summary>
    public IEnumerable<ulong> Files()
    {
        if (Number is not null) yield return Filed('n', Number);
        if (Name.Length == 0) yield break;
        yield return Filed('w', string.Join(' ', Name.Order(StringComparer.Ordinal)));
        if (Phone is not null) yield return Filed('p', Phone);
        if (Email is not null) yield return Filed('e', Email);
        if (Owner is not null) yield return Filed('o', Owner);
        if (Address is not null) yield return Filed('a', Address);
        foreach (var word in Name.Where(w => w.Length >= 3).Select(w => w[..3]).Distinct())
        {
            if (Place is not null && Sector is not null) yield return Filed('s', Place, Sector, word);
            if (Position is { } p) yield return Filed('g', (int)Math.Round(p.Latitude * 100), (int)Math.Round(p.Longitude * 100), word);
        }
    }

    static ulong Filed(char kind, string sign) => Add(Add(Basis, kind), sign);
    static ulong Filed(char kind, string place, string sector, string word) => Add(Add(Add(Add(Add(Add(Basis, kind), place), '|'), sector), '|'), word);
    static ulong Filed(char kind, int north, int east, string word) => Add((Add(Basis, kind) ^ (uint)north) * Prime ^ (uint)east, word);

    // Fowler, Noll, Vo: FNV-1a, 64 bits.
    const ulong Basis = 14695981039346656037, Prime = 1099511628211;
    static ulong Add(ulong to, char letter) => (to ^ letter) * Prime;

    static ulong Add(ulong to, string text)
    {
        foreach (char letter in text) to = Add(to, letter);
        return to;
    }

    static string? Whole(string? text) => string.IsNullOrWhiteSpace(text) ? null : Folded.Of(text);

    static string? Kept(string? text, int atLeast)
    {
        if (text is null) return null;
        var kept = string.Concat(Folded.Of(text).Where(char.IsLetterOrDigit));
        return kept.Length >= atLeast ? kept : null;
    }

    /// <summary>The last eight digits: with the country's number and without it is the same telephone.</summary>
    static string? Digits(string? phone)
    {
        if (phone is null) return null;
        var digits = string.Concat(phone.Where(char.IsAsciiDigit)).TrimStart('0');
        return digits.Length < 7 ? null : digits[^Math.Min(8, digits.Length)..];
    }

    static double Metres((double Latitude, double Longitude) a, (double Latitude, double Longitude) b)
    {
        const double degree = 111_320;
        var (north, east) = (degree * (a.Latitude - b.Latitude), degree * (a.Longitude - b.Longitude) * Math.Cos(a.Latitude * Math.PI / 180));
        return Math.Sqrt(north * north + east * east);
    }
}
