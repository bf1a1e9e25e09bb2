using System.Data.Common;
using System.Text.Json;
using Jointly.Method.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Jointly.Records.Packages;

/// <summary>
/// A column's values in a form that no database has to itself: ids, days and texts as text, instants as milliseconds, kinds by name,
/// decimals without idle zeros, bytes in base 64, lists and values inside values as JSON whose members stand in one order.
/// </summary>
internal abstract class TravellingColumn(string name)
{
    public string Name { get; } = name;

    /// <summary>Does it hold the id of a person?</summary>
    public virtual bool IsPerson => false;

    /// <summary>Does it hold the digest of a received file?</summary>
    public virtual bool IsFile => false;
    public virtual bool IsText => false;

    /// <summary>May nothing stand in it?</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>Is it kept as JSON of the database's own kind?</summary>
    public virtual bool IsJson => false;

    public void Write(Utf8JsonWriter to, DbDataReader row, int at, Action<Guid> person)
    {
        if (row.IsDBNull(at)) to.WriteNullValue();
        else WriteValue(to, row, at, person);
    }

    protected abstract void WriteValue(Utf8JsonWriter to, DbDataReader row, int at, Action<Guid> person);

    /// <summary>What is handed to the database.</summary>
    /// <exception cref="FormatException">It is no value of this column.</exception>
    /// <exception cref="InvalidOperationException">It is no value of this column.</exception>
    public object Read(JsonElement value) => value.ValueKind != JsonValueKind.Null ? ReadValue(value) : MayBeEmpty ? DBNull.Value : throw new FormatException($"{Name} is never empty.");

    protected abstract object ReadValue(JsonElement value);

    public static TravellingColumn Of(IProperty property, IColumn column) =>
        property.GetElementType() is null ? new One(property, column.Name) { MayBeEmpty = column.IsNullable } : new Many(property, column.Name) { MayBeEmpty = column.IsNullable };

    public static TravellingColumn Of(IComplexProperty property, IColumn column) => new Inside(property, column.Name) { MayBeEmpty = column.IsNullable };

    sealed class One : TravellingColumn
    {
        readonly Type kept;
        readonly int? scale;

        public One(IProperty property, string name) : base(name)
        {
            var mapping = property.GetRelationalTypeMapping();
            var type = mapping.Converter?.ProviderClrType ?? mapping.ClrType;
            (kept, scale) = (Nullable.GetUnderlyingType(type) ?? type, property.GetScale());
            IsPerson = (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(PersonId);
            IsFile = kept == typeof(string) && property.Name.EndsWith("FileSha256", StringComparison.Ordinal);
        }

        public override bool IsPerson { get; }
        public override bool IsFile { get; }
        public override bool IsText => kept == typeof(string);

        protected override void WriteValue(Utf8JsonWriter to, DbDataReader row, int at, Action<Guid> person)
        {
            if (IsPerson) person(row.GetGuid(at));
            Neutral.Write(to, kept == typeof(Guid) ? row.GetGuid(at) : kept == typeof(string) ? row.GetString(at) : kept == typeof(int) ? row.GetInt32(at) : kept == typeof(long) ? row.GetInt64(at)
                : kept == typeof(bool) ? row.GetBoolean(at) : kept == typeof(double) ? row.GetDouble(at) : kept == typeof(DateOnly) ? row.GetFieldValue<DateOnly>(at) : kept == typeof(byte[]) ? row.GetFieldValue<byte[]>(at)
                : kept == typeof(decimal) ? Exact(row.GetDecimal(at)) : throw new NotSupportedException($"{Name} holds {kept.Name}, which has no form of its own in a package."));
        }

        // One database keeps more places than the model promises, the other does not.
        decimal Exact(decimal value) => scale is { } places ? Math.Round(value, places, MidpointRounding.AwayFromZero) : value;

        protected override object ReadValue(JsonElement value) => Neutral.Read(value, kept);
    }

    /// <summary>A list of texts: JSON on SQLite, an array on PostgreSQL.</summary>
    sealed class Many : TravellingColumn
    {
        readonly bool asArray;

        public Many(IProperty property, string name) : base(name)
        {
            if (property.GetElementType()!.ClrType != typeof(string)) throw new NotSupportedException($"{name} holds a list of {property.GetElementType()!.ClrType.Name}, which has no form of its own in a package.");
            asArray = property.GetColumnType().EndsWith("[]", StringComparison.Ordinal);
        }

        protected override void WriteValue(Utf8JsonWriter to, DbDataReader row, int at, Action<Guid> person)
        {
            to.WriteStartArray();
            foreach (var text in asArray ? row.GetFieldValue<string[]>(at) : JsonSerializer.Deserialize<string[]>(row.GetString(at))!) to.WriteStringValue(text);
            to.WriteEndArray();
        }

        protected override object ReadValue(JsonElement value)
        {
            string[] texts = [.. value.EnumerateArray().Select(t => t.GetString() ?? throw new FormatException("A list of texts holds none."))];
            return asArray ? texts : JsonSerializer.Serialize(texts);
        }
    }

    /// <summary>Values inside a value, in one column as JSON, which each database writes in its own way.</summary>
    sealed class Inside(IComplexProperty property, string name) : TravellingColumn(name)
    {
        public override bool IsJson => true;

        protected override void WriteValue(Utf8JsonWriter to, DbDataReader row, int at, Action<Guid> person)
        {
            using var json = JsonDocument.Parse(row.GetString(at));
            Value(to, json.RootElement, property.ComplexType, (inner, value) =>
            {
                var neutral = Converted(inner)?.ConvertToProvider(JsonOf(inner).FromJsonString(value.GetRawText())) ?? JsonOf(inner).FromJsonString(value.GetRawText());
                if (inner.ClrType == typeof(PersonId) && neutral is Guid id) person(id);
                Neutral.Write(to, neutral);
            });
        }

        protected override object ReadValue(JsonElement value)
        {
            using var bytes = new MemoryStream();
            using (var to = new Utf8JsonWriter(bytes))
                Value(to, value, property.ComplexType, (inner, neutral) =>
                {
                    var type = Converted(inner)?.ProviderClrType ?? inner.ClrType;
                    var kept = Neutral.Read(neutral, Nullable.GetUnderlyingType(type) ?? type);
                    to.WriteRawValue(JsonOf(inner).ToJsonString(Converted(inner)?.ConvertFromProvider(kept) ?? kept));
                });
            return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
        }

        /// <summary>The same members on both sides, in the order of their names; one that is not there stays so.</summary>
        static void Value(Utf8JsonWriter to, JsonElement from, IComplexType type, Action<IProperty, JsonElement> scalar)
        {
            if (from.ValueKind == JsonValueKind.Null) { to.WriteNullValue(); return; }
            if (from.ValueKind == JsonValueKind.Array)
            {
                to.WriteStartArray();
                foreach (var item in from.EnumerateArray()) Value(to, item, type, scalar);
                to.WriteEndArray();
                return;
            }
            to.WriteStartObject();
            var members = type.GetProperties().Where(p => !p.IsShadowProperty()).Select(p => (Name: p.GetJsonPropertyName()!, Property: (IPropertyBase)p))
                .Concat(type.GetComplexProperties().Select(c => (Name: c.GetJsonPropertyName()!, Property: (IPropertyBase)c))).OrderBy(m => m.Name, StringComparer.Ordinal);
            foreach (var (name, member) in members)
                if (from.TryGetProperty(name, out var value))
                {
                    to.WritePropertyName(name);
                    if (member is IComplexProperty deeper) Value(to, value, deeper.ComplexType, scalar);
                    else if (value.ValueKind == JsonValueKind.Null) to.WriteNullValue();
                    else scalar((IProperty)member, value);
                }
            to.WriteEndObject();
        }

        static Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter? Converted(IProperty inner) => inner.GetTypeMapping().Converter;
        static Microsoft.EntityFrameworkCore.Storage.Json.JsonValueReaderWriter JsonOf(IProperty inner) => inner.GetJsonValueReaderWriter() ?? inner.GetTypeMapping().JsonValueReaderWriter!;
    }
}

/// <summary>Single values as a package writes them.</summary>
internal static class Neutral
{
    public static void Write(Utf8JsonWriter to, object? value)
    {
        switch (value)
        {
            case null: to.WriteNullValue(); break;
            case Guid id: to.WriteStringValue(id); break;
            case string text: to.WriteStringValue(text); break;
            case int n: to.WriteNumberValue(n); break;
            case long n: to.WriteNumberValue(n); break;
            case bool b: to.WriteBooleanValue(b); break;
            case double d: to.WriteNumberValue(d); break;
            case decimal d: to.WriteStringValue((d / 1.0000000000000000000000000000m).ToString(System.Globalization.CultureInfo.InvariantCulture)); break;     // 10.10 and 10.1000 are one value
            case DateOnly day: to.WriteStringValue(day.ToString("O", System.Globalization.CultureInfo.InvariantCulture)); break;
            case byte[] bytes: to.WriteBase64StringValue(bytes); break;
            default: throw new NotSupportedException($"{value.GetType().Name} has no form of its own in a package.");
        }
    }

    /// <exception cref="FormatException">It is no such value.</exception>
    /// <exception cref="InvalidOperationException">It is no such value.</exception>
    public static object Read(JsonElement value, Type kept) =>
        kept == typeof(Guid) ? value.GetGuid() :
        kept == typeof(string) ? value.GetString()! :
        kept == typeof(int) ? value.GetInt32() :
        kept == typeof(long) ? value.GetInt64() :
        kept == typeof(bool) ? value.GetBoolean() :
        kept == typeof(double) ? value.GetDouble() :
        kept == typeof(decimal) ? decimal.Parse(value.GetString()!, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture) :
        kept == typeof(DateOnly) ? DateOnly.ParseExact(value.GetString()!, "O", System.Globalization.CultureInfo.InvariantCulture) :
        kept == typeof(byte[]) ? value.GetBytesFromBase64() :
        throw new NotSupportedException($"{kept.Name} has no form of its own in a package.");
}
