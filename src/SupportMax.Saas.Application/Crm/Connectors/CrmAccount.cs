namespace SupportMax.Saas.Crm;

/// <summary>Whose account a connection reaches.</summary>
/// <param name="Name">The organisation's or account's id or name.</param>
/// <param name="User">As whom the product is signed in.</param>
/// <param name="MissingFields">Fields that an administrator has yet to add.</param>
public sealed record CrmAccount(string Name, string User, IReadOnlyList<string> MissingFields);

/// <summary>A field of a case.</summary>
/// <param name="Name">The CRM's name for it.</param>
/// <param name="Label">What people see.</param>
/// <param name="Type">The CRM's word for what it holds.</param>
/// <param name="MaxLength">The longest text it takes; null when not said.</param>
/// <param name="IsWritable">Whether the product may write it.</param>
/// <param name="Values">The only values it takes; empty when any will do.</param>
public sealed record CrmField(string Name, string Label, string Type, int? MaxLength, bool IsWritable, IReadOnlyList<string> Values);

/// <summary>How much of a day's calls is used.</summary>
/// <param name="Used">Calls so far, by all programs of the account.</param>
/// <param name="Limit">Calls in a day.</param>
public sealed record CrmUsage(int Used, int Limit);
