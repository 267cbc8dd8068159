using System.Threading.Channels;

namespace SupportMax.Saas.Identity;

/// <summary>A link that somebody waits for.</summary>
internal sealed record WantedReset(string Email, string? TenantName, string? ChosenTenant, Uri Site, string Language);

/// <summary>Links that are still to be sent. Whoever waits too long asks again, so nothing is kept beyond the process.</summary>
internal sealed class PasswordResets
{
    private const int Capacity = 1_000;

    private readonly Channel<WantedReset> _waiting = Channel.CreateBounded<WantedReset>(new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Add(WantedReset wanted) => _waiting.Writer.TryWrite(wanted);

    public IAsyncEnumerable<WantedReset> ReadAllAsync(CancellationToken cancellationToken) => _waiting.Reader.ReadAllAsync(cancellationToken);
}
