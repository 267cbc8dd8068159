using System.Text.Json.Nodes;

namespace SupportMax.Saas.Crm;

/// <summary>Customers as contacts: looked up by their address, and created under the product's key when there is none.</summary>
internal sealed class SalesforceContacts(SalesforceClient client)
{
    /// <summary>The external id field of a contact.</summary>
    public const string KeyField = "SupportMax_Customer__c";

    private const int MaxAddressesInQuery = 100;
    private const string Columns = "Id, FirstName, LastName, Email, Phone, Title, Account.Name, Account.Industry, Account.Type, Account.Website";

    public async Task<bool> HasKeyFieldAsync(CrmAccess access, CancellationToken cancellationToken)
    {
        var described = await client.GetAsync(access, "sobjects/Contact/describe", cancellationToken);
        return described["fields"]!.AsArray().Any(field => field!["name"]!.ToString() == KeyField);
    }

    public async Task<JsonNode?> FindAsync(CrmAccess access, string email, CancellationToken cancellationToken)
    {
        var found = await client.QueryAsync(access, $"SELECT {Columns} FROM Contact WHERE Email = {Soql.Text(email)} ORDER BY CreatedDate LIMIT 1", cancellationToken);
        return found.Count > 0 ? found[0] : null;
    }

    /// <summary>The ids of the contacts by address. One that can neither be found nor created is left out: its case comes without a contact.</summary>
    public async Task<IReadOnlyDictionary<string, string>> EnsureAsync(CrmAccess access, IReadOnlyList<CrmContactDraft> wanted, CancellationToken cancellationToken)
    {
        var contacts = wanted.DistinctBy(contact => contact.Email, StringComparer.OrdinalIgnoreCase).ToList();
        var ids = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        await FindAsync(access, contacts, ids, cancellationToken);
        var missing = contacts.Where(contact => !ids.ContainsKey(contact.Email)).ToList();
        if (missing.Count == 0)
            return ids;
        await CreateAsync(access, missing, ids, cancellationToken);
        // What a duplicate rule refused is there under another key, or somebody was faster.
        await FindAsync(access, [.. missing.Where(contact => !ids.ContainsKey(contact.Email))], ids, cancellationToken);
        return ids;
    }

    public static CrmCustomer ToCustomer(JsonNode contact, IReadOnlyList<JsonNode> cases, Uri address) => new(
        contact["Id"]!.ToString(),
        string.Join(' ', new[] { contact["FirstName"]?.ToString(), contact["LastName"]?.ToString() }.Where(part => !string.IsNullOrEmpty(part))),
        contact["Email"]?.ToString() ?? "",
        contact["Phone"]?.ToString(),
        contact["Title"]?.ToString(),
        contact["Account"] is { } account
            ? new(account["Name"]?.ToString() ?? "", account["Industry"]?.ToString(), account["Type"]?.ToString(), account["Website"]?.ToString())
            : null,
        [.. cases.Select(row => new CrmCustomerCase(row["CaseNumber"]!.ToString(), row["Subject"]?.ToString() ?? "", row["Status"]?.ToString() ?? "", row["IsClosed"]?.GetValue<bool>() == true))],
        address);

    private async Task FindAsync(CrmAccess access, List<CrmContactDraft> contacts, Dictionary<string, string> ids, CancellationToken cancellationToken)
    {
        foreach (var chunk in contacts.Chunk(MaxAddressesInQuery))
        {
            var rows = await client.QueryAsync(access, $"SELECT Id, Email FROM Contact WHERE Email IN {Soql.List(chunk.Select(contact => contact.Email))} ORDER BY CreatedDate", cancellationToken);
            foreach (var row in rows)
                ids.TryAdd(row["Email"]!.ToString(), row["Id"]!.ToString());
        }
    }

    private async Task CreateAsync(CrmAccess access, List<CrmContactDraft> missing, Dictionary<string, string> ids, CancellationToken cancellationToken)
    {
        var records = missing.Select(contact => (JsonNode)ToRecord(contact));
        var body = new JsonObject { ["allOrNone"] = false, ["records"] = new JsonArray([.. records]) };
        var results = await client.SendAsync(access, HttpMethod.Patch, $"/services/data/{SalesforceClient.Version}/composite/sobjects/Contact/{KeyField}", body, cancellationToken);
        foreach (var (contact, result) in missing.Zip(results.AsArray()))
        {
            var outcome = SalesforceErrors.ToOutcome(result!);
            if (outcome.Kind == CrmOutcomeKind.Later)
                throw new CrmUnavailableException(outcome.Code!);
            if (outcome.Kind == CrmOutcomeKind.Done)
                ids[contact.Email] = outcome.RemoteId!;
        }
    }

    private static JsonObject ToRecord(CrmContactDraft contact)
    {
        var name = (contact.Name ?? "").Trim();
        var space = name.LastIndexOf(' ');
        return new()
        {
            ["attributes"] = new JsonObject { ["type"] = "Contact" },
            [KeyField] = contact.Key,
            ["Email"] = contact.Email,
            ["FirstName"] = space > 0 ? name[..Math.Min(space, 40)] : null,
            // A contact has to have a last name.
            ["LastName"] = name.Length == 0 ? contact.Email.Split('@')[0] : name[(space + 1)..][..Math.Min(name.Length - space - 1, 80)],
        };
    }
}
