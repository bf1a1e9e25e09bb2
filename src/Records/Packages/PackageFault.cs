using Jointly.Method.Words;

namespace Jointly.Records.Packages;

/// <summary>What was found wrong deep inside a package, on its way to whoever brought it.</summary>
internal sealed class PackageFault(Refusal refusal) : Exception(refusal.Why.Key)
{
    public Refusal Refusal { get; } = refusal;

    public PackageFault(string key, params object?[] with) : this(No(key, with)) { }

    public static Refusal No(string key, params object?[] with) => new(new Phrase(typeof(PackageText), key, with));
}
