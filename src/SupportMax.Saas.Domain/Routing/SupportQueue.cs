using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Routing;

/// <summary>A line of conversations that wait for the same people. A tenant without any has the default queue alone.</summary>
public sealed class SupportQueue : ITenantOwned
{
    private SupportQueue()
    {
    }

    /// <summary>A new queue.</summary>
    /// <exception cref="BusinessException"><see cref="RoutingErrorCodes.QueueInvalid"/></exception>
    public SupportQueue(QueueSettings settings)
    {
        Id = Guid.CreateVersion7();
        Change(settings);
    }

    /// <summary>The queue's id.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public TenantId TenantId { get; private set; }

    /// <summary>The name, unique in the tenant.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The first queue by this number whose rules fit gets the conversation.</summary>
    public int Position { get; private set; }

    /// <summary>Which conversations it is for.</summary>
    public QueueRules Rules { get; private set; } = QueueRules.All;

    /// <summary>How its conversations get to people.</summary>
    public RoutingStrategy Strategy { get; private set; }

    /// <summary>After how long a conversation goes on to the next queue; null for never.</summary>
    public int? TimeoutSeconds { get; private set; }

    /// <summary>Where it goes on to; null for the supervisors.</summary>
    public Guid? NextQueueId { get; private set; }

    /// <summary>Replaces the settings.</summary>
    /// <exception cref="BusinessException"><see cref="RoutingErrorCodes.QueueInvalid"/></exception>
    public void Change(QueueSettings settings)
    {
        var lists = new[] { settings.Rules.Intents, settings.Rules.ProductAreas, settings.Rules.Languages, settings.Rules.Skills };
        if (settings.Name.Length is 0 or > RoutingConsts.MaxNameLength || settings.Position < 0 || !Enum.IsDefined(settings.Strategy)
            || settings.TimeoutSeconds is < 1 or > RoutingConsts.MaxTimeoutSeconds || settings.NextQueueId == Id
            || lists.Any(list => list.Count > RoutingConsts.MaxListLength || list.Any(item => item.Length is 0 or > RoutingConsts.MaxNameLength)))
            throw new BusinessException(RoutingErrorCodes.QueueInvalid, ErrorKind.BadInput, "name", "position", "timeoutSeconds", "nextQueueId", "rules");
        (Name, Position, Rules, Strategy, TimeoutSeconds, NextQueueId) =
            (settings.Name, settings.Position, settings.Rules, settings.Strategy, settings.TimeoutSeconds, settings.NextQueueId);
    }

    /// <summary>Whether a conversation belongs here.</summary>
    public bool Fits(Conversation conversation) => Rules.Fit(conversation.Intent, conversation.ProductArea, conversation.Language, conversation.Channel);
}

/// <summary>What can be set of a queue.</summary>
public sealed record QueueSettings(string Name, int Position, QueueRules Rules, RoutingStrategy Strategy, int? TimeoutSeconds, Guid? NextQueueId);
