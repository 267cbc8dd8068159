using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Crm;

/// <summary>Reads what has changed in the CRM, applies it ticket by ticket, and only then moves on.</summary>
internal sealed class CrmPull(ICrmRepository crm, CrmConnectors connectors, TenantScopes scopes, IUnitOfWork unitOfWork, TimeProvider clock)
{
    public async Task<bool> RunAsync(CrmConnection connection, CancellationToken cancellationToken)
    {
        var access = connectors.AccessOf(connection);
        var changes = await connectors.SourceOf(connection.Settings.System).ReadAsync(access, connection.Position, cancellationToken);
        foreach (var changed in changes.Cases)
            await ApplyAsync(access, application => application.ApplyAsync(changed, cancellationToken));
        foreach (var comment in changes.Comments)
            await ApplyAsync(access, application => application.ApplyAsync(comment, cancellationToken));
        var usage = connectors.ConnectorOf(connection.Settings.System).UsageOf(access);
        await unitOfWork.InTransactionAsync(
            async token =>
            {
                if (await crm.FindConnectionAsync(token) is { } found && found.ConcurrencyStamp == connection.ConcurrencyStamp)
                    found.Read(changes.Position, clock.GetUtcNow() + CrmPollPace.After(found.Settings.PollSeconds, usage));
                return true;
            },
            cancellationToken);
        return changes.Cases.Count + changes.Comments.Count > 0;
    }

    private Task ApplyAsync(CrmAccess access, Func<CrmApplication, Task> apply) =>
        scopes.RunAsync(access.TenantId, services => apply(services.GetRequiredService<CrmApplication>()));
}
