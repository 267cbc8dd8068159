using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Crm;

/// <summary>The tenant's CRM connection, and what the CRM says of customers.</summary>
internal static class CrmEndpoints
{
    public static void MapCrm(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/crm").WithTags("Crm").RequirePermission(SupportMaxPermissions.Crm);
        group.MapGet("/connection", (ICrmConnectionAppService connections, CancellationToken cancellationToken) => connections.GetAsync(cancellationToken));
        group.MapPut("/connection", (CrmConnectionInput input, ICrmConnectionAppService connections, CancellationToken cancellationToken) => connections.UpdateAsync(input, cancellationToken));
        group.MapPost("/connection/test", (CrmTestInput input, ICrmConnectionAppService connections, CancellationToken cancellationToken) => connections.TestAsync(input.Connection, cancellationToken));
        group.MapGet("/mapping", (ICrmMappingAppService mappings, CancellationToken cancellationToken) => mappings.GetAsync(cancellationToken));
        group.MapPut("/mapping", (CrmMappingDto input, ICrmMappingAppService mappings, CancellationToken cancellationToken) => mappings.UpdateAsync(input, cancellationToken));
        group.MapPost("/mapping/test", (CrmMappingTestInput input, ICrmMappingAppService mappings, CancellationToken cancellationToken) => mappings.TestAsync(input, cancellationToken));
        group.MapGet("/ledger", ListAsync);
        group.MapPost("/ledger/{id:guid}/replay", ReplayAsync);
        group.MapGet("/drift", (ICrmLedgerAppService ledger, CancellationToken cancellationToken) => ledger.CompareAsync(cancellationToken));
        routes.MapGet("/api/conversations/{id:guid}/crm-customer", (Guid id, ICrmCustomerAppService customers, CancellationToken cancellationToken) => customers.GetAsync(id, cancellationToken))
            .WithTags("Crm").RequirePermission(SupportMaxPermissions.Conversations);
    }

    private static Task<PagedResult<CrmLedgerEntryDto>> ListAsync(
        [AsParameters] PageQuery page, string? state, Guid? ticketId, ICrmLedgerAppService ledger, CancellationToken cancellationToken) =>
        ledger.ListAsync(new CrmLedgerFilter(page.ToRequest(), WireEnum.Parse<CrmLedgerState>(state, nameof(state)), ticketId), cancellationToken);

    private static async Task<IResult> ReplayAsync(Guid id, ICrmLedgerAppService ledger, CancellationToken cancellationToken)
    {
        await ledger.ReplayAsync(id, cancellationToken);
        return Results.NoContent();
    }
}
