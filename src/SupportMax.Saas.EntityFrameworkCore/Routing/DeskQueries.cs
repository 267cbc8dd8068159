using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.Channels;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.EntityFrameworkCore;

namespace SupportMax.Saas.Routing;

internal sealed class DeskQueries(SupportMaxDbContext context) : IDeskQueries
{
    private const int ShownConversations = 20;

    public async Task<StaffMember?> FindAgentAsync(Guid id, CancellationToken cancellationToken) =>
        await context.Users.AsNoTracking().SingleOrDefaultAsync(user => user.Id == id && user.IsActive, cancellationToken) is { } user
            ? new StaffMember(user.Id, user.UserName!) : null;

    public async Task<IReadOnlyList<StaffMember>> ListAgentsAsync(CancellationToken cancellationToken) =>
        await context.Users.AsNoTracking().Where(user => user.IsActive).OrderBy(user => user.NormalizedUserName)
            .Select(user => new StaffMember(user.Id, user.UserName!)).ToListAsync(cancellationToken);

    public async Task<CustomerCardDto?> FindCustomerAsync(Guid conversationId, CancellationToken cancellationToken)
    {
        var visitor = await context.Set<Visitor>().AsNoTracking()
            .Where(visitor => context.Set<Conversation>().Any(conversation => conversation.Id == conversationId && conversation.VisitorId == visitor.Id))
            .SingleOrDefaultAsync(cancellationToken);
        if (visitor is null)
            return null;
        var conversations = await context.Set<Conversation>().AsNoTracking().Where(conversation => conversation.VisitorId == visitor.Id)
            .OrderByDescending(conversation => conversation.LastMessageAt).Take(ShownConversations)
            .Select(conversation => new PastConversationDto(
                conversation.Id, conversation.Status, conversation.Intent, conversation.LastMessageText, conversation.StartedAt, conversation.Rating))
            .ToListAsync(cancellationToken);
        return new CustomerCardDto(
            visitor.Id, visitor.Name, visitor.Email, visitor.ExternalId, visitor.Locale, visitor.CreatedAt, visitor.LastSeenAt, conversations)
        {
            Page = visitor.Page,
            Device = visitor.Device,
            Tier = visitor.Tier,
        };
    }
}
