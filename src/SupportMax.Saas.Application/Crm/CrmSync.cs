using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SupportMax.Saas.Notifications;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Crm;

/// <summary>
/// One turn of a tenant with its CRM: send what waits, then read what has changed. One host at a time has a tenant's turn, so a
/// ticket's changes arrive in their order.
/// </summary>
internal sealed class CrmSync(TenantScopes scopes, CrmConnectors connectors, IOptions<CrmOptions> options, TimeProvider clock, ILogger<CrmSync> logger)
{
    private static readonly TimeSpan s_featureOff = TimeSpan.FromMinutes(10);

    public async Task RunAsync(TenantId tenantId, CancellationToken cancellationToken)
    {
        var lease = Guid.NewGuid();
        var connection = await InScopeAsync<ICrmRepository, CrmConnection?>(
            tenantId, crm => crm.TakeConnectionAsync(lease, clock.GetUtcNow(), clock.GetUtcNow() + options.Value.Lease, cancellationToken));
        if (connection is null)
            return;
        try
        {
            var end = await TryAsync(tenantId, connection, cancellationToken);
            await EndAsync(tenantId, lease, connection.ConcurrencyStamp, end);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await EndAsync(tenantId, lease, connection.ConcurrencyStamp, _ => { });
        }
    }

    /// <summary>Exchanges changes, and says what that means for the connection.</summary>
    private async Task<Action<CrmConnection>> TryAsync(TenantId tenantId, CrmConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            if (!await InScopeAsync<IFeatureChecker, bool>(tenantId, features => features.IsOnAsync(FeatureNames.Crm)))
                return found => found.Fail(CrmConnectionState.Untried, "featureOff", clock.GetUtcNow() + s_featureOff);
            await SendAsync(tenantId, connection, cancellationToken);
            if (connection.PollAt <= clock.GetUtcNow())
                await InScopeAsync<CrmPull, bool>(tenantId, pull => pull.RunAsync(connection, cancellationToken));
            return found => found.Work(clock.GetUtcNow());
        }
        catch (CrmUnavailableException unavailable)
        {
            logger.LogWarning("The CRM of tenant {TenantId} is not available ({Code})", tenantId, unavailable.Code);
            return found => found.Fail(CrmConnectionState.Unavailable, unavailable.Code, clock.GetUtcNow() + (unavailable.RetryAfter ?? Pause(found.Failures + 1)));
        }
        catch (CrmRefusedException refused)
        {
            logger.LogWarning("The CRM of tenant {TenantId} refuses the connection ({Code})", tenantId, refused.Code);
            return found => found.Fail(CrmConnectionState.Refused, refused.Code, clock.GetUtcNow() + RetryDelay.After(found.Failures + 5));
        }
    }

    private async Task SendAsync(TenantId tenantId, CrmConnection connection, CancellationToken cancellationToken)
    {
        var end = clock.GetUtcNow() + options.Value.Turn;
        int sent;
        do
        {
            sent = await InScopeAsync<CrmCasePush, int>(tenantId, push => push.RunAsync(connection, cancellationToken));
            sent += await InScopeAsync<CrmCommentPush, int>(tenantId, push => push.RunAsync(connection, cancellationToken));
        }
        while (sent > 0 && clock.GetUtcNow() < end);
    }

    private Task<bool> EndAsync(TenantId tenantId, Guid lease, string stamp, Action<CrmConnection> end) => scopes.RunAsync(
        tenantId,
        services => services.GetRequiredService<IUnitOfWork>().InTransactionAsync(
            async token =>
            {
                var connection = await services.GetRequiredService<ICrmRepository>().FindConnectionAsync(token);
                if (connection is null || connection.LeaseId != lease)
                    return false;
                // Other settings were given meanwhile: what came of the old ones says nothing.
                if (connection.ConcurrencyStamp == stamp)
                    end(connection);
                if (connectors.ConnectorOf(connection.Settings.System).UsageOf(connectors.AccessOf(connection)) is { } usage)
                    connection.Meter(usage.Used, usage.Limit);
                connection.Release();
                return true;
            },
            CancellationToken.None));

    private TimeSpan Pause(int failures)
    {
        var pause = RetryDelay.After(failures);
        return pause < options.Value.MaxPause ? pause : options.Value.MaxPause;
    }

    private Task<T> InScopeAsync<TService, T>(TenantId tenantId, Func<TService, Task<T>> work)
        where TService : notnull =>
        scopes.RunAsync(tenantId, services => work(services.GetRequiredService<TService>()));
}
