using Microsoft.Extensions.Hosting;

namespace SupportMax.Saas.Events;

/// <summary>A database, and a transport between hosts over it.</summary>
public abstract class EventTransportFixture : DatabaseFixture
{
    /// <summary>Waits until the host hears the others; it counts how often it has learnt that it missed something before that.</summary>
    internal abstract Task WaitUntilHearingAsync(EventHost host, Func<int> missed);

    /// <summary>Gives a host its transport.</summary>
    internal abstract void AddTransport(IHostApplicationBuilder host);
}
