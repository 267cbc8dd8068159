using System.Collections.Concurrent;

namespace SupportMax.Saas.Partners;

/// <summary>Keeps when each client last called.</summary>
internal sealed class PartnerUse(IPartnerClientRepository clients, PartnerUseNotes notes, TimeProvider clock)
{
    /// <summary>Notes that the client calls now.</summary>
    public async Task NoteAsync(PartnerClient client, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (notes.IsDue(client.Id, client.LastUsedAt, now))
            await clients.NoteUseAsync(client.Id, now, cancellationToken);
    }
}

/// <summary>Says when a client's last use is worth writing down: once a minute, not with every request.</summary>
internal sealed class PartnerUseNotes
{
    private static readonly TimeSpan s_precision = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _noted = new();

    /// <summary>Whether to write it down now; true for one of all who ask within a minute.</summary>
    public bool IsDue(Guid clientId, DateTimeOffset? lastUsedAt, DateTimeOffset now)
    {
        var noted = _noted.GetOrAdd(clientId, lastUsedAt ?? DateTimeOffset.MinValue);
        return now - noted >= s_precision && _noted.TryUpdate(clientId, now, noted);
    }
}
