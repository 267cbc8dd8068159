namespace SupportMax.Saas.Tenants;

/// <summary>What a tenant may use, and how much of it. Each has a value by edition, and operators may give a tenant another.</summary>
public static class FeatureNames
{
    /// <summary>Whether there are settings to open at all; ABP's pages ask for it.</summary>
    public const string SettingManagement = "SettingManagement.Enable";

    /// <summary>Whether the tenant may send its mail through a server of its own.</summary>
    public const string OwnMailServer = "SettingManagement.AllowChangingEmailSettings";

    /// <summary>How many FAQs may stand in the knowledge base, archived ones left out.</summary>
    public const string MaxFaqs = "SupportMax.MaxFaqs";

    /// <summary>How many conversations may begin in a day, UTC.</summary>
    public const string MaxConversationsPerDay = "SupportMax.MaxConversationsPerDay";

    /// <summary>The channels; each of them is a feature of its own below.</summary>
    public const string AllChannels = "SupportMax.Channels";

    /// <summary>Chat on the tenant's website.</summary>
    public const string WebChannel = "SupportMax.Channels.Web";

    /// <summary>E-mail.</summary>
    public const string EmailChannel = "SupportMax.Channels.Email";

    /// <summary>WhatsApp.</summary>
    public const string WhatsAppChannel = "SupportMax.Channels.WhatsApp";

    /// <summary>Partners' programs: OAuth clients, their routes, sockets and webhooks.</summary>
    public const string PartnerChannel = "SupportMax.Channels.Partner";

    /// <summary>Connections to CRM systems.</summary>
    public const string Crm = "SupportMax.Crm";

    /// <summary>What chat models may cost in a calendar month, in whole US dollars; 0 means that none is asked.</summary>
    public const string ModelBudget = "SupportMax.ModelBudget";
}
