namespace Jointly.Method.Words;

/// <summary>One field of what people edit.</summary>
/// <param name="Text">Its value as text that is the same in every language; none where nothing is written.</param>
/// <param name="Put">The first with this field as the second has it.</param>
public sealed record Field<T>(string Name, Func<T, string?> Text, Func<T, T, T> Put)
{
    public bool Same(T one, T other) => Text(one) == Text(other);
}

/// <summary>What comes of two people changing the same version.</summary>
/// <param name="Value">What fits together; where both changed a field to different values, what stands.</param>
/// <param name="Collisions">The names of those fields.</param>
public sealed record Merged<T>(T Value, IReadOnlyList<string> Collisions);

/// <summary>Field by field: what only one of two people changed is taken, and what both did collides.</summary>
public static class Merge
{
    /// <param name="read">As it stood when the form was opened.</param>
    public static Merged<T> Of<T>(IReadOnlyList<Field<T>> fields, T read, T stands, T typed)
    {
        var (value, collisions) = (stands, new List<string>());
        foreach (var field in fields)
            if (field.Same(typed, read) || field.Same(typed, stands)) continue;
            else if (field.Same(stands, read)) value = field.Put(value, typed);
            else collisions.Add(field.Name);
        return new(value, collisions);
    }
}
