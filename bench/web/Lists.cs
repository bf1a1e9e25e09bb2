using System.Globalization;
using Jointly.Exchange.Workbooks;

namespace Jointly.Web.Bench;

/// <summary>
/// A list of invented enterprises as registers have them, the same each time: one in a hundred is here twice under a name written a little
/// differently, one in two hundred has a number of workers that cannot be read.
/// </summary>
static class Lists
{
    static readonly string[] Header = ["Code", "Name", "Place", "Address", "ISIC", "Sector", "Phone", "E-mail", "Owner", "People", "Women", "Founded", "Latitude", "Longitude"];
    static readonly string[] Trades = ["Confecciones", "Taller", "Textiles", "Tejidos", "Calzados", "Muebles", "Curtiembre", "Panificadora", "Metalúrgica", "Cerámicas", "Imprenta", "Lácteos"];
    static readonly string[] Sounds = ["ba", "cho", "da", "fe", "gua", "hui", "ja", "ko", "lla", "mi", "na", "ñu", "pa", "qui", "ro", "sa", "tu", "va", "ya", "zo"];
    static readonly string[] Sectors = ["1410", "1391", "1520", "3100", "1511", "1071", "2511", "2393", "1811", "1050"];

    public static IEnumerable<IReadOnlyList<object?>> Rows(int count)
    {
        var random = new Random(20260101);
        string Word(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => Sounds[random.Next(Sounds.Length)]));
        string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
        (string Name, string Place, string Phone)? last = null;
        for (int i = 0; i < count; i++)
        {
            var (name, place, phone) = ($"{Trades[random.Next(Trades.Length)]} {Capital(Word(3))} {Capital(Word(2 + random.Next(2)))}", $"Cantón {Capital(Word(2))} {random.Next(9)}", $"+593 9{random.Next(10_000_000, 99_999_999)}");
            if (i % 100 == 99 && last is { } twin) (name, place, phone) = (twin.Name + " Cía. Ltda.", twin.Place, twin.Phone);
            last = (name, place, phone);
            int people = 1 + (int)Math.Pow(random.NextDouble() * 5, 3), sector = random.Next(Sectors.Length);
            yield return [$"R{i:000000}", name, place, $"Calle {Capital(Word(2))} {random.Next(1, 999)}", Sectors[sector], $"Rama {sector}", phone, $"{Word(4)}{i}@example.org", $"{Capital(Word(2))} {Capital(Word(3))}",
                i % 200 == 57 ? "unos pocos" : people, random.Next(people + 1), 1950 + random.Next(75), Math.Round(-2 + random.NextDouble() * 3, 6), Math.Round(-80 + random.NextDouble() * 4, 6)];
        }
    }

    public static int Write(string folder, int rows)
    {
        Directory.CreateDirectory(folder);
        using (var text = new StreamWriter(Path.Combine(folder, "enterprises.csv")))
        {
            text.WriteLine(string.Join(',', Header));
            foreach (var row in Rows(rows)) text.WriteLine(string.Join(',', row.Select(c => Convert.ToString(c, CultureInfo.InvariantCulture))));
        }
        using var book = File.Create(Path.Combine(folder, "enterprises.xlsx"));
        WorkbookOut.Write(book, "Register", Header, Rows(rows));
        return 0;
    }
}
