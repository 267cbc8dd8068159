namespace SupportMax.Saas.Events;

/// <summary>This process among the hosts; another one after each start.</summary>
public sealed class HostIdentity
{
    /// <summary>Its id.</summary>
    public Guid Id { get; } = Guid.NewGuid();
}
