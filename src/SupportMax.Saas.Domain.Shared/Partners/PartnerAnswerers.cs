namespace SupportMax.Saas.Partners;

/// <summary>Whose bot answers a conversation first.</summary>
public static class PartnerAnswerers
{
    /// <summary>Ours; the partner's desk may take over.</summary>
    public const string Engine = "engine";

    /// <summary>The partner's; it may hand over to the tenant's people.</summary>
    public const string Partner = "partner";
}
