using Microsoft.Extensions.Hosting;

namespace SupportMax.Saas.Events;

/// <summary>A database, and a transport between hosts over it.</summary>
public abstract class EventTransportFixture : DatabaseFixture
{
    /// <summary>Whether the transport has taken note of the host.</summary>
    internal abstract Task WaitUntilHearingAsync(EventHost host, Func<bool> hasHeard);

    /// <summary>Gives a host its transport.</summary>
    internal abstract void AddTransport(IHostApplicationBuilder host);
}
