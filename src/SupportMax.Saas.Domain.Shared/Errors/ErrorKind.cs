namespace SupportMax.Saas.Errors;

/// <summary>How a caller should take an error; each kind has one HTTP status.</summary>
public enum ErrorKind
{
    /// <summary>The request is wrong as it stands (400).</summary>
    BadInput,

    /// <summary>The caller is not signed in, or its token is unknown or expired (401).</summary>
    Unauthorized,

    /// <summary>The caller may not do this (403).</summary>
    Forbidden,

    /// <summary>There is no such thing, or it belongs to another tenant (404).</summary>
    NotFound,

    /// <summary>Somebody else changed it first (409).</summary>
    Conflict,

    /// <summary>The request is larger than allowed (413).</summary>
    TooLarge,

    /// <summary>Too many requests in a short time (429).</summary>
    TooManyRequests,
}
