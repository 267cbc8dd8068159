using System.Text.Json.Nodes;

namespace SupportMax.Saas.SalesforceSimulator.Data;

/// <summary>The org's records, kept in memory. Every call is one step of its own.</summary>
internal sealed class Org(TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, SObjectRecord> _records = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Type, string Field, string Value), string> _externalIds = [];
    private readonly Dictionary<string, List<string>> _byType = new(StringComparer.Ordinal);
    private long _lastNumber;
    private long _lastCaseNumber = 1000;

    /// <summary>Whether a second contact with the same address is refused, as the standard duplicate rule does when it blocks.</summary>
    public bool BlocksDuplicateContacts { get; set; }

    /// <summary>The user as whom the product signs in.</summary>
    public string IntegrationUserId { get; private set; } = "";

    /// <summary>The people and companies that the org starts with.</summary>
    public void Seed()
    {
        IntegrationUserId = Create("User", new() { ["Name"] = "SupportMax Integration", ["Username"] = "integration@northwind.example", ["IsActive"] = true }, clock.GetUtcNow());
        foreach (var person in new[] { "Priya Raman", "Tom Becker" })
            Create("User", new() { ["Name"] = person, ["Username"] = $"{person.Split(' ')[0].ToLowerInvariant()}@northwind.example", ["IsActive"] = true }, clock.GetUtcNow());
        var account = Create("Account", new() { ["Name"] = "Contoso Ltd", ["Industry"] = "Manufacturing", ["Type"] = "Customer", ["Website"] = "https://contoso.example" }, clock.GetUtcNow());
        Create("Contact", new() { ["FirstName"] = "Maria", ["LastName"] = "Anders", ["Email"] = "maria@contoso.example", ["Title"] = "Head of Operations", ["Phone"] = "+49 30 1234567", ["AccountId"] = account }, clock.GetUtcNow());
    }

    public string Create(string typeName, JsonObject values, DateTimeOffset now)
    {
        lock (_lock)
            return CreateLocked(FindType(typeName), values, now).Id;
    }

    public void Update(string typeName, string id, JsonObject values, DateTimeOffset now)
    {
        lock (_lock)
            UpdateLocked(FindLocked(FindType(typeName), id), values, now);
    }

    /// <summary>Creates or changes the record with an external id.</summary>
    public (string Id, bool Created) Upsert(string typeName, string externalField, string value, JsonObject values, DateTimeOffset now)
    {
        var type = FindType(typeName);
        var field = FindExternalId(type, externalField);
        lock (_lock)
        {
            if (_externalIds.TryGetValue((type.Name, field.Name, value), out var id))
            {
                UpdateLocked(_records[id], values, now);
                return (id, false);
            }

            var whole = (JsonObject)values.DeepClone();
            whole[field.Name] = value;
            return (CreateLocked(type, whole, now).Id, true);
        }
    }

    public void Delete(string typeName, string id, DateTimeOffset now)
    {
        lock (_lock)
        {
            var record = FindLocked(FindType(typeName), id);
            record["IsDeleted"] = true;
            Stamp(record, now);
            foreach (var key in _externalIds.Where(pair => pair.Value == record.Id).Select(pair => pair.Key).ToList())
                _externalIds.Remove(key);
        }
    }

    public SObjectRecord Get(string typeName, string id)
    {
        lock (_lock)
            return FindLocked(FindType(typeName), id).Copy();
    }

    public SObjectRecord GetByExternalId(string typeName, string externalField, string value)
    {
        var type = FindType(typeName);
        var field = FindExternalId(type, externalField);
        lock (_lock)
            return _externalIds.TryGetValue((type.Name, field.Name, value), out var id) ? _records[id].Copy() : throw SalesforceException.NotFound();
    }

    public SObjectRecord? FindById(string? id)
    {
        lock (_lock)
            return id is not null && _records.TryGetValue(id, out var record) ? record.Copy() : null;
    }

    public IReadOnlyList<SObjectRecord> All(string typeName, bool withDeleted = false)
    {
        var type = FindType(typeName);
        lock (_lock)
            return [.. _byType.GetValueOrDefault(type.Name, []).Select(id => _records[id]).Where(record => withDeleted || !record.IsDeleted).Select(record => record.Copy())];
    }

    public static SObjectType FindType(string name) => OrgSchema.Find(name) ?? throw SalesforceException.NotFound();

    private static SObjectField FindExternalId(SObjectType type, string name) =>
        type.Find(name) is { } field && (field.IsExternalId || field.Name == "Id")
            ? field
            : throw new SalesforceException(400, "INVALID_FIELD", $"Provided external ID field does not exist or is not accessible: {name}");

    private SObjectRecord FindLocked(SObjectType type, string id)
    {
        if (id.Length is not (15 or 18))
            throw new SalesforceException(400, "MALFORMED_ID", $"{type.Name} ID: id value of incorrect type: {id}", "Id");
        var found = _records.GetValueOrDefault(id) ?? _records.Values.FirstOrDefault(record => record.Id.StartsWith(id, StringComparison.Ordinal));
        if (found is null || found.Type != type)
            throw SalesforceException.NotFound();
        return found.IsDeleted ? throw new SalesforceException(404, "ENTITY_IS_DELETED", "entity is deleted") : found;
    }

    private SObjectRecord CreateLocked(SObjectType type, JsonObject values, DateTimeOffset now)
    {
        var record = new SObjectRecord(type, NewId(type));
        record["Id"] = record.Id;
        record["IsDeleted"] = false;
        record["CreatedDate"] = SObjectRecord.Format(now);
        record["CreatedById"] = IntegrationUserId;
        Write(record, values);
        if (type.OwnFields.FirstOrDefault(field => field.IsRequired && string.IsNullOrWhiteSpace(record.Text(field.Name))) is { } missing)
            throw new SalesforceException(400, "REQUIRED_FIELD_MISSING", $"Required fields are missing: [{missing.Name}]", missing.Name);
        RefuseDuplicate(record);
        if (type.Find("OwnerId") is not null && record["OwnerId"] is null)
            record["OwnerId"] = IntegrationUserId;
        if (type.Name == "Case")
        {
            record["CaseNumber"] = (++_lastCaseNumber).ToString("00000000", System.Globalization.CultureInfo.InvariantCulture);
            record["Status"] ??= "New";
            record["Priority"] ??= "Medium";
        }

        CaseRules.Apply(record, now, FindContactAccount(record));
        _records[record.Id] = record;
        (_byType.TryGetValue(type.Name, out var ids) ? ids : _byType[type.Name] = []).Add(record.Id);
        IndexExternalIds(record);
        Stamp(record, now);
        return record;
    }

    private void UpdateLocked(SObjectRecord record, JsonObject values, DateTimeOffset now)
    {
        var changed = record.Copy();
        Write(changed, values);
        foreach (var field in record.Type.Fields)
            record[field.Name] = changed[field.Name];
        CaseRules.Apply(record, now, FindContactAccount(record));
        IndexExternalIds(record);
        Stamp(record, now);
    }

    private void Write(SObjectRecord record, JsonObject values)
    {
        foreach (var (name, value) in values)
        {
            if (name == "attributes" || name.Equals("Id", StringComparison.OrdinalIgnoreCase))
                continue;
            if (record.Type.FindRelationship(name) is { } relationship && value is JsonObject reference)
            {
                record[relationship.Name] = Resolve(relationship, reference);
                continue;
            }

            var field = record.Type.Find(name) ?? throw SalesforceException.InvalidField(record.Type.Name, name);
            record[field.Name] = FieldRules.Check(field, value, id => _records.ContainsKey(id));
        }
    }

    /// <summary>A reference by the other record's external id.</summary>
    private string Resolve(SObjectField relationship, JsonObject reference)
    {
        var (field, value) = reference.First(pair => pair.Key != "attributes");
        return _externalIds.GetValueOrDefault((relationship.ReferenceTo!, field, value?.ToString() ?? ""))
            ?? throw new SalesforceException(400, "INVALID_FIELD", $"Foreign key external ID: {value} not found for field {field} in entity {relationship.ReferenceTo}");
    }

    private void RefuseDuplicate(SObjectRecord record)
    {
        if (!BlocksDuplicateContacts || record.Type.Name != "Contact" || record.Text("Email") is not { Length: > 0 } email)
            return;
        var twin = _byType.GetValueOrDefault("Contact", []).Select(id => _records[id]).FirstOrDefault(known => !known.IsDeleted && string.Equals(known.Text("Email"), email, StringComparison.OrdinalIgnoreCase));
        if (twin is null)
            return;
        throw new SalesforceException(400, "DUPLICATES_DETECTED", "Use one of these records?")
        {
            DuplicateResult = new()
            {
                ["allowSave"] = false,
                ["duplicateRule"] = "Standard_Contact_Duplicate_Rule",
                ["matchResults"] = new JsonArray(new JsonObject
                {
                    ["entityType"] = "Contact",
                    ["matchRecords"] = new JsonArray(new JsonObject { ["record"] = new JsonObject { ["attributes"] = new JsonObject { ["type"] = "Contact" }, ["Id"] = twin.Id } }),
                }),
            },
        };
    }

    private string? FindContactAccount(SObjectRecord record) =>
        record.Type.Name == "Case" && record.Text("ContactId") is { } contact && _records.TryGetValue(contact, out var found) ? found.Text("AccountId") : null;

    private void IndexExternalIds(SObjectRecord record)
    {
        foreach (var field in record.Type.Fields.Where(field => field.IsExternalId))
        {
            if (record.Text(field.Name) is { Length: > 0 } value)
                _externalIds[(record.Type.Name, field.Name, value)] = record.Id;
        }
    }

    private void Stamp(SObjectRecord record, DateTimeOffset now)
    {
        record["LastModifiedDate"] = SObjectRecord.Format(now);
        record["SystemModstamp"] = SObjectRecord.Format(now);
        record["LastModifiedById"] = IntegrationUserId;
    }

    private string NewId(SObjectType type) => $"{type.KeyPrefix}SM0000{++_lastNumber:D6}AAA"[..18];
}
