using System.Text.Json;
using Microsoft.Extensions.Options;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Crm;

internal sealed class CrmCustomerAppService(ICrmRepository crm, ICrmQueries queries, ICrmCustomers customers, IUnitOfWork unitOfWork, IOptions<CrmOptions> options, TimeProvider clock)
    : ICrmCustomerAppService
{
    public async Task<CrmCustomerDto> GetAsync(Guid conversationId, CancellationToken cancellationToken)
    {
        var email = await queries.FindEmailAsync(conversationId, cancellationToken) ?? throw new BusinessException(ConversationErrorCodes.NotFound, ErrorKind.NotFound);
        if (await crm.FindConnectionAsync(cancellationToken) is not { IsEnabled: true })
            return new(CrmCustomerState.Off, null, null, null);
        if (email.Length == 0)
            return new(CrmCustomerState.Anonymous, null, null, null);
        return ToDto(await RequestAsync(email, cancellationToken));
    }

    private async Task<CrmCustomerCopy> RequestAsync(string email, CancellationToken cancellationToken)
    {
        try
        {
            var copy = await customers.RequestAsync(email, cancellationToken);
            await unitOfWork.SaveAsync(cancellationToken);
            return copy;
        }
        catch (DuplicateRowException)
        {
            // Somebody else asked for the same customer at the same moment.
            unitOfWork.Forget();
            return (await crm.FindCustomerAsync(CrmCustomerCopy.KeyOf(email), cancellationToken))!;
        }
    }

    private CrmCustomerDto ToDto(CrmCustomerCopy copy)
    {
        var age = clock.GetUtcNow() - copy.FetchedAt;
        var card = copy.Content is null ? null : JsonSerializer.Deserialize<CrmCustomerCard>(copy.Content, JsonSerializerOptions.Web);
        var state = age is null || age > options.Value.CustomerAge ? CrmCustomerState.Fetching : card is null ? CrmCustomerState.Unknown : CrmCustomerState.Fresh;
        return new(state, copy.FetchedAt, age?.TotalSeconds, card);
    }
}
