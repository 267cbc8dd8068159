using SupportMax.Saas.Events;

namespace SupportMax.Saas.Answering;

/// <summary>The tenant's bot answers from other probabilities on.</summary>
[EventName("answering.thresholds-changed")]
public sealed record ThresholdsChanged : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid Key => Guid.Empty;
}
