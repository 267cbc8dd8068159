using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Channels;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Tenants;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.LoadTest;

/// <summary>Writes conversations that were handed over, and replies to some, as the product does: each with its events in one transaction.</summary>
internal sealed class CrmTickets(IServiceProvider services, TenantId tenant)
{
    private const int PerTransaction = 50;
    private const int Customers = 500;

    /// <summary>How many comments follow from so many tickets.</summary>
    public static int CommentsOf(int count, int replyEvery) => (count + replyEvery - 1) / replyEvery;

    public static async Task<TenantId> CreateTenantAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var id = TenantId.New();
        await services.GetRequiredService<TenantScopes>().RunAsync(TenantId.Host, scoped =>
        {
            scoped.GetRequiredService<ITenantRepository>().Add(new Tenant(id, $"tenant-{id.Value:N}", TimeProvider.System.GetUtcNow()));
            return scoped.GetRequiredService<IUnitOfWork>().SaveAsync(cancellationToken);
        });
        return id;
    }

    public async Task WriteAsync(int count, int replyEvery, CancellationToken cancellationToken)
    {
        foreach (var numbers in Enumerable.Range(0, count).Chunk(PerTransaction))
        {
            await services.GetRequiredService<TenantScopes>().RunAsync(tenant, scoped => scoped.GetRequiredService<IUnitOfWork>().InTransactionAsync(
                async token =>
                {
                    foreach (var number in numbers)
                        await WriteAsync(scoped, number, number % replyEvery == 0, token);
                    return true;
                },
                cancellationToken));
        }
    }

    private static async Task WriteAsync(IServiceProvider scoped, int number, bool replies, CancellationToken cancellationToken)
    {
        var now = TimeProvider.System.GetUtcNow();
        var visitor = new Visitor("en", now);
        visitor.Introduce(null, $"Customer {number % Customers}", $"customer{number % Customers}@fabrikam.example");
        scoped.GetRequiredService<IVisitorRepository>().Add(visitor);
        var conversations = scoped.GetRequiredService<IConversationRepository>();
        var conversation = new Conversation(visitor.Id, ChannelKind.Web, now);
        conversations.Add(conversation);
        conversations.Add(conversation.Receive($"Problem {number}", $"m{number}", now));
        var ticketNumber = await scoped.GetRequiredService<ITicketRepository>().NextNumberAsync(cancellationToken);
        var notice = conversation.HandOver(MessageDraft.FromSystem("…"), new HandOverOrder(ticketNumber, TicketPriority.P3, null, null, Cause.System("load")), now);
        conversations.Add(notice);
        var ticket = new Ticket(ticketNumber, new EscalatedConversation(conversation.Id, notice.Sequence, $"Problem {number}", null, null, []), EscalationReason.CustomerRequest, TicketPriority.P3, now);
        scoped.GetRequiredService<ITicketRepository>().Add(ticket);
        if (replies)
            conversations.Add(conversation.ReplyAsAgent($"Reply {number}", $"r{number}", Guid.NewGuid(), "Ava", now));
    }
}
