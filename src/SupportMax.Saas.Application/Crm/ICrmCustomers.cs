namespace SupportMax.Saas.Crm;

/// <summary>Keeps what the CRM says of customers.</summary>
internal interface ICrmCustomers
{
    /// <summary>Has the CRM asked in the background, unless it was asked not long ago. Written with the unit of work.</summary>
    Task<CrmCustomerCopy> RequestAsync(string email, CancellationToken cancellationToken);
}
