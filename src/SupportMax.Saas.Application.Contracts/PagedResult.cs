using System.Text.Json.Serialization;

namespace SupportMax.Saas;

/// <summary>One page of a list, in ABP's shape.</summary>
/// <param name="TotalCount">How many there are in all.</param>
/// <param name="Items">The page.</param>
public sealed record PagedResult<T>(long TotalCount, IReadOnlyList<T> Items)
{
    /// <summary>Whether there are more than <see cref="TotalCount"/>: of a word that stands everywhere not all are counted.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsMore { get; init; }
}

/// <summary>A short list that comes whole, in ABP's shape.</summary>
/// <param name="Items">All entries.</param>
public sealed record ListResult<T>(IReadOnlyList<T> Items);
