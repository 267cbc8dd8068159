namespace SupportMax.Saas.Crm;

/// <summary>What a case shall be.</summary>
/// <param name="TicketKey">The ticket's key, by which the case is found again.</param>
/// <param name="Fields">The case's own fields by the CRM's names; null empties one.</param>
/// <param name="Contact">For whom it is; null when nobody is known, or the case has its contact already.</param>
public sealed record CrmCaseDraft(string TicketKey, IReadOnlyDictionary<string, string?> Fields, CrmContactDraft? Contact);

/// <summary>A customer as a contact: looked up by the address, created when there is none.</summary>
/// <param name="Key">The product's key of the customer.</param>
/// <param name="Email">The address.</param>
/// <param name="Name">The name, if told.</param>
public sealed record CrmContactDraft(string Key, string Email, string? Name);

/// <summary>A message that goes to a case.</summary>
/// <param name="CaseId">The CRM's id of the case.</param>
/// <param name="Key">The message's key; it stands at the end of the comment, so that a comment can be found again.</param>
/// <param name="Body">The words, with who said them.</param>
/// <param name="IsPublic">Whether the customer may see it in a portal of the CRM.</param>
/// <param name="MayExist">Whether an earlier attempt may have written it: then it is looked for first.</param>
public sealed record CrmCommentDraft(string CaseId, string Key, string Body, bool IsPublic, bool MayExist);
