using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Crm;

internal sealed class CrmConnectionAppService(
    ICrmRepository crm, ICrmQueries queries, CrmConnectionInputs inputs, CrmConnectors connectors, CrmSecretProtector secrets, IUnitOfWork unitOfWork, IFeatureChecker features, TimeProvider clock)
    : ICrmConnectionAppService
{
    public async Task<CrmConnectionDto> GetAsync(CancellationToken cancellationToken) =>
        ToDto(await crm.FindConnectionAsync(cancellationToken), await queries.CountAsync(cancellationToken));

    public async Task<CrmConnectionDto> UpdateAsync(CrmConnectionInput input, CancellationToken cancellationToken)
    {
        await features.RequireAsync(FeatureNames.Crm);
        var connection = await crm.FindConnectionAsync(cancellationToken);
        if (!string.IsNullOrEmpty(input.ConcurrencyStamp) && connection is not null && connection.ConcurrencyStamp != input.ConcurrencyStamp)
            throw new BusinessException(CrmErrorCodes.Stale, ErrorKind.Conflict);
        var (settings, secret) = inputs.Read(input, connection);
        var protectedSecret = secrets.Protect(secret);
        if (connection is null)
            crm.Add(connection = new CrmConnection(settings, protectedSecret, clock.GetUtcNow()));
        else
            connection.Change(settings, protectedSecret, clock.GetUtcNow());
        await unitOfWork.SaveAsync(cancellationToken);
        return ToDto(connection, await queries.CountAsync(cancellationToken));
    }

    public async Task<CrmTestResult> TestAsync(CrmConnectionInput? input, CancellationToken cancellationToken)
    {
        await features.RequireAsync(FeatureNames.Crm);
        var stored = await crm.FindConnectionAsync(cancellationToken);
        if (input is null && stored is null)
            throw new BusinessException(CrmErrorCodes.NotConnected, ErrorKind.NotFound);
        var (settings, secret) = input is null ? (stored!.Settings, secrets.Unprotect(stored.ProtectedSecret)) : inputs.Read(input, stored);
        var mapping = stored?.Settings.System == settings.System ? stored.Mapping : CrmMapping.DefaultOf(settings.System);
        return await TryAsync(connectors.ConnectorOf(settings.System), connectors.AccessOf(settings, secret, mapping.TicketField), cancellationToken);
    }

    private static async Task<CrmTestResult> TryAsync(ICrmConnector connector, CrmAccess access, CancellationToken cancellationToken)
    {
        try
        {
            var account = await connector.CheckAsync(access, cancellationToken);
            var usage = connector.UsageOf(access);
            var isWhole = account.MissingFields.Count == 0;
            return new(isWhole, isWhole ? null : "missingFields", null, account.Name, account.User, account.MissingFields, usage?.Used, usage?.Limit);
        }
        catch (CrmUnavailableException exception)
        {
            return new(false, exception.Code, exception.Message, null, null, [], null, null);
        }
        catch (CrmRefusedException exception)
        {
            return new(false, exception.Code, CrmWords.Clean(exception.Message), null, null, [], null, null);
        }
    }

    private static CrmConnectionDto ToDto(CrmConnection? connection, CrmLedgerCounts ledger) => new()
    {
        IsConnected = connection is not null,
        System = connection?.Settings.System ?? CrmSystem.Salesforce,
        Address = connection?.Settings.Address ?? "https://login.salesforce.com",
        SignIn = connection?.Settings.SignIn ?? CrmSignIn.ClientCredentials,
        ClientId = connection?.Settings.ClientId ?? "",
        UserName = connection?.Settings.UserName ?? "",
        HasSecret = connection is not null,
        PollSeconds = connection?.Settings.PollSeconds ?? CrmConsts.DefaultPollSeconds,
        IsEnabled = connection?.IsEnabled ?? false,
        State = connection?.State ?? CrmConnectionState.Untried,
        Reason = connection?.Reason,
        WorkedAt = connection?.WorkedAt,
        BlockedUntil = connection?.BlockedUntil,
        UsedCalls = connection?.UsedCalls,
        DailyCalls = connection?.DailyCalls,
        Ledger = ledger,
        ConcurrencyStamp = connection?.ConcurrencyStamp ?? "",
    };
}
