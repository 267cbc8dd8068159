using System.Text.Json;
using SupportMax.Saas.BackgroundJobs;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Crm;

/// <summary>Whom to ask the CRM about.</summary>
/// <param name="Email">The address, in small letters.</param>
internal sealed record CrmCustomerArgs(string Email)
{
    public const string JobType = "crm-customer";
}

/// <summary>Asks the CRM who a customer is, and keeps the answer.</summary>
internal sealed class CrmCustomerJob(ICrmRepository crm, CrmConnectors connectors, IUnitOfWork unitOfWork, TimeProvider clock) : IBackgroundJob<CrmCustomerArgs>
{
    public async Task<object?> RunAsync(CrmCustomerArgs args, JobRun run, CancellationToken cancellationToken)
    {
        if (await crm.FindConnectionAsync(cancellationToken) is not { IsEnabled: true } connection)
            return null;
        var customer = await connectors.ConnectorOf(connection.Settings.System).FindCustomerAsync(connectors.AccessOf(connection), args.Email, cancellationToken);
        var copy = await crm.FindCustomerAsync(args.Email, cancellationToken);
        if (copy is null)
            crm.Add(copy = new CrmCustomerCopy(args.Email));
        copy.Take(customer is null ? null : JsonSerializer.Serialize(ToCard(customer), JsonSerializerOptions.Web), clock.GetUtcNow());
        await unitOfWork.SaveAsync(cancellationToken);
        return null;
    }

    public Task GiveUpAsync(CrmCustomerArgs args, JobEnd end, CancellationToken cancellationToken) => Task.CompletedTask;

    private static CrmCustomerCard ToCard(CrmCustomer customer) => new(
        customer.Name,
        customer.Email,
        customer.Phone,
        customer.Title,
        customer.Account?.Name,
        customer.Account?.Industry,
        customer.Account?.Type,
        customer.Account?.Website,
        [.. customer.Cases.Select(found => new CrmCustomerCaseDto(found.Number, found.Subject, found.Status, found.IsClosed))],
        customer.Address?.ToString());
}
