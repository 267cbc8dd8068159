using SupportMax.Saas.Errors;
using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Channels;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Conversations;

public sealed class MessageSequenceTests(DatabaseFixture fixture) : DatabaseTest(fixture), IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task Messages_sent_at_once_are_numbered_without_a_hole()
    {
        var (tenant, conversationId) = await StartConversationAsync();
        await Task.WhenAll(Enumerable.Range(1, 20).Select(number => SendAsync(tenant, conversationId, $"client-{number}")));
        var messages = await AsTenantAsync(tenant, services =>
            services.GetRequiredService<IConversationRepository>().ListMessagesAsync(conversationId, 0, 100, CancellationToken.None));
        messages.Select(message => message.Sequence).ShouldBe(Enumerable.Range(1, 20).Select(number => (long)number));
    }

    [Fact]
    public async Task The_database_itself_refuses_the_same_client_message_twice()
    {
        var (tenant, conversationId) = await StartConversationAsync();
        await SendAsync(tenant, conversationId, "once");
        await Should.ThrowAsync<DuplicateRowException>(() => SendAsync(tenant, conversationId, "once"));
    }

    private Task<Message> SendAsync(TenantId tenant, Guid conversationId, string clientMessageId) => AsTenantAsync(tenant, services =>
        services.GetRequiredService<IUnitOfWork>().InTransactionAsync(
            async cancellationToken =>
            {
                var conversations = services.GetRequiredService<IConversationRepository>();
                var conversation = await conversations.FindForUpdateAsync(conversationId, cancellationToken);
                var message = conversation!.Receive("Hello?", clientMessageId, Clock.GetUtcNow());
                conversations.Add(message);
                return message;
            },
            CancellationToken.None));

    private async Task<(TenantId Tenant, Guid ConversationId)> StartConversationAsync()
    {
        var tenant = await CreateTenantAsync();
        var visitor = new Visitor("en", Clock.GetUtcNow());
        var conversation = new Conversation(visitor.Id, ChannelKind.Web, Clock.GetUtcNow());
        await AsTenantAsync(tenant, async services =>
        {
            services.GetRequiredService<IVisitorRepository>().Add(visitor);
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(CancellationToken.None);
            services.GetRequiredService<IConversationRepository>().Add(conversation);
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(CancellationToken.None);
        });
        return (tenant, conversation.Id);
    }
}
