namespace Jointly.Method.Actors;

/// <summary>By people working there, owners and unpaid family included: 1-9, 10-49, 50-249, 250 and more.</summary>
public enum SizeBand { Micro, Small, Medium, Large }

public static class SizeBands
{
    public static SizeBand? Of(int? people) => people switch
    {
        null or < 1 => null,
        <= 9 => SizeBand.Micro,
        <= 49 => SizeBand.Small,
        <= 249 => SizeBand.Medium,
        _ => SizeBand.Large,
    };

    /// <summary>The least and the most people of a band.</summary>
    public static (int Least, int Most) Range(SizeBand band) => band switch
    {
        SizeBand.Micro => (1, 9),
        SizeBand.Small => (10, 49),
        SizeBand.Medium => (50, 249),
        _ => (250, int.MaxValue),
    };
}
