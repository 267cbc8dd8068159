using Microsoft.AspNetCore.SignalR;
using SupportMax.Saas.Identity;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Conversations;

/// <summary>An open line of a customer or a member of staff, and how much it has yet to read.</summary>
internal sealed class LiveLine(HubCallerContext context, string group, DateTimeOffset? expiresAt)
{
    /// <summary>Whoever has so many events unread, beyond what the network holds, does not read.</summary>
    private const int MostUnread = 500;

    private int _unread;

    public string Id { get; } = context.ConnectionId;

    public string Group { get; } = group;

    public TenantId TenantId { get; } = context.User!.GetTenantId();

    public Guid UserId { get; } = context.User!.GetUserId();

    /// <summary>What the session of a member of staff was opened with.</summary>
    public string? SecurityStamp { get; } = context.User!.FindFirst("AspNet.Identity.SecurityStamp")?.Value;

    /// <summary>When the right to be here ends by itself.</summary>
    public DateTimeOffset? ExpiresAt { get; } = expiresAt;

    /// <summary>Sends without waiting for the reader; the order stays. Whoever does not read is dropped.</summary>
    public void Send(IClientProxy client, string name, object argument)
    {
        if (Interlocked.Increment(ref _unread) > MostUnread)
        {
            Close();
            return;
        }

        var sending = client.SendAsync(name, argument);
        if (sending.IsCompleted)
            Interlocked.Decrement(ref _unread);
        else
            _ = FinishAsync(sending);
    }

    public void Close() => context.Abort();

    private async Task FinishAsync(Task sending)
    {
        await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Interlocked.Decrement(ref _unread);
    }
}
