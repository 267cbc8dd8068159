namespace SupportMax.Saas.SalesforceSimulator.Data;

/// <summary>A field of an object, as <c>describe</c> tells it.</summary>
internal sealed record SObjectField(string Name, string Type, int Length = 255)
{
    public bool IsExternalId { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>Set by the org alone.</summary>
    public bool IsReadOnly { get; init; }

    public string? ReferenceTo { get; init; }

    public IReadOnlyList<string> Picklist { get; init; } = [];

    /// <summary>The name under which a query reaches the referenced record: <c>OwnerId</c> is <c>Owner</c>.</summary>
    public string? RelationshipName => ReferenceTo is null ? null : Name.EndsWith("Id", StringComparison.Ordinal) ? Name[..^2] : Name;
}

/// <summary>An object of the org's schema.</summary>
internal sealed record SObjectType(string Name, string KeyPrefix, IReadOnlyList<SObjectField> OwnFields)
{
    private static readonly SObjectField[] s_system =
    [
        new("Id", "id", 18) { IsReadOnly = true },
        new("IsDeleted", "boolean", 0) { IsReadOnly = true },
        new("CreatedDate", "datetime", 0) { IsReadOnly = true },
        new("CreatedById", "reference", 18) { IsReadOnly = true, ReferenceTo = "User" },
        new("LastModifiedDate", "datetime", 0) { IsReadOnly = true },
        new("LastModifiedById", "reference", 18) { IsReadOnly = true, ReferenceTo = "User" },
        new("SystemModstamp", "datetime", 0) { IsReadOnly = true },
    ];

    public IReadOnlyList<SObjectField> Fields { get; } = [.. s_system, .. OwnFields];

    public SObjectField? Find(string field) => Fields.FirstOrDefault(known => known.Name.Equals(field, StringComparison.OrdinalIgnoreCase));

    public SObjectField? FindRelationship(string name) => Fields.FirstOrDefault(known => string.Equals(known.RelationshipName, name, StringComparison.OrdinalIgnoreCase));
}
