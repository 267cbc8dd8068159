using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Crm;

/// <summary>All that a connector needs to call a tenant's CRM. Never logged: <see cref="ToString"/> shows nothing of it.</summary>
/// <param name="TenantId">Whose connection it is; sessions, limits and circuits are kept apart by it.</param>
/// <param name="Address">Where to sign in, or the API's address.</param>
/// <param name="SignIn">How.</param>
/// <param name="ClientId">The connected app's id; empty where there is none.</param>
/// <param name="UserName">As whom, for the JWT bearer flow.</param>
/// <param name="Secret">The client secret, private key (PEM) or access token.</param>
/// <param name="TicketField">The case's field that holds the ticket's key.</param>
public sealed record CrmAccess(TenantId TenantId, Uri Address, CrmSignIn SignIn, string ClientId, string UserName, string Secret, string TicketField)
{
    /// <summary>Nothing of the connection.</summary>
    public override string ToString() => nameof(CrmAccess);
}
