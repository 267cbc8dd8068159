using System.Text.Json.Serialization;

namespace SupportMax.Saas.Crm;

/// <summary>What the CRM says of a conversation's customer.</summary>
/// <param name="State">How good the answer is.</param>
/// <param name="FetchedAt">When the CRM said it.</param>
/// <param name="AgeSeconds">How long ago that is.</param>
/// <param name="Customer">The customer; null when nobody is known.</param>
public sealed record CrmCustomerDto(CrmCustomerState State, DateTimeOffset? FetchedAt, double? AgeSeconds, CrmCustomerCard? Customer);

/// <summary>How good what is known of a customer is.</summary>
public enum CrmCustomerState
{
    /// <summary>No CRM is connected.</summary>
    [JsonStringEnumMemberName("off")] Off,

    /// <summary>The customer has not told an address.</summary>
    [JsonStringEnumMemberName("anonymous")] Anonymous,

    /// <summary>The CRM is being asked; what is there, if anything, is old.</summary>
    [JsonStringEnumMemberName("fetching")] Fetching,

    /// <summary>The CRM knows nobody with this address.</summary>
    [JsonStringEnumMemberName("unknown")] Unknown,

    /// <summary>The CRM said it not long ago.</summary>
    [JsonStringEnumMemberName("fresh")] Fresh,
}

/// <summary>A customer as the CRM knows them.</summary>
/// <param name="Name">The name.</param>
/// <param name="Email">The address.</param>
/// <param name="Phone">The telephone number.</param>
/// <param name="Title">What they do.</param>
/// <param name="Company">Their company.</param>
/// <param name="Industry">What it does.</param>
/// <param name="CompanyType">What it is to the tenant.</param>
/// <param name="Website">Its page.</param>
/// <param name="Cases">Their latest cases.</param>
/// <param name="Address">Where a person opens the contact.</param>
public sealed record CrmCustomerCard(
    string Name,
    string Email,
    string? Phone,
    string? Title,
    string? Company,
    string? Industry,
    string? CompanyType,
    string? Website,
    IReadOnlyList<CrmCustomerCaseDto> Cases,
    string? Address);

/// <summary>A case of a customer.</summary>
/// <param name="Number">What people call it by.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Status">Where it is.</param>
/// <param name="IsClosed">Whether it is done.</param>
public sealed record CrmCustomerCaseDto(string Number, string Subject, string Status, bool IsClosed);
