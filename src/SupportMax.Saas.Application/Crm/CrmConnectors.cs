using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Crm;

/// <summary>Finds the connector of a system, and what it needs to call a tenant's CRM.</summary>
internal sealed class CrmConnectors(IEnumerable<ICrmConnector> connectors, IEnumerable<ICrmChangeSource> sources, CrmSecretProtector secrets, ICurrentTenant currentTenant)
{
    public ICrmConnector ConnectorOf(CrmSystem system) => connectors.First(connector => connector.System == system);

    public ICrmChangeSource SourceOf(CrmSystem system) => sources.First(source => source.System == system);

    public CrmAccess AccessOf(CrmConnection connection) => AccessOf(connection.Settings, secrets.Unprotect(connection.ProtectedSecret), connection.Mapping.TicketField);

    public CrmAccess AccessOf(CrmSettings settings, string secret, string ticketField) =>
        new(currentTenant.Id, new Uri(settings.Address), settings.SignIn, settings.ClientId, settings.UserName, secret, ticketField);
}
