using System.Text.Json.Nodes;

namespace SupportMax.Saas.Crm;

/// <summary>Customers as contacts: looked up by their address, and created when there is none. What a contact is called already stays.</summary>
internal sealed class HubSpotContacts(HubSpotClient client)
{
    private static readonly string[] s_properties = ["email", "firstname", "lastname", "jobtitle", "phone"];

    /// <summary>The ids of the contacts by address; one that HubSpot refuses is left out.</summary>
    public async Task<IReadOnlyDictionary<string, string>> EnsureAsync(CrmAccess access, IReadOnlyList<CrmContactDraft> wanted, CancellationToken cancellationToken)
    {
        var contacts = wanted.DistinctBy(contact => contact.Email, StringComparer.OrdinalIgnoreCase).ToList();
        var ids = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (contacts.Count == 0)
            return ids;
        foreach (var found in await ReadAsync(access, contacts.Select(contact => contact.Email), cancellationToken))
            ids[found["properties"]!["email"]!.ToString()] = found["id"]!.ToString();
        var missing = contacts.Where(contact => !ids.ContainsKey(contact.Email)).ToList();
        var made = await client.BatchAsync(access, "/crm/v3/objects/contacts/batch/upsert", [.. missing.Select(ToInput)], [], isRepeatable: true, cancellationToken);
        foreach (var contact in made.Results)
            ids[contact["properties"]!["email"]!.ToString()] = contact["id"]!.ToString();
        return ids;
    }

    public async Task<JsonNode?> FindAsync(CrmAccess access, string email, CancellationToken cancellationToken) =>
        await ReadAsync(access, [email], cancellationToken) is [var contact, ..] ? contact : null;

    public async Task<CrmCompany?> FindCompanyAsync(CrmAccess access, string contactId, CancellationToken cancellationToken)
    {
        if ((await LinkedAsync(access, "contacts", [contactId], "companies", cancellationToken)).Values.FirstOrDefault() is not [var companyId, ..])
            return null;
        var company = (await client.GetAsync(access, $"/crm/v3/objects/companies/{companyId}?properties=name,industry,type,domain", cancellationToken))["properties"]!;
        return new(company["name"]?.ToString() ?? "", company["industry"]?.ToString(), company["type"]?.ToString(), company["domain"]?.ToString());
    }

    /// <summary>By an object's id, the ids of what it is associated with.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> LinkedAsync(CrmAccess access, string from, IEnumerable<string> ids, string to, CancellationToken cancellationToken)
    {
        var links = await client.BatchAsync(access, $"/crm/v4/associations/{from}/{to}/batch/read", [.. ids.Select(id => new JsonObject { ["id"] = id })], [], isRepeatable: true, cancellationToken);
        return links.Results.ToDictionary(
            link => link["from"]!["id"]!.ToString(),
            link => (IReadOnlyList<string>)[.. link["to"]!.AsArray().Select(target => target!["toObjectId"]!.ToString())],
            StringComparer.Ordinal);
    }

    private async Task<IReadOnlyList<JsonNode>> ReadAsync(CrmAccess access, IEnumerable<string> emails, CancellationToken cancellationToken)
    {
        var frame = new JsonObject { ["idProperty"] = "email", ["properties"] = new JsonArray([.. s_properties.Select(name => (JsonNode)name)]) };
        return (await client.BatchAsync(access, "/crm/v3/objects/contacts/batch/read", [.. emails.Select(email => new JsonObject { ["id"] = email })], frame, isRepeatable: true, cancellationToken)).Results;
    }

    private static JsonObject ToInput(CrmContactDraft contact)
    {
        var name = (contact.Name ?? "").Trim();
        var space = name.LastIndexOf(' ');
        return new()
        {
            ["idProperty"] = "email",
            ["id"] = contact.Email,
            ["properties"] = new JsonObject { ["firstname"] = space > 0 ? name[..space] : name, ["lastname"] = space > 0 ? name[(space + 1)..] : "" },
        };
    }
}
