using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Jointly.Records.Mapping;

namespace Jointly.Records.Logbook;

/// <summary>How facts are written in the log: what was given, not what follows from it; ids as text, kinds by name.</summary>
internal static class LogJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,                 // names stay readable; it is never put in a page
        Converters = { new JsonStringEnumConverter(), new IdJson() },
    };

    public static string Of(object value) => JsonSerializer.Serialize(value, value.GetType(), Options);
    public static T? Read<T>(string? json) where T : class => json is null ? null : JsonSerializer.Deserialize<T>(json, Options);

    /// <summary>A fact of the method by its type's name; none where it goes by another name today, or was erased.</summary>
    public static object? Fact(string type, string? json) =>
        json is not null && typeof(Method.Words.IFact).Assembly.GetType(type) is { } known ? JsonSerializer.Deserialize(json, known, Options) : null;

    sealed class IdJson : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => Conventions.Ids.Contains(typeToConvert);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(IdJson<>).MakeGenericType(typeToConvert))!;
    }

    sealed class IdJson<T> : JsonConverter<T> where T : struct
    {
        static readonly IdConverter<T> Ids = new();

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            (T)Ids.ConvertFromProvider(reader.GetGuid())!;

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue((Guid)Ids.ConvertToProvider(value)!);
    }
}
