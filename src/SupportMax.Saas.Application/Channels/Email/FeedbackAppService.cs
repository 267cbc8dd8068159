using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Answering;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Localization;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Channels;

internal sealed class FeedbackAppService(FeedbackLinks links, TenantScopes scopes) : IFeedbackAppService
{
    public Task<FeedbackQuestion> OpenAsync(string token, CancellationToken cancellationToken) =>
        InConversationAsync(token, (ratings, conversationId) => ratings.AskAsync(conversationId, cancellationToken));

    public Task RateAsync(string token, int score, string? comment, CancellationToken cancellationToken) =>
        InConversationAsync(token, (ratings, conversationId) => ratings.RateAsync(conversationId, score, comment, cancellationToken));

    private Task<T> InConversationAsync<T>(string token, Func<MailRatings, Guid, Task<T>> work) => links.Read(token) is { } named
        ? scopes.RunAsync(named.TenantId, services => work(services.GetRequiredService<MailRatings>(), named.ConversationId))
        : throw new BusinessException(EmailErrorCodes.FeedbackLinkInvalid, ErrorKind.NotFound);
}

/// <summary>Ratings of the current tenant's conversations by whoever holds a link.</summary>
internal sealed class MailRatings(
    IConversationRepository conversations, IWebChannelRepository widgets, BotNames names, IUnitOfWork unitOfWork, ICurrentTenant currentTenant)
{
    public async Task<FeedbackQuestion> AskAsync(Guid conversationId, CancellationToken cancellationToken)
    {
        var conversation = await conversations.FindAsync(conversationId, cancellationToken) ?? throw Invalid();
        var name = await names.GetAsync(currentTenant.Id, widgets, cancellationToken);
        return new FeedbackQuestion(name, conversation.Language ?? LocalizedTexts.Languages[0], conversation.Rating);
    }

    public Task<bool> RateAsync(Guid conversationId, int score, string? comment, CancellationToken cancellationToken) => unitOfWork.InTransactionAsync(
        async token =>
        {
            var conversation = await conversations.FindForUpdateAsync(conversationId, token) ?? throw Invalid();
            conversation.Rate(score, MessageText.Clean(comment) is { Length: > 0 } words ? words : null);
            return true;
        },
        cancellationToken);

    private static BusinessException Invalid() => new(EmailErrorCodes.FeedbackLinkInvalid, ErrorKind.NotFound);
}
