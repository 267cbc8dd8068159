using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Partners;

/// <summary>Puts what an administrator set into a webhook.</summary>
internal sealed class WebhookInputs(WebhookSecrets secrets, IPartnerClientRepository clients)
{
    /// <summary>A new key, and what is stored of it.</summary>
    public (string Secret, string Protected) CreateSecret() => secrets.Create();

    /// <exception cref="BusinessException">The input is refused; the code says why.</exception>
    public async Task ApplyAsync(Webhook webhook, WebhookInput input, CancellationToken cancellationToken)
    {
        if (input.AgentBotClientId is { } clientId
            && (await clients.FindAsync(clientId, cancellationToken) is not { IsPublic: false } client || !client.Scopes.Contains(PartnerScopes.Conversations, StringComparer.Ordinal)))
            throw new BusinessException(PartnerErrorCodes.AgentBotInvalid, ErrorKind.BadInput, "agentBotClientId");
        webhook.Configure(input.Url, EventsOf(input), input.IsActive ?? true);
        webhook.AnswerBy(input.AgentBotClientId);
    }

    /// <summary>A bot is told what bots are told; the list has no meaning for it.</summary>
    public static IReadOnlyList<string>? EventsOf(WebhookInput input) =>
        input.AgentBotClientId is null ? input.Events : ["conversation.message-added", "conversation.status-changed"];
}
