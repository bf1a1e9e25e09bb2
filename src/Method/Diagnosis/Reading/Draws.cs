namespace Jointly.Method.Diagnosis.Reading;

/// <summary>How often chance is asked: fewer times on large networks, so that a page waits for seconds at most. Definitions say how often.</summary>
static class Draws
{
    /// <param name="most">As many as the method asks for.</param>
    /// <param name="fewest">Fewer say nothing.</param>
    /// <param name="looks">What one draw costs, in ties and actors looked at.</param>
    /// <param name="affordable">Looks for all draws together.</param>
    public static int Of(int most, int fewest, double looks, double affordable) => (int)Math.Clamp(affordable / Math.Max(1, looks), fewest, most);
}
