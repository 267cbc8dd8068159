using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Batching;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Conversations;

/// <summary>Has customers' messages written together that come at the same time, over whichever lines of a tenant.</summary>
internal sealed class MessageBatches(TenantScopes scopes, ICurrentTenant currentTenant)
{
    // While one waits for the disk, the next is made.
    private const int Lanes = 2;
    private const int Most = 64;

    private readonly TenantBatches<CustomerMessage, SendResult?> _batches = new(
        scopes, Lanes, Most, (services, messages) => services.GetRequiredService<CustomerMessages>().SendAsync(messages, CancellationToken.None));

    /// <summary>Writes the message and returns once it is durable; null, and nothing is written, when it is to be sent by itself.</summary>
    /// <param name="message">The message; those of one conversation keep their order.</param>
    /// <param name="cancellationToken">Gives up before anybody works on it.</param>
    public Task<SendResult?> TrySendAsync(CustomerMessage message, CancellationToken cancellationToken) =>
        _batches.RunAsync(currentTenant.Id, message, cancellationToken);
}
