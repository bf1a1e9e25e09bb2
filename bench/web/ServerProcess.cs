using System.Globalization;

namespace Jointly.Web.Bench;

/// <summary>What the system counts of a process: processor seconds since it began, and its memory, which Linux tells in /proc.</summary>
sealed class ServerProcess(int id)
{
    const double TicksASecond = 100;

    public double CpuSeconds
    {
        get
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksASecond;
        }
    }

    public double MegabytesNow => Status("VmRSS:");
    public double MegabytesPeak => Status("VmHWM:");

    /// <summary>Counts the peak from here on.</summary>
    public void ForgetPeak() => File.WriteAllText($"/proc/{id}/clear_refs", "5");

    double Status(string name) => double.Parse(File.ReadLines($"/proc/{id}/status").Single(l => l.StartsWith(name, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
}
