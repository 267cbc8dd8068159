namespace SupportMax.Saas.Crm;

/// <summary>The CRM does not answer, or not now. What was called may or may not have been done.</summary>
/// <param name="code">The CRM's code, or the product's word such as <c>timeout</c>.</param>
/// <param name="retryAfter">When to come again, if the CRM said so.</param>
/// <param name="inner">What happened underneath.</param>
public sealed class CrmUnavailableException(string code, TimeSpan? retryAfter = null, Exception? inner = null) : Exception($"The CRM is not available ({code}).", inner)
{
    /// <summary>The CRM's code, or the product's word.</summary>
    public string Code { get; } = code;

    /// <summary>When to come again.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;
}

/// <summary>The CRM refuses the whole call: the sign-in, a missing field or permission. Somebody has to change the settings.</summary>
/// <param name="code">The CRM's code.</param>
/// <param name="message">The CRM's words.</param>
/// <param name="isSignIn">Whether the sign-in is refused.</param>
public sealed class CrmRefusedException(string code, string message, bool isSignIn = false) : Exception($"{code}: {message}")
{
    /// <summary>The CRM's code.</summary>
    public string Code { get; } = code;

    /// <summary>Whether the sign-in is refused.</summary>
    public bool IsSignIn { get; } = isSignIn;
}
