using SupportMax.Saas.Channels;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Partners;

/// <summary>Begins a partner's conversation once: under the same thread name there is never a second one, however often and on however many hosts it is asked for.</summary>
internal sealed class ThreadStart(
    IContactAppService contacts, IPartnerThreadRepository threads, ConversationStart visitors, IUnitOfWork unitOfWork)
{
    private const int MaxNameLength = 200;

    /// <summary>The conversation's id, and whether it was begun now.</summary>
    /// <exception cref="BusinessException"><see cref="PartnerErrorCodes.ThreadInvalid"/>, <see cref="PartnerErrorCodes.ContactInvalid"/></exception>
    public async Task<(Guid ConversationId, bool IsNew)> BeginAsync(Guid clientId, ChannelKind channel, BeginConversationInput input, CancellationToken cancellationToken)
    {
        if (input.AnsweredBy is not (null or PartnerAnswerers.Engine or PartnerAnswerers.Partner))
            throw new BusinessException(PartnerErrorCodes.AnswererInvalid, ErrorKind.BadInput, "answeredBy");
        if (input.Thread is not { } name)
            return (await BeginNewAsync(clientId, channel, input, cancellationToken), true);
        if (string.IsNullOrWhiteSpace(name) || name.Length > MaxNameLength || name.Any(char.IsControl) || name.Any(char.IsSurrogate))
            throw new BusinessException(PartnerErrorCodes.ThreadInvalid, ErrorKind.BadInput, "thread");
        if (await threads.FindAsync(clientId, name, cancellationToken) is { } known)
            return (known.ConversationId, false);
        try
        {
            return (await BeginNewAsync(clientId, channel, input, cancellationToken), true);
        }
        catch (DuplicateRowException)
        {
            // Another connection was faster; its conversation is the one.
            unitOfWork.Forget();
            return ((await threads.FindAsync(clientId, name, cancellationToken))!.ConversationId, false);
        }
    }

    private async Task<Guid> BeginNewAsync(Guid clientId, ChannelKind channel, BeginConversationInput input, CancellationToken cancellationToken)
    {
        var told = input.Contact;
        var (contact, _) = await contacts.PutAsync(new ContactChange(told?.ExternalId, told?.Name, told?.Email, told?.Locale, Tier: null), cancellationToken);
        var conversation = await visitors.BeginAsync(contact.Id, channel, cancellationToken);
        if (input.AnsweredBy == PartnerAnswerers.Partner)
            conversation.LetPartnerAnswer(clientId);
        if (input.Thread is { } name)
            threads.Add(new PartnerThread(clientId, name, conversation.Id));
        await unitOfWork.SaveAsync(cancellationToken);

        // Others write in it from now on: whoever goes on reads it anew when it is locked.
        unitOfWork.Forget();
        return conversation.Id;
    }
}
