namespace Jointly.Networks;

/// <summary>Where each actor is drawn: X from 0, left, to 1; Y from 0, top, to 1.</summary>
/// <param name="X">NaN for those on the shelf.</param>
/// <param name="Y">NaN for those on the shelf.</param>
/// <param name="Shelf">Isolates, in rising order: no tie says where they belong, so whoever draws lines them up apart.</param>
public sealed record Positions(double[] X, double[] Y, int[] Shelf);
