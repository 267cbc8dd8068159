using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Answering;
using SupportMax.Saas.Channels;
using SupportMax.Saas.Tenants;
using SupportMax.Saas.Tickets;

namespace SupportMax.Saas.Conversations;

/// <summary>A test of what becomes of a customer's message.</summary>
public abstract class BotTest(BotFixture fixture) : DatabaseTest(fixture)
{
    /// <summary>Always answers with the best candidate that there is.</summary>
    internal static ThresholdPair Bold { get; } = new(0, 0);

    /// <summary>Never answers; asks back wherever two candidates are alike.</summary>
    internal static ThresholdPair Asking { get; } = new(1, 0);

    /// <summary>Never answers and never asks.</summary>
    internal static ThresholdPair Shy { get; } = new(1, 1);

    /// <summary>A new customer of a tenant whose bot knows the sample FAQs.</summary>
    internal async Task<Shop> OpenShopAsync(ThresholdPair thresholds)
    {
        if (!fixture.Tenants.TryGetValue(thresholds, out var tenant))
            fixture.Tenants[thresholds] = tenant = await CreateTenantWithBotAsync(thresholds);
        var visitor = new Visitor("en", Clock.GetUtcNow());
        await AsTenantAsync(tenant, services =>
        {
            services.GetRequiredService<IVisitorRepository>().Add(visitor);
            return services.GetRequiredService<IUnitOfWork>().SaveAsync(CancellationToken.None);
        });
        return new Shop(tenant, visitor.Id);
    }

    internal Task<SendResult> SendAsync(Shop shop, Guid? conversationId, string text, string? clientMessageId = null) => AsTenantAsync(shop.Tenant, services =>
        services.GetRequiredService<ISendMessage>()
            .SendAsync(shop.VisitorId, conversationId, clientMessageId ?? Guid.NewGuid().ToString(), text, CancellationToken.None));

    /// <summary>Lets the bot take its turn.</summary>
    internal Task ReplyAsync(Shop shop, Guid conversationId) =>
        AsTenantAsync(shop.Tenant, services => services.GetRequiredService<AnswerPipeline>().ReplyAsync(conversationId, mayCompose: false, CancellationToken.None));

    /// <summary>Sends a message and returns the bot's reply to it.</summary>
    internal async Task<Message> AskAsync(Shop shop, Guid? conversationId, string text)
    {
        var sent = await SendAsync(shop, conversationId, text);
        await ReplyAsync(shop, sent.ConversationId);
        var messages = await MessagesAsync(shop, sent.ConversationId);
        messages[^1].AuthorKind.ShouldNotBe(AuthorKind.Visitor, "The bot left the customer alone.");
        return messages[^1];
    }

    internal Task<Conversation> FindAsync(Shop shop, Guid conversationId) => AsTenantAsync(shop.Tenant, async services =>
        (await services.GetRequiredService<IConversationRepository>().FindAsync(conversationId, CancellationToken.None))!);

    internal Task<IReadOnlyList<Message>> MessagesAsync(Shop shop, Guid conversationId) => AsTenantAsync(shop.Tenant, services =>
        services.GetRequiredService<IConversationRepository>().ListMessagesAsync(conversationId, 0, 1000, CancellationToken.None));

    internal Task<PagedResult<TicketDto>> TicketsAsync(Shop shop, Guid conversationId) => AsTenantAsync(shop.Tenant, services =>
        services.GetRequiredService<ITicketAppService>().ListAsync(new TicketFilter(new PageRequest(0, 100), null, conversationId), CancellationToken.None));

    /// <summary>The external id of the FAQ that was answered last.</summary>
    internal Task<string?> AnsweredAsync(Shop shop, Guid conversationId) => AsTenantAsync(shop.Tenant, async services =>
    {
        var conversation = await services.GetRequiredService<IConversationRepository>().FindAsync(conversationId, CancellationToken.None);
        return conversation!.LastAnsweredFaqId is { } id
            ? (await services.GetRequiredService<Knowledge.IFaqRepository>().FindAsync(id, CancellationToken.None))!.ExternalId
            : null;
    });

    private async Task<TenantId> CreateTenantWithBotAsync(ThresholdPair thresholds)
    {
        var tenant = await CreateTenantAsync();
        await AsTenantAsync(tenant, services =>
        {
            var settings = AnsweringSettings.CreateDefault();
            settings.Change(thresholds, []);
            services.GetRequiredService<IAnsweringSettingsRepository>().Add(settings);
            return services.GetRequiredService<IUnitOfWork>().SaveAsync(CancellationToken.None);
        });
        await SampleFaqs.PublishAsync(Services, tenant);
        await UntilTrainedAsync(tenant);
        return tenant;
    }

    /// <summary>Before it is trained, the index answers by shipped weights; what a test sees must not hang on the moment.</summary>
    private async Task UntilTrainedAsync(TenantId tenant)
    {
        var indexes = Services.GetRequiredService<IKnowledgeIndexes>();
        while (!(await indexes.GetAsync(tenant, CancellationToken.None)).Index.IsTrained)
            await Task.Delay(10);
    }
}

/// <summary>A tenant with knowledge, and one customer of it.</summary>
internal sealed record Shop(TenantId Tenant, Guid VisitorId);
