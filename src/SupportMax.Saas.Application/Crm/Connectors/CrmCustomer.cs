namespace SupportMax.Saas.Crm;

/// <summary>A customer as the CRM knows them.</summary>
/// <param name="ContactId">The CRM's id.</param>
/// <param name="Name">The name.</param>
/// <param name="Email">The address.</param>
/// <param name="Phone">The telephone number.</param>
/// <param name="Title">What they do.</param>
/// <param name="Account">Their company; null when none is known.</param>
/// <param name="Cases">Their latest cases, at most five, the latest first.</param>
/// <param name="Address">Where a person opens the contact.</param>
public sealed record CrmCustomer(
    string ContactId, string Name, string Email, string? Phone, string? Title, CrmCompany? Account, IReadOnlyList<CrmCustomerCase> Cases, Uri? Address);

/// <summary>A customer's company.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Industry">What it does.</param>
/// <param name="Type">What it is to the tenant, such as customer or partner.</param>
/// <param name="Website">Its page.</param>
public sealed record CrmCompany(string Name, string? Industry, string? Type, string? Website);

/// <summary>A case of a customer.</summary>
/// <param name="Number">What people call it by.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Status">Where it is.</param>
/// <param name="IsClosed">Whether it is done.</param>
public sealed record CrmCustomerCase(string Number, string Subject, string Status, bool IsClosed);
