using SupportMax.Saas.Errors;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Crm;

internal sealed class CrmMappingAppService(ICrmRepository crm, ICrmQueries queries, CrmConnectors connectors, IUnitOfWork unitOfWork) : ICrmMappingAppService
{
    public async Task<CrmMappingDto> GetAsync(CancellationToken cancellationToken) => ToDto(await FindAsync(cancellationToken));

    public async Task<CrmMappingDto> UpdateAsync(CrmMappingDto input, CancellationToken cancellationToken)
    {
        var connection = await FindAsync(cancellationToken);
        if (!string.IsNullOrEmpty(input.ConcurrencyStamp) && connection.ConcurrencyStamp != input.ConcurrencyStamp)
            throw new BusinessException(CrmErrorCodes.Stale, ErrorKind.Conflict);
        connection.Map(Read(input));
        await unitOfWork.SaveAsync(cancellationToken);
        return ToDto(connection);
    }

    public async Task<CrmMappingTestResult> TestAsync(CrmMappingTestInput input, CancellationToken cancellationToken)
    {
        var connection = await FindAsync(cancellationToken);
        var mapping = input.Mapping is null ? connection.Mapping : Read(input.Mapping).Check();
        var ticketId = input.TicketId ?? await queries.FindLatestTicketAsync(cancellationToken);
        if (ticketId is null || (await queries.ListTicketsAsync([ticketId.Value], cancellationToken)).GetValueOrDefault(ticketId.Value) is not { } ticket)
            throw new BusinessException(CrmErrorCodes.NoTicket, ErrorKind.NotFound, "ticketId");
        var transcript = await queries.ListTranscriptsAsync([ticketId.Value], cancellationToken);
        var fields = CrmCaseRendering.Whole(mapping, ticket, transcript[ticketId.Value]).Fields;
        var described = await CrmRefusals.ToErrorsAsync(
            () => connectors.ConnectorOf(connection.Settings.System).DescribeCaseAsync(connectors.AccessOf(connection), cancellationToken));
        return new(ticketId.Value, ticket.Ticket.Number, fields, CrmMappingCheck.Find(mapping.TicketField, fields, described));
    }

    private async Task<CrmConnection> FindAsync(CancellationToken cancellationToken) =>
        await crm.FindConnectionAsync(cancellationToken) ?? throw new BusinessException(CrmErrorCodes.NotConnected, ErrorKind.NotFound);

    private static CrmMapping Read(CrmMappingDto input) => new(
        input.TicketField?.Trim() ?? "",
        [.. (input.Fields ?? []).Select(field => new CrmFieldMapping(
            field?.Source?.Trim() ?? "", field?.Target?.Trim() ?? "", field?.IsKept ?? false, field?.Values ?? new Dictionary<string, string>(StringComparer.Ordinal)))]);

    private static CrmMappingDto ToDto(CrmConnection connection) => new(
        connection.Mapping.TicketField,
        [.. connection.Mapping.Fields.Select(field => new CrmFieldDto(field.Source, field.Target, field.IsKept, field.Values))],
        CrmSources.All,
        connection.ConcurrencyStamp);
}
