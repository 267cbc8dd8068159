using System.Text.Json;
using Microsoft.EntityFrameworkCore;

using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SupportMax.Saas.EntityFrameworkCore.Modeling;

/// <summary>How values without a column type of their own are stored.</summary>
internal static class Columns
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    /// <summary>An immutable value as one <c>jsonb</c> column.</summary>
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property)
        where T : class
    {
        property.HasColumnType("jsonb").HasConversion(
            value => JsonSerializer.Serialize(value, s_json),
            text => JsonSerializer.Deserialize<T>(text, s_json)!,
            new ValueComparer<T>(
                (left, right) => ReferenceEquals(left, right) || JsonSerializer.Serialize(left, s_json) == JsonSerializer.Serialize(right, s_json),
                value => value.GetHashCode(),
                value => value));
        return property;
    }

    /// <summary>A list of texts as one <c>text[]</c> column.</summary>
    public static PropertyBuilder<IReadOnlyList<string>> AsTextArray(this PropertyBuilder<IReadOnlyList<string>> property)
    {
        property.HasColumnType("text[]").HasConversion(
            value => value.ToArray(),
            array => array,
            new ValueComparer<IReadOnlyList<string>>(
                (left, right) => left!.SequenceEqual(right!, StringComparer.Ordinal),
                value => value.Count,
                value => value));
        return property;
    }
}
