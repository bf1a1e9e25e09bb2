using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Jointly.Records.Mapping;

/// <summary>An instant as milliseconds since 1970, UTC: SQLite cannot order one otherwise, and PostgreSQL refuses other offsets.</summary>
internal sealed class InstantConverter() : ValueConverter<DateTimeOffset, long>(
    at => at.ToUnixTimeMilliseconds(), ms => DateTimeOffset.FromUnixTimeMilliseconds(ms));
