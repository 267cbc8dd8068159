namespace SupportMax.Saas.Partners;

/// <summary>Limits of partners' clients.</summary>
public static class PartnerClientConsts
{
    /// <summary>Longest name, in characters.</summary>
    public const int MaxNameLength = 100;

    /// <summary>Most secrets in force at once: the old one and the one that replaces it.</summary>
    public const int MaxSecrets = 2;

    /// <summary>Most entries of an allow-list.</summary>
    public const int MaxAllowedAddresses = 50;

    /// <summary>Most registered redirect addresses.</summary>
    public const int MaxRedirectUris = 10;

    /// <summary>Longest redirect address, in characters.</summary>
    public const int MaxRedirectUriLength = 1_000;
}
