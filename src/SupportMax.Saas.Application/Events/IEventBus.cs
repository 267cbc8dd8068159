namespace SupportMax.Saas.Events;

/// <summary>Says what happened where no aggregate says it.</summary>
public interface IEventBus
{
    /// <summary>Adds an event of the current tenant to the unit of work: it is sent when that is written, and not otherwise.</summary>
    void Publish(IIntegrationEvent fact);
}
