using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Crm;

/// <summary>How a tenant's tickets become cases.</summary>
/// <param name="TicketField">The case's field that holds the ticket's key: an external id in Salesforce, a unique property in HubSpot.</param>
/// <param name="Fields">The other fields.</param>
public sealed record CrmMapping(string TicketField, IReadOnlyList<CrmFieldMapping> Fields)
{
    /// <summary>The mapping that a new connection begins with.</summary>
    public static CrmMapping DefaultOf(CrmSystem system) => system == CrmSystem.HubSpot ? CrmMappingDefaults.HubSpot : CrmMappingDefaults.Salesforce;

    /// <summary>Returns this, or refuses it.</summary>
    /// <exception cref="BusinessException"><see cref="CrmErrorCodes.MappingInvalid"/></exception>
    public CrmMapping Check()
    {
        if (!IsName(TicketField))
            throw Invalid("ticketField");
        if (Fields.Count is 0 or > CrmConsts.MaxFields)
            throw Invalid("fields");
        for (var index = 0; index < Fields.Count; index++)
        {
            var field = Fields[index];
            if (!IsName(field.Target) || field.Target == TicketField || Fields.Take(index).Any(earlier => earlier.Target == field.Target))
                throw Invalid($"fields[{index}].target");
            if (field.FixedText is null ? !CrmSources.All.Contains(field.Source, StringComparer.Ordinal) : field.FixedText.Length is 0 or > CrmConsts.MaxTextLength)
                throw Invalid($"fields[{index}].source");
            if (field.Values.Any(value => value.Key.Length is 0 or > CrmConsts.MaxTextLength || value.Value.Length > CrmConsts.MaxTextLength))
                throw Invalid($"fields[{index}].values");
        }

        return this;
    }

    /// <summary>A field's name goes into the CRM's query language: nothing but letters, digits and underscores.</summary>
    private static bool IsName(string name) => name.Length is > 0 and <= 128 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');

    private static BusinessException Invalid(string member) => new(CrmErrorCodes.MappingInvalid, ErrorKind.BadInput, member);
}
