namespace Jointly.Networks.Tests;

/// <summary>Published networks small enough to write down, and larger ones from the folder that JOINTLY_TEST_DATA names.</summary>
static class Known
{
    /// <summary>Marriages of Florentine families, 16 with one isolate. Padgett &amp; Ansell 1993, Am. J. Sociology 98(6); as in Wasserman &amp; Faust 1994, Appendix B.</summary>
    public static class Florence
    {
        public const int Acciaiuoli = 0, Albizzi = 1, Barbadori = 2, Bischeri = 3, Castellani = 4, Ginori = 5, Guadagni = 6, Lamberteschi = 7,
            Medici = 8, Pazzi = 9, Peruzzi = 10, Pucci = 11, Ridolfi = 12, Salviati = 13, Strozzi = 14, Tornabuoni = 15;

        public static readonly Network Marriages = Network.Undirected(16,
        [
            (Acciaiuoli, Medici), (Albizzi, Ginori), (Albizzi, Guadagni), (Albizzi, Medici), (Barbadori, Castellani), (Barbadori, Medici),
            (Bischeri, Guadagni), (Bischeri, Peruzzi), (Bischeri, Strozzi), (Castellani, Peruzzi), (Castellani, Strozzi),
            (Guadagni, Lamberteschi), (Guadagni, Tornabuoni), (Medici, Ridolfi), (Medici, Salviati), (Medici, Tornabuoni),
            (Pazzi, Salviati), (Peruzzi, Strozzi), (Ridolfi, Strozzi), (Ridolfi, Tornabuoni),
        ]);
    }

    /// <summary>Krackhardt 1990, "Assessing the political landscape", Admin. Sci. Quarterly 35(2): ten people drawn as a kite with a tail.</summary>
    public static readonly Network Kite = Network.Undirected(10,
    [
        (0, 1), (0, 2), (0, 3), (0, 5), (1, 3), (1, 4), (1, 6), (2, 3), (2, 5), (3, 4), (3, 5), (3, 6), (4, 6), (5, 6), (5, 7), (6, 7), (7, 8), (8, 9),
    ]);

    /// <summary>A karate club before it split: 34 members, numbered from 0 here. Zachary 1977, J. Anthropological Research 33(4).</summary>
    public static readonly Network Karate = Network.Undirected(34,
    [
        (0, 1), (0, 2), (0, 3), (0, 4), (0, 5), (0, 6), (0, 7), (0, 8), (0, 10), (0, 11), (0, 12), (0, 13), (0, 17), (0, 19), (0, 21), (0, 31),
        (1, 2), (1, 3), (1, 7), (1, 13), (1, 17), (1, 19), (1, 21), (1, 30), (2, 3), (2, 7), (2, 8), (2, 9), (2, 13), (2, 27), (2, 28), (2, 32),
        (3, 7), (3, 12), (3, 13), (4, 6), (4, 10), (5, 6), (5, 10), (5, 16), (6, 16), (8, 30), (8, 32), (8, 33), (9, 33), (13, 33), (14, 32),
        (14, 33), (15, 32), (15, 33), (18, 32), (18, 33), (19, 33), (20, 32), (20, 33), (22, 32), (22, 33), (23, 25), (23, 27), (23, 29),
        (23, 32), (23, 33), (24, 25), (24, 27), (24, 31), (25, 31), (26, 29), (26, 33), (27, 33), (28, 31), (28, 33), (29, 32), (29, 33),
        (30, 32), (30, 33), (31, 32), (31, 33), (32, 33),
    ]);

    /// <summary>An edge list, first line "# n=..", then "u v" from 0 a line.</summary>
    public static Network Edges(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder(), name + ".edges"));
        var actors = int.Parse(lines[0].Split("n=")[1].Split(' ')[0]);
        return Network.Undirected(actors, lines.Skip(1).Select(l => l.Split(' ')).Select(e => (int.Parse(e[0]), int.Parse(e[1]))));
    }

    /// <summary>Directed ties of the 21 managers of Krackhardt 1987, "Cognitive social structures", Social Networks 9(2), who are numbered from 1.</summary>
    public static Network HiTech(string relation) => Network.FromArcs(21,
        File.ReadLines(Path.Combine(Folder(), "attributed", $"ht_{relation}.directed.ties.csv")).Skip(1)
            .Select(l => l.Split(',')).Select(t => (int.Parse(t[0]) - 1, int.Parse(t[1]) - 1)));

    static string Folder()
    {
        var data = Environment.GetEnvironmentVariable("JOINTLY_TEST_DATA");
        Assert.SkipWhen(string.IsNullOrEmpty(data), "JOINTLY_TEST_DATA does not name a folder with data/networks.");
        return Path.Combine(data!, "data", "networks");
    }
}
