namespace SupportMax.Saas.HubSpotSimulator.Data;

/// <summary>The account's objects and their associations, kept in memory. Every call is one step of its own.</summary>
internal sealed class Account
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Type, string Id), HubSpotObject> _objects = [];
    private readonly Dictionary<(string Type, string Property, string Value), string> _unique = [];
    private readonly HashSet<(string From, string FromId, string To, string ToId)> _associations = [];
    private readonly Dictionary<string, List<string>> _byType = new(StringComparer.Ordinal);
    private long _lastId = 1000;

    public IReadOnlyDictionary<string, string> Owners { get; } = new Dictionary<string, string>(StringComparer.Ordinal) { ["501"] = "Priya Raman", ["502"] = "Tom Becker" };

    public void Seed(DateTimeOffset now)
    {
        var company = Create("companies", new(StringComparer.Ordinal) { ["name"] = "Contoso Ltd", ["domain"] = "contoso.example", ["industry"] = "Manufacturing", ["type"] = "Customer" }, now);
        var contact = Create("contacts", new(StringComparer.Ordinal) { ["email"] = "maria@contoso.example", ["firstname"] = "Maria", ["lastname"] = "Anders", ["jobtitle"] = "Head of Operations", ["phone"] = "+49 30 1234567" }, now);
        Associate("contacts", contact.Id, "companies", company.Id);
    }

    public HubSpotObject Create(string type, Dictionary<string, string?> properties, DateTimeOffset now)
    {
        CheckAll(type, properties);
        lock (_lock)
        {
            foreach (var (name, value) in properties)
            {
                if (value is not null && HubSpotSchema.IsUnique(type, name) && _unique.TryGetValue((type, name, Key(value)), out var other))
                    throw new HubSpotException(409, "CONFLICT", $"{type} already exists. Existing ID: {other}");
            }

            var made = new HubSpotObject(type, (++_lastId).ToString(System.Globalization.CultureInfo.InvariantCulture), now);
            _objects[(type, made.Id)] = made;
            (_byType.TryGetValue(type, out var ids) ? ids : _byType[type] = []).Add(made.Id);
            if (type == "tickets")
            {
                made.Properties["hs_pipeline"] = "0";
                made.Properties["hs_pipeline_stage"] = "1";
            }

            Write(made, properties, now);
            return made.Copy();
        }
    }

    public HubSpotObject Update(string type, string id, Dictionary<string, string?> properties, DateTimeOffset now)
    {
        CheckAll(type, properties);
        lock (_lock)
        {
            var found = FindLocked(type, id, null);
            Write(found, properties, now);
            return found.Copy();
        }
    }

    public (HubSpotObject Object, bool IsNew) Upsert(string type, string idProperty, string value, Dictionary<string, string?> properties, DateTimeOffset now)
    {
        if (!HubSpotSchema.IsUnique(type, idProperty))
            throw HubSpotException.Invalid($"{idProperty} is not a unique property of {type}");
        properties[idProperty] = value;
        lock (_lock)
            return _unique.TryGetValue((type, idProperty, Key(value)), out var id) ? (Update(type, id, properties, now), false) : (Create(type, properties, now), true);
    }

    public HubSpotObject Get(string type, string id, string? idProperty)
    {
        lock (_lock)
            return FindLocked(type, id, idProperty).Copy();
    }

    public void Archive(string type, string id)
    {
        lock (_lock)
        {
            var found = FindLocked(type, id, null);
            found.IsArchived = true;
            foreach (var key in _unique.Where(pair => pair.Key.Type == type && pair.Value == id).Select(pair => pair.Key).ToList())
                _unique.Remove(key);
        }
    }

    public IReadOnlyList<HubSpotObject> All(string type)
    {
        lock (_lock)
            return [.. _byType.GetValueOrDefault(type, []).Select(id => _objects[(type, id)]).Where(found => !found.IsArchived).Select(found => found.Copy())];
    }

    public void Associate(string from, string fromId, string to, string toId)
    {
        lock (_lock)
        {
            FindLocked(from, fromId, null);
            FindLocked(to, toId, null);
            _associations.Add((from, fromId, to, toId));
            _associations.Add((to, toId, from, fromId));
        }
    }

    public IReadOnlyList<string> Associated(string from, string fromId, string to)
    {
        lock (_lock)
            return [.. _associations.Where(link => link.From == from && link.FromId == fromId && link.To == to).Select(link => link.ToId)];
    }

    private static void CheckAll(string type, Dictionary<string, string?> properties)
    {
        if (!HubSpotSchema.Knows(type))
            throw new HubSpotException(400, "VALIDATION_ERROR", $"Unable to infer object type from: {type}");
        foreach (var (name, value) in properties)
            HubSpotSchema.Check(type, name, value);
    }

    private HubSpotObject FindLocked(string type, string id, string? idProperty)
    {
        if (idProperty is not null && !_unique.TryGetValue((type, idProperty, Key(id)), out id!))
            throw HubSpotException.NotFound();
        return _objects.TryGetValue((type, id), out var found) && !found.IsArchived ? found : throw HubSpotException.NotFound();
    }

    private void Write(HubSpotObject target, Dictionary<string, string?> properties, DateTimeOffset now)
    {
        foreach (var (name, value) in properties)
        {
            target.Properties[name] = string.IsNullOrEmpty(value) ? null : value;
            if (HubSpotSchema.IsUnique(target.Type, name) && !string.IsNullOrEmpty(value))
                _unique[(target.Type, name, Key(value))] = target.Id;
        }

        target.UpdatedAt = now;
        target.Properties["createdate"] = HubSpotObject.Format(target.CreatedAt);
        target.Properties[target.Type == "contacts" ? "lastmodifieddate" : "hs_lastmodifieddate"] = HubSpotObject.Format(now);
    }

    private static string Key(string value) => value.Trim().ToLowerInvariant();
}
