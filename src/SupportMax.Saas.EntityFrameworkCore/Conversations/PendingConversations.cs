using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Conversations;

internal sealed class PendingConversations(SupportMaxDbContext context) : IPendingConversations
{
    public async Task<IReadOnlyList<PendingConversation>> ListAsync(DateTimeOffset pendingBefore, CancellationToken cancellationToken)
    {
        var rows = await context.Database
            .SqlQuery<Row>($"select tenant_id as \"TenantId\", conversation_id as \"ConversationId\", pending_since as \"PendingSince\" from pending_conversations({pendingBefore})")
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new PendingConversation(new TenantId(row.TenantId), row.ConversationId, row.PendingSince))];
    }

    private sealed record Row(Guid TenantId, Guid ConversationId, DateTimeOffset PendingSince);
}
