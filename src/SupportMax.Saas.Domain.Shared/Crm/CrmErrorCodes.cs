namespace SupportMax.Saas.Crm;

/// <summary>What can be wrong with a request about the CRM.</summary>
public static class CrmErrorCodes
{
    /// <summary>No CRM is connected.</summary>
    public const string NotConnected = "Crm:NotConnected";

    /// <summary>A field of the connection is missing or out of range.</summary>
    public const string ConnectionInvalid = "Crm:ConnectionInvalid";

    /// <summary>The operator does not allow this address.</summary>
    public const string HostNotAllowed = "Crm:HostNotAllowed";

    /// <summary>A secret is needed: there is none yet, or it belongs to another address or client.</summary>
    public const string SecretRequired = "Crm:SecretRequired";

    /// <summary>The way of signing in does not belong to the system.</summary>
    public const string SignInInvalid = "Crm:SignInInvalid";

    /// <summary>Somebody else saved the settings in the meantime.</summary>
    public const string Stale = "Crm:Stale";

    /// <summary>The CRM refused.</summary>
    public const string Refused = "Crm:Refused";

    /// <summary>The CRM does not answer.</summary>
    public const string Unavailable = "Crm:Unavailable";

    /// <summary>A line of the mapping is wrong.</summary>
    public const string MappingInvalid = "Crm:MappingInvalid";

    /// <summary>There is no ticket to try the mapping with.</summary>
    public const string NoTicket = "Crm:NoTicket";

    /// <summary>The ledger has no such line.</summary>
    public const string EntryNotFound = "Crm:EntryNotFound";

    /// <summary>Only a change that failed can be tried again.</summary>
    public const string EntryNotFailed = "Crm:EntryNotFailed";
}
