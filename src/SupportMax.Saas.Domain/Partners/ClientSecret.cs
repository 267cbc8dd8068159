namespace SupportMax.Saas.Partners;

/// <summary>One of a client's secrets, without the secret.</summary>
/// <param name="Id">Names it, in lists and to remove it.</param>
/// <param name="Hash">SHA-256 of the secret.</param>
/// <param name="Hint">Its last four characters, so that people can tell two apart.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">From when on it opens nothing; null for never.</param>
/// <param name="LastUsedAt">When a token was last asked for with it.</param>
public sealed record ClientSecret(Guid Id, byte[] Hash, string Hint, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt, DateTimeOffset? LastUsedAt)
{
    /// <summary>Whether it still opens something.</summary>
    public bool IsLive(DateTimeOffset now) => ExpiresAt is null || ExpiresAt > now;
}
