namespace Jointly.Web.Bench;

/// <summary>What the served program tells of itself, in one line: its process, where things are, which actors may be saved.</summary>
sealed class Facts(string line)
{
    readonly string[] parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public int Process => int.Parse(parts[0]);
    public string Initiative => parts[1];
    public string Cluster => parts[2];
    public string At => $"/i/{Initiative}/c/{Cluster}";
    public string[] Actors => parts[3].Split(',');

    public string Large(string name) => $"/i/{Initiative}/c/{Of(name)}";
    public string LargeActor => Of("actor");

    string Of(string name) => parts[4].Split(';').Single(p => p.StartsWith(name + "=", StringComparison.Ordinal))[(name.Length + 1)..];
}
