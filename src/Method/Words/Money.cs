using System.Globalization;

namespace Jointly.Method.Words;

/// <summary>An amount in one currency (ISO 4217, three letters). Two currencies are never added: the rate would be missing.</summary>
public readonly record struct Money(decimal Amount, string Currency)
{
    /// <exception cref="InvalidOperationException">Two currencies: convert first, and record the rate.</exception>
    public static Money operator +(Money a, Money b) => a with { Amount = a.Amount + Same(a, b).Amount };

    /// <exception cref="InvalidOperationException">Two currencies: convert first, and record the rate.</exception>
    public static Money operator -(Money a, Money b) => a with { Amount = a.Amount - Same(a, b).Amount };

    /// <summary>"1,250,000 USD", as people of that language write a number; the currency does not part from it.</summary>
    public string Written(CultureInfo culture) => $"{Amount.ToString("#,##0.##", culture)}\u00a0{Currency}";

    static Money Same(Money a, Money b) => a.Currency == b.Currency ? b
        : throw new InvalidOperationException($"{a.Currency} and {b.Currency}: convert first, and record the rate.");
}
