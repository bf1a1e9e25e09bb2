namespace Jointly.Analysis;

public static class Median
{
    /// <summary>The middle value; of an even number, the mean of the two in the middle. None of nothing.</summary>
    public static double? Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        var half = sorted.Length / 2;
        return sorted.Length switch
        {
            0 => null,
            var n when n % 2 == 1 => sorted[half],
            _ => (sorted[half - 1] + sorted[half]) / 2,
        };
    }
}
