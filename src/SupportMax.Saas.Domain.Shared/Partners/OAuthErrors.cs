namespace SupportMax.Saas.Partners;

/// <summary>The values of <c>error</c> in answers of the OAuth endpoints (RFC 6749, sections 4.1.2.1 and 5.2; RFC 7009, section 2.2.1).</summary>
public static class OAuthErrors
{
    /// <summary>A parameter is missing, repeated or malformed, or the client identifies itself in two ways.</summary>
    public const string InvalidRequest = "invalid_request";

    /// <summary>The client is unknown, or its secret is wrong.</summary>
    public const string InvalidClient = "invalid_client";

    /// <summary>The code or refresh token is unknown, used or expired.</summary>
    public const string InvalidGrant = "invalid_grant";

    /// <summary>The client may not do this.</summary>
    public const string UnauthorizedClient = "unauthorized_client";

    /// <summary>No such grant type.</summary>
    public const string UnsupportedGrantType = "unsupported_grant_type";

    /// <summary>The scope is unknown or more than the client is allowed.</summary>
    public const string InvalidScope = "invalid_scope";

    /// <summary>The authorization endpoint is asked for something other than a code.</summary>
    public const string UnsupportedResponseType = "unsupported_response_type";

    /// <summary>The person said no, or may not say yes.</summary>
    public const string AccessDenied = "access_denied";

    /// <summary>Too many failures: wait. Not a value of the RFCs, which name none for it.</summary>
    public const string SlowDown = "slow_down";
}
