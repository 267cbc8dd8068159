namespace SupportMax.Saas.Partners;

/// <summary>An OAuth request is refused. The description is for the partner's developer, in English as the RFCs want it: printable ASCII.</summary>
/// <param name="error">A constant of <see cref="OAuthErrors"/>.</param>
/// <param name="description">What to do about it; never a secret.</param>
public sealed class OAuthException(string error, string description) : Exception(description)
{
    /// <summary>The value of <c>error</c>.</summary>
    public string Error { get; } = error;

    /// <summary>When to try again, when waiting helps.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>
    /// Where the browser takes the refusal of an authorization request; null when it must be shown instead, because nothing proves that the
    /// address is the client's (RFC 6749, section 4.1.2.1).
    /// </summary>
    public string? RedirectUri { get; init; }
}
