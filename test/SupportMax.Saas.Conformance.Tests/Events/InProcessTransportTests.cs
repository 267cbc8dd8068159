using Microsoft.Extensions.Hosting;

namespace SupportMax.Saas.Events;

/// <summary>Without a broker: the sending host handles, and the database tells the others.</summary>
public sealed class InProcessTransportTests(InProcessTransportTests.Fixture fixture) : EventTransportTests(fixture), IClassFixture<InProcessTransportTests.Fixture>
{
    /// <summary>The transport that a host has when nothing else is configured.</summary>
    public sealed class Fixture : EventTransportFixture
    {
        internal override Task WaitUntilHearingAsync(EventHost host, Func<int> missed) => UntilAsync(() => Task.FromResult(missed() > 0), "the host does not listen");

        internal override void AddTransport(IHostApplicationBuilder host)
        {
        }
    }
}
