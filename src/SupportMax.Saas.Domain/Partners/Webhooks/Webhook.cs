using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Partners;

/// <summary>An address of a partner's that is told what happens.</summary>
public sealed class Webhook : ITenantOwned
{
    private Webhook()
    {
    }

    /// <summary>A webhook with its first secret, encrypted.</summary>
    /// <exception cref="BusinessException">The settings are refused; the code says why.</exception>
    public Webhook(string? url, IReadOnlyList<string>? events, string protectedSecret, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        CreatedAt = now;
        ProtectedSecret = protectedSecret;
        Configure(url, events, isActive: true);
    }

    /// <summary>The webhook's id.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>Where to.</summary>
    public string Url { get; private set; } = "";

    /// <summary>What about.</summary>
    public IReadOnlyList<string> Events { get; private set; } = [];

    /// <summary>
    /// The client whose bot is at the other end: it answers the customers of the web chat first, and is told of its own conversations, in Chatwoot's
    /// words. Null for a webhook that is told of everything, in ours.
    /// </summary>
    public Guid? AgentBotClientId { get; private set; }

    /// <summary>False while it is paused, by an administrator or because the endpoint is dead.</summary>
    public bool IsActive { get; private set; }

    /// <summary>The key of the signature, encrypted.</summary>
    public string ProtectedSecret { get; private set; } = "";

    /// <summary>The key before the last change, encrypted: both sign until <see cref="FormerSecretUntil"/>.</summary>
    public string? ProtectedFormerSecret { get; private set; }

    /// <summary>Until when the former key signs too.</summary>
    public DateTimeOffset? FormerSecretUntil { get; private set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Since when every attempt has failed; null when the last one went well.</summary>
    public DateTimeOffset? FailingSince { get; private set; }

    /// <summary>When it was paused because the endpoint is dead; the notice that administrators see.</summary>
    public DateTimeOffset? PausedAt { get; private set; }

    /// <summary>What the endpoint said last.</summary>
    public string? LastError { get; private set; }

    /// <summary>Changes where to and what about. To switch it on again forgets the failures.</summary>
    /// <exception cref="BusinessException"><see cref="PartnerErrorCodes.WebhookUrlInvalid"/>, <see cref="PartnerErrorCodes.WebhookEventsInvalid"/></exception>
    public void Configure(string? url, IReadOnlyList<string>? events, bool isActive)
    {
        if (url is null || url.Length > WebhookConsts.MaxUrlLength || !Uri.TryCreate(url, UriKind.Absolute, out var address)
            || address.Scheme is not ("https" or "http") || address.UserInfo.Length > 0 || address.Host.Length == 0)
            throw new BusinessException(PartnerErrorCodes.WebhookUrlInvalid, ErrorKind.BadInput, "url");
        if (events is not { Count: > 0 } || !events.All(name => WebhookConsts.Events.Contains(name, StringComparer.Ordinal)))
        {
            throw new BusinessException(PartnerErrorCodes.WebhookEventsInvalid, ErrorKind.BadInput, "events")
            {
                Values = new Dictionary<string, object>(StringComparer.Ordinal) { ["events"] = string.Join(", ", WebhookConsts.Events) },
            };
        }

        Url = address.ToString();
        Events = [.. WebhookConsts.Events.Where(events.Contains)];
        if (isActive && !IsActive)
            NoteSuccess();
        IsActive = isActive;
        PausedAt = null;
    }

    /// <summary>Lets a client's bot answer, or, by null, nobody's.</summary>
    public void AnswerBy(Guid? agentBotClientId) => AgentBotClientId = agentBotClientId;

    /// <summary>Signs with a new key; the one before signs too for a day, so that the endpoint can change over without a gap.</summary>
    public void ReplaceSecret(string protectedSecret, DateTimeOffset now)
    {
        ProtectedFormerSecret = ProtectedSecret;
        FormerSecretUntil = now.AddDays(1);
        ProtectedSecret = protectedSecret;
    }

    /// <summary>The endpoint took something.</summary>
    public void NoteSuccess()
    {
        FailingSince = null;
        LastError = null;
    }

    /// <summary>The endpoint took nothing. One that is gone, or has taken nothing for a day, is left alone.</summary>
    /// <returns>Whether that pauses it now: one that was paused before is not paused again.</returns>
    public bool NoteFailure(string error, bool isGone, DateTimeOffset now)
    {
        FailingSince ??= now;
        LastError = error.Length <= WebhookConsts.MaxErrorLength ? error : error[..WebhookConsts.MaxErrorLength];
        if (!IsActive || (!isGone && now - FailingSince < WebhookConsts.Patience))
            return false;
        IsActive = false;
        PausedAt = now;
        return true;
    }
}
