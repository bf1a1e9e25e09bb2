namespace Jointly.Web.Bench;

/// <summary>Milliseconds that answers took.</summary>
sealed class Times
{
    readonly List<double> all = [];

    public void Add(TimeSpan took) { lock (all) all.Add(took.TotalMilliseconds); }

    public int Count { get { lock (all) return all.Count; } }

    /// <param name="part">0.9 is the time that nine in ten kept to.</param>
    public double At(double part)
    {
        lock (all)
        {
            if (all.Count == 0) return double.NaN;
            var sorted = all.Order().ToArray();
            return sorted[Math.Min(sorted.Length - 1, (int)(part * sorted.Length))];
        }
    }
}
