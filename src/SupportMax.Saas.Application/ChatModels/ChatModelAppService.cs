using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.ChatModels;

internal sealed class ChatModelAppService(
    IChatModelRepository repository, IUnitOfWork unitOfWork, ChatModelConnections connections, ChatModelTest test, ICurrentTenant currentTenant) : IChatModelAppService
{
    public async Task<ChatModelSettingsDto> GetAsync(CancellationToken cancellationToken) =>
        Show(await repository.FindAsync(cancellationToken) is { } settings ? settings.ToDto() : new ChatModelSettingsDto { Endpoint = "https://api.openai.com/v1" });

    public async Task<ChatModelSettingsDto> ChangeAsync(ChatModelSettingsDto input, CancellationToken cancellationToken)
    {
        if (input.IsEnabled)
            await test.RequireEditionAsync();
        var change = input.Provider == ChatModelProvider.Operator ? input.ToOperatorsChange(test.OfOperator) : input.ToChange(test.MayCall);
        var settings = await repository.FindAsync(cancellationToken);
        var key = change.Provider == ChatModelProvider.Operator ? "" : string.IsNullOrWhiteSpace(input.Key) ? null : input.Key.Trim();
        if (key?.Length > ChatModelConsts.MaxKeyLength || (key is null && NeedsKey(settings, change)))
            throw new BusinessException(ChatModelErrorCodes.KeyRequired, ErrorKind.BadInput, "key");
        if (settings is null)
        {
            repository.Add(settings = new ChatModelSettings(change, Protect(key!)));
        }
        else
        {
            settings.Change(change);
            if (key is not null)
                settings.ChangeKey(Protect(key));
        }

        await unitOfWork.SaveAsync(cancellationToken);
        connections.Forget(currentTenant.Id);
        return Show(settings.ToDto());
    }

    public async Task<ChatModelTestDto> TestAsync(CancellationToken cancellationToken) =>
        await repository.FindAsync(cancellationToken) is { } settings
            ? await test.RunAsync(currentTenant.Id, connections.Open(settings), cancellationToken)
            : throw new BusinessException(ChatModelErrorCodes.NotConfigured);

    private ChatModelSettingsDto Show(ChatModelSettingsDto settings) => settings with { HasOperatorModel = test.OfOperator is not null };

    // The operator's models need no key of the tenant's, so an old one goes.
    private string Protect(string key) => key.Length == 0 ? "" : connections.Protect(key);

    // A key goes to the server that it was given for, and to no other; a secret belongs to one application.
    private static bool NeedsKey(ChatModelSettings? settings, ChatModelChange change) =>
        settings is null || settings.Endpoint != change.Endpoint || settings.Entra != change.Entra;
}
