namespace SupportMax.Saas.Errors;

/// <summary>What can be wrong with any request.</summary>
public static class CommonErrorCodes
{
    /// <summary>The body is not the JSON that was expected.</summary>
    public const string BodyMalformed = "Common:BodyMalformed";

    /// <summary>A value in the address is missing, or not of the type that the route expects.</summary>
    public const string ParameterInvalid = "Common:ParameterInvalid";

    /// <summary>Somebody else saved the same thing at the same moment.</summary>
    public const string SavedMeanwhile = "Common:SavedMeanwhile";

    /// <summary>The caller is not signed in.</summary>
    public const string SignInRequired = "Common:SignInRequired";

    /// <summary>The caller lacks the permission.</summary>
    public const string PermissionRequired = "Common:PermissionRequired";

    /// <summary>The antiforgery token is missing or old.</summary>
    public const string AntiforgeryInvalid = "Common:AntiforgeryInvalid";

    /// <summary>There is no such route.</summary>
    public const string RouteUnknown = "Common:RouteUnknown";

    /// <summary>The body is larger than the route takes.</summary>
    public const string BodyTooLarge = "Common:BodyTooLarge";

    /// <summary>The body's content type is not taken here.</summary>
    public const string ContentTypeUnsupported = "Common:ContentTypeUnsupported";

    /// <summary>The caller asked too often.</summary>
    public const string TooManyRequests = "Common:TooManyRequests";

    /// <summary>Paging values are out of range, or the sorting names no known column.</summary>
    public const string PagingInvalid = "Common:PagingInvalid";

    /// <summary>A period's start is not before its end, or it is too long.</summary>
    public const string PeriodInvalid = "Common:PeriodInvalid";

    /// <summary>Something failed on our side.</summary>
    public const string Unexpected = "Common:Unexpected";
}
