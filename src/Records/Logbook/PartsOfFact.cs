using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;
using Jointly.Method.Words;

namespace Jointly.Records.Logbook;

/// <summary>A fact taken apart: what is personal and what is sealed leave holes in the rest, and fit in again.</summary>
internal sealed record PartsOfFact(JsonNode Open, JsonNode? Personal, JsonNode? Sealed)
{
    public static PartsOfFact Of(IFact fact)
    {
        var whole = JsonNode.Parse(LogJson.Of(fact))!;
        var secret = TakeOut(whole, fact, p => p.IsDefined(typeof(SealedAttribute)));
        var personal = TakeOut(whole, fact, p => p.IsDefined(typeof(PersonalAttribute)));
        return new(whole, personal, secret);
    }

    /// <summary>Is the reason of this fact kept where it can be erased?</summary>
    public static bool WhyIsPersonal(IFact fact) => fact.GetType().GetProperty(nameof(IFact.Because))?.IsDefined(typeof(PersonalAttribute)) == true;

    /// <summary>The fact again, as far as its parts are still there.</summary>
    public T Whole<T>() where T : class, IFact
    {
        var whole = Open.DeepClone();
        if (Personal is not null) PutBack(whole, Personal);
        if (Sealed is not null) PutBack(whole, Sealed);
        return LogJson.Read<T>(whole.ToJsonString())!;
    }

    // Values guide the way, so that lists and what is declared by a base type are followed to what really stands there.
    static JsonNode? TakeOut(JsonNode? json, object? value, Func<PropertyInfo, bool> marked) => (json, value) switch
    {
        (JsonObject o, not null) => TakeOut(o, value, marked),
        (JsonArray a, IEnumerable items) => TakeOut(a, items, marked),
        _ => null,
    };

    static JsonObject? TakeOut(JsonObject json, object value, Func<PropertyInfo, bool> marked)
    {
        var taken = new JsonObject();
        foreach (var property in value.GetType().GetProperties().Where(p => json.ContainsKey(p.Name)))
            if (marked(property))
            {
                taken[property.Name] = json[property.Name]?.DeepClone();
                json.Remove(property.Name);
            }
            else if (TakeOut(json[property.Name], property.GetValue(value), marked) is { } inner)
                taken[property.Name] = inner;
        return taken.Count > 0 ? taken : null;
    }

    static JsonArray? TakeOut(JsonArray json, IEnumerable items, Func<PropertyInfo, bool> marked)
    {
        var taken = json.Zip(items.Cast<object?>(), (j, i) => TakeOut(j, i, marked)).ToArray();
        return taken.Any(t => t is not null) ? new JsonArray(taken) : null;
    }

    static void PutBack(JsonNode target, JsonNode taken)
    {
        if (target is JsonArray array)
            foreach (var (inner, i) in taken.AsArray().Select((t, i) => (t, i)).Where(t => t.t is not null)) PutBack(array[i]!, inner!);
        else
            foreach (var (name, value) in taken.AsObject())
                if (target[name] is { } deeper) PutBack(deeper, value!);
                else target[name] = value?.DeepClone();
    }
}
