namespace SupportMax.Saas.Crm;

/// <summary>Holds a case against what the CRM says of its fields.</summary>
internal static class CrmMappingCheck
{
    public static IReadOnlyList<CrmMappingProblem> Find(string ticketField, IReadOnlyDictionary<string, string?> fields, IReadOnlyList<CrmField> described)
    {
        var known = described.ToDictionary(field => field.Name, StringComparer.Ordinal);
        return [.. fields.Append(new(ticketField, "")).Select(pair => Find(pair.Key, pair.Value, known.GetValueOrDefault(pair.Key))).OfType<CrmMappingProblem>()];
    }

    private static CrmMappingProblem? Find(string target, string? value, CrmField? field) => field switch
    {
        null => new(target, "unknownField", [], null),
        { IsWritable: false } => new(target, "readOnly", [], null),
        { MaxLength: { } length } when value?.Length > length => new(target, "tooLong", [], length),
        { Values.Count: > 0 } when !string.IsNullOrEmpty(value) && !field.Values.Contains(value, StringComparer.Ordinal) => new(target, "unknownValue", field.Values, null),
        _ => null,
    };
}
