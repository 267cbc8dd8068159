namespace SupportMax.Saas.Partners;

/// <summary>Codes of what the partners' side refuses.</summary>
public static class PartnerErrorCodes
{
    /// <summary>There is no such client.</summary>
    public const string ClientNotFound = "Partners:ClientNotFound";

    /// <summary>The client's name is missing or too long.</summary>
    public const string ClientNameInvalid = "Partners:ClientNameInvalid";

    /// <summary>No scope, or one that does not exist.</summary>
    public const string ScopesInvalid = "Partners:ScopesInvalid";

    /// <summary>An entry of the allow-list is no address and no network, or there are too many.</summary>
    public const string AddressesInvalid = "Partners:AddressesInvalid";

    /// <summary>The end lies in the past.</summary>
    public const string ExpiryInvalid = "Partners:ExpiryInvalid";

    /// <summary>Two secrets are in force already.</summary>
    public const string TooManySecrets = "Partners:TooManySecrets";

    /// <summary>The client has no such secret.</summary>
    public const string SecretNotFound = "Partners:SecretNotFound";

    /// <summary>No Bearer token came with the request.</summary>
    public const string TokenRequired = "Partners:TokenRequired";

    /// <summary>The token is unknown, expired, revoked, or used from an address that its client may not use.</summary>
    public const string TokenInvalid = "Partners:TokenInvalid";

    /// <summary>A token came in more than one way, or where it does not belong.</summary>
    public const string TokenMisplaced = "Partners:TokenMisplaced";

    /// <summary>The token lacks the scope that this needs.</summary>
    public const string ScopeRequired = "Partners:ScopeRequired";
}
