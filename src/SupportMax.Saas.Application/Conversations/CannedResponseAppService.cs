using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Conversations;

internal sealed class CannedResponseAppService(IDeskRecords records, IUnitOfWork unitOfWork) : ICannedResponseAppService
{
    public async Task<ListResult<CannedResponseDto>> ListAsync(CancellationToken cancellationToken) =>
        new([.. (await records.ListCannedAsync(cancellationToken)).Select(ToDto)]);

    public async Task<CannedResponseDto> CreateAsync(CannedResponseInput input, CancellationToken cancellationToken)
    {
        var canned = new CannedResponse(MessageText.Clean(input.Shortcut), MessageText.Clean(input.Title), MessageText.Clean(input.Text));
        records.Add(canned);
        return await SaveAsync(canned, cancellationToken);
    }

    public async Task<CannedResponseDto> ChangeAsync(Guid id, CannedResponseInput input, CancellationToken cancellationToken)
    {
        var canned = await FindAsync(id, cancellationToken);
        canned.Change(MessageText.Clean(input.Shortcut), MessageText.Clean(input.Title), MessageText.Clean(input.Text));
        return await SaveAsync(canned, cancellationToken);
    }

    public async Task DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        records.Remove(await FindAsync(id, cancellationToken));
        await unitOfWork.SaveAsync(cancellationToken);
    }

    private async Task<CannedResponse> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await records.FindCannedAsync(id, cancellationToken) ?? throw new BusinessException(ConversationErrorCodes.CannedNotFound, ErrorKind.NotFound);

    private async Task<CannedResponseDto> SaveAsync(CannedResponse canned, CancellationToken cancellationToken)
    {
        try
        {
            await unitOfWork.SaveAsync(cancellationToken);
        }
        catch (DuplicateRowException)
        {
            throw new BusinessException(ConversationErrorCodes.CannedTaken, ErrorKind.BadInput, "shortcut");
        }

        return ToDto(canned);
    }

    private static CannedResponseDto ToDto(CannedResponse canned) => new(canned.Id, canned.Shortcut, canned.Title, canned.Text);
}
