using SupportMax.Saas.FanOut;

namespace SupportMax.Saas.Events;

/// <summary>There is one host.</summary>
internal sealed class SingleHostFanOut : IHostFanOut
{
    public bool HasOthers => false;

    public void Send(string channel, string key, string payload)
    {
        // Nobody is there to get it.
    }
}
