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

    /// <summary>A redirect address is none that codes may be sent to, or a public client has none.</summary>
    public const string RedirectUrisInvalid = "Partners:RedirectUrisInvalid";

    /// <summary>A client that cannot keep a secret is given none.</summary>
    public const string PublicClientHasNoSecret = "Partners:PublicClientHasNoSecret";

    /// <summary>There is no such consent.</summary>
    public const string GrantNotFound = "Partners:GrantNotFound";

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

    /// <summary>So many days are not shown.</summary>
    public const string DaysInvalid = "Partners:DaysInvalid";

    /// <summary>The cursor, limit or watermark makes no sense.</summary>
    public const string PageInvalid = "Partners:PageInvalid";

    /// <summary>The thread's name is empty, too long or holds control characters.</summary>
    public const string ThreadInvalid = "Partners:ThreadInvalid";

    /// <summary>There is no such contact.</summary>
    public const string ContactNotFound = "Partners:ContactNotFound";

    /// <summary>A field of a contact is too long or malformed.</summary>
    public const string ContactInvalid = "Partners:ContactInvalid";

    /// <summary>Another contact has the external id.</summary>
    public const string ExternalIdTaken = "Partners:ExternalIdTaken";

    /// <summary>The customer of the conversation does not reach us through a partner.</summary>
    public const string CustomerElsewhere = "Partners:CustomerElsewhere";

    /// <summary>The author of a message is none that there is.</summary>
    public const string AuthorInvalid = "Partners:AuthorInvalid";

    /// <summary>An idempotency key is too long or holds other than printable ASCII.</summary>
    public const string IdempotencyKeyInvalid = "Partners:IdempotencyKeyInvalid";

    /// <summary>The idempotency key was used for another request.</summary>
    public const string IdempotencyKeyReused = "Partners:IdempotencyKeyReused";

    /// <summary>The first request with this idempotency key is still being worked on.</summary>
    public const string IdempotencyKeyBusy = "Partners:IdempotencyKeyBusy";

    /// <summary>What If-Match names is not what there is.</summary>
    public const string EntityChanged = "Partners:EntityChanged";

    /// <summary>A frame is no frame of the protocol.</summary>
    public const string FrameInvalid = "Partners:FrameInvalid";

    /// <summary>The route speaks WebSocket with the subprotocol <c>supportmax.v1</c>, and the request does not.</summary>
    public const string SubprotocolRequired = "Partners:SubprotocolRequired";

    /// <summary>The client has as many connections as it may have.</summary>
    public const string TooManyConnections = "Partners:TooManyConnections";

    /// <summary>The connection watches as many conversations as it may.</summary>
    public const string TooManyConversations = "Partners:TooManyConversations";

    /// <summary>Whose bot answers first is said with a word that is none.</summary>
    public const string AnswererInvalid = "Partners:AnswererInvalid";

    /// <summary>A partner's bot writes only where it answers first, and only until a person does.</summary>
    public const string BotNotNow = "Partners:BotNotNow";

    /// <summary>There is no such webhook or delivery.</summary>
    public const string WebhookNotFound = "Partners:WebhookNotFound";

    /// <summary>A webhook's address is none.</summary>
    public const string WebhookUrlInvalid = "Partners:WebhookUrlInvalid";

    /// <summary>No event, or one that does not exist.</summary>
    public const string WebhookEventsInvalid = "Partners:WebhookEventsInvalid";

    /// <summary>The tenant has as many webhooks as it may.</summary>
    public const string TooManyWebhooks = "Partners:TooManyWebhooks";

    /// <summary>An agent bot's webhook names no client that may work with conversations.</summary>
    public const string AgentBotInvalid = "Partners:AgentBotInvalid";

    /// <summary>An agent bot asks for something that it cannot do here.</summary>
    public const string AgentBotCallInvalid = "Partners:AgentBotCallInvalid";
}
