namespace SupportMax.Saas.Identity;

/// <summary>Names of the product's own permissions; what each role starts with stands in <c>PermissionDefinitions</c>.</summary>
public static class SupportMaxPermissions
{
    /// <summary>See the numbers.</summary>
    public const string Dashboard = "SupportMax.Dashboard";

    /// <summary>Read conversations.</summary>
    public const string Conversations = "SupportMax.Conversations";

    /// <summary>Reply, take over and resolve.</summary>
    public const string ConversationsReply = "SupportMax.Conversations.Reply";

    /// <summary>Lead the desk: assign to others, step in, set up queues.</summary>
    public const string ConversationsSupervise = "SupportMax.Conversations.Supervise";

    /// <summary>Read tickets.</summary>
    public const string Tickets = "SupportMax.Tickets";

    /// <summary>Read FAQs and ask the engine.</summary>
    public const string Knowledge = "SupportMax.Knowledge";

    /// <summary>Write, import and delete FAQs.</summary>
    public const string KnowledgeEdit = "SupportMax.Knowledge.Edit";

    /// <summary>Publish and archive FAQs.</summary>
    public const string KnowledgePublish = "SupportMax.Knowledge.Publish";

    /// <summary>Read and change thresholds.</summary>
    public const string AnsweringThresholds = "SupportMax.Answering.Thresholds";

    /// <summary>Connect a chat model, and see what it costs.</summary>
    public const string ChatModels = "SupportMax.ChatModels";

    /// <summary>Keep the clients of partners, with what they may do and their secrets.</summary>
    public const string Partners = "SupportMax.Partners";

    /// <summary>Connect a CRM, map its fields, and see what it was told.</summary>
    public const string Crm = "SupportMax.Crm";

    /// <summary>See and change the chat widget: looks, allowed sites, secret.</summary>
    public const string Widget = "SupportMax.Widget";

    /// <summary>See, stop and restart background jobs, and replay events that could not be handled.</summary>
    public const string BackgroundWork = "SupportMax.BackgroundWork";

    /// <summary>See, change and try the e-mail channel.</summary>
    public const string Email = "SupportMax.Email";
}
