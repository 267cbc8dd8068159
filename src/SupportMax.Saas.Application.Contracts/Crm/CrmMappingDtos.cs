namespace SupportMax.Saas.Crm;

/// <summary>How tickets become cases.</summary>
/// <param name="TicketField">The case's field that holds the ticket's key.</param>
/// <param name="Fields">The other fields.</param>
/// <param name="Sources">All sources that a field can have; ignored in a change.</param>
/// <param name="ConcurrencyStamp">To be posted back with a change.</param>
public sealed record CrmMappingDto(string? TicketField, IReadOnlyList<CrmFieldDto>? Fields, IReadOnlyList<string>? Sources, string? ConcurrencyStamp);

/// <summary>From what a field of a case is made.</summary>
/// <param name="Source">A source's name, or a fixed text after an equals sign.</param>
/// <param name="Target">The CRM's name of the field.</param>
/// <param name="IsKept">Whether it is written only when the case is made.</param>
/// <param name="Values">The CRM's words for the source's values.</param>
public sealed record CrmFieldDto(string? Source, string? Target, bool IsKept, IReadOnlyDictionary<string, string>? Values);

/// <summary>What to try a mapping with.</summary>
/// <param name="Mapping">The mapping; null for the stored one.</param>
/// <param name="TicketId">The ticket; null for the latest.</param>
public sealed record CrmMappingTestInput(CrmMappingDto? Mapping, Guid? TicketId);

/// <summary>The case that a ticket would become; nothing was written.</summary>
/// <param name="TicketId">The ticket.</param>
/// <param name="TicketNumber">Its number.</param>
/// <param name="Fields">The case's fields.</param>
/// <param name="Problems">What the CRM would not take.</param>
public sealed record CrmMappingTestResult(Guid TicketId, long TicketNumber, IReadOnlyDictionary<string, string?> Fields, IReadOnlyList<CrmMappingProblem> Problems);

/// <summary>What the CRM would not take.</summary>
/// <param name="Target">The field.</param>
/// <param name="Code"><c>unknownField</c>, <c>readOnly</c>, <c>tooLong</c> or <c>unknownValue</c>.</param>
/// <param name="Allowed">The values that the field takes, for <c>unknownValue</c>.</param>
/// <param name="MaxLength">The longest text that it takes, for <c>tooLong</c>; longer ones are cut.</param>
public sealed record CrmMappingProblem(string Target, string Code, IReadOnlyList<string> Allowed, int? MaxLength);
