using SupportMax.Saas.Events;

namespace SupportMax.Saas.Knowledge;

/// <summary>A FAQ can be given as an answer from now on.</summary>
[EventName("faq.published")]
public sealed record FaqPublished(Guid FaqId, int Version) : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid Key => FaqId;
}

/// <summary>A FAQ is out of use.</summary>
[EventName("faq.archived")]
public sealed record FaqArchived(Guid FaqId, int Version) : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid Key => FaqId;
}

/// <summary>A FAQ that was there says something else.</summary>
/// <param name="FaqId">The FAQ.</param>
/// <param name="Version">Its version now.</param>
/// <param name="IsPublished">Whether customers get it.</param>
[EventName("faq.changed")]
public sealed record FaqChanged(Guid FaqId, int Version, bool IsPublished) : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid Key => FaqId;
}

/// <summary>A FAQ is gone.</summary>
/// <param name="FaqId">The FAQ.</param>
/// <param name="WasPublished">Whether customers got it.</param>
[EventName("faq.deleted")]
public sealed record FaqDeleted(Guid FaqId, bool WasPublished) : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid Key => FaqId;
}
