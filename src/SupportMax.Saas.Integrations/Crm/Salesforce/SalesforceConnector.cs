using System.Text.Json.Nodes;

namespace SupportMax.Saas.Crm;

/// <summary>Tickets as cases: upserted by external id in collections of up to 200, one API call each.</summary>
internal sealed class SalesforceConnector(SalesforceClient client, SalesforceContacts contacts) : ICrmConnector
{
    private const int MaxCommentLength = 4000;
    private const int MaxKeysInQuery = 150;
    private const int LatestCases = 5;

    public CrmSystem System => CrmSystem.Salesforce;

    public int BatchSize => 200;

    public CrmUsage? UsageOf(CrmAccess access) => client.UsageOf(access);

    public async Task<CrmAccount> CheckAsync(CrmAccess access, CancellationToken cancellationToken)
    {
        var who = await client.SendAsync(access, HttpMethod.Get, "/services/oauth2/userinfo", null, cancellationToken);
        var fields = await DescribeCaseAsync(access, cancellationToken);
        var missing = new List<string>();
        if (!fields.Any(field => field.Name == access.TicketField))
            missing.Add($"Case.{access.TicketField}");
        if (!await contacts.HasKeyFieldAsync(access, cancellationToken))
            missing.Add($"Contact.{SalesforceContacts.KeyField}");
        return new(who["organization_id"]?.ToString() ?? "", who["preferred_username"]?.ToString() ?? "", missing);
    }

    public async Task<IReadOnlyList<CrmField>> DescribeCaseAsync(CrmAccess access, CancellationToken cancellationToken)
    {
        var described = await client.GetAsync(access, "sobjects/Case/describe", cancellationToken);
        return [.. described["fields"]!.AsArray().OfType<JsonNode>().Select(ToField)];
    }

    public async Task<IReadOnlyList<CrmOutcome>> UpsertCasesAsync(CrmAccess access, IReadOnlyList<CrmCaseDraft> cases, CancellationToken cancellationToken)
    {
        var contactIds = await contacts.EnsureAsync(access, [.. cases.Select(draft => draft.Contact).OfType<CrmContactDraft>()], cancellationToken);
        var records = cases.Select(draft => (JsonNode)ToRecord(access, draft, contactIds));
        var body = new JsonObject { ["allOrNone"] = false, ["records"] = new JsonArray([.. records]) };
        return await WriteAsync(access, HttpMethod.Patch, $"Case/{access.TicketField}", body, cancellationToken);
    }

    public async Task<IReadOnlyList<CrmOutcome>> AddCommentsAsync(CrmAccess access, IReadOnlyList<CrmCommentDraft> comments, CancellationToken cancellationToken)
    {
        var written = await FindWrittenAsync(access, [.. comments.Where(comment => comment.MayExist)], cancellationToken);
        var missing = comments.Where(comment => !written.ContainsKey(comment.Key)).ToList();
        if (missing.Count > 0)
        {
            var records = missing.Select(comment => (JsonNode)new JsonObject
            {
                ["attributes"] = new JsonObject { ["type"] = "CaseComment" },
                ["ParentId"] = comment.CaseId,
                ["CommentBody"] = CrmCommentMark.Sign(comment.Body, comment.Key, MaxCommentLength),
                ["IsPublished"] = comment.IsPublic,
            });
            var outcomes = await WriteAsync(access, HttpMethod.Post, "", new JsonObject { ["allOrNone"] = false, ["records"] = new JsonArray([.. records]) }, cancellationToken);
            foreach (var (comment, outcome) in missing.Zip(outcomes))
                written[comment.Key] = outcome;
        }

        return [.. comments.Select(comment => written[comment.Key])];
    }

    public async Task<IReadOnlyList<CrmCaseState>> ReadCasesAsync(CrmAccess access, IReadOnlyList<string> ticketKeys, CancellationToken cancellationToken)
    {
        var session = await client.GetSessionAsync(access, cancellationToken);
        var found = new List<CrmCaseState>();
        foreach (var keys in ticketKeys.Chunk(MaxKeysInQuery))
        {
            var rows = await client.QueryAsync(access, $"SELECT {SalesforceCases.Columns(access)}, Subject, Priority FROM Case WHERE {access.TicketField} IN {Soql.List(keys)}", cancellationToken);
            found.AddRange(rows.Select(row => SalesforceCases.Read(row, access, session.Instance)));
        }

        return found;
    }

    public async Task<CrmCustomer?> FindCustomerAsync(CrmAccess access, string email, CancellationToken cancellationToken)
    {
        var session = await client.GetSessionAsync(access, cancellationToken);
        if (await contacts.FindAsync(access, email, cancellationToken) is not { } contact)
            return null;
        var id = contact["Id"]!.ToString();
        var cases = await client.QueryAsync(
            access, $"SELECT CaseNumber, Subject, Status, IsClosed FROM Case WHERE ContactId = {Soql.Text(id)} ORDER BY CreatedDate DESC LIMIT {LatestCases}", cancellationToken);
        return SalesforceContacts.ToCustomer(contact, cases, new Uri(session.Instance, $"/lightning/r/Contact/{id}/view"));
    }

    private static JsonObject ToRecord(CrmAccess access, CrmCaseDraft draft, IReadOnlyDictionary<string, string> contactIds)
    {
        var record = new JsonObject { ["attributes"] = new JsonObject { ["type"] = "Case" }, [access.TicketField] = draft.TicketKey };
        foreach (var (name, value) in draft.Fields)
            record[name] = value;
        if (draft.Contact is { } contact && contactIds.TryGetValue(contact.Email, out var contactId))
            record["ContactId"] = contactId;
        return record;
    }

    private async Task<IReadOnlyList<CrmOutcome>> WriteAsync(CrmAccess access, HttpMethod method, string target, JsonObject body, CancellationToken cancellationToken)
    {
        var path = $"/services/data/{SalesforceClient.Version}/composite/sobjects/{target}".TrimEnd('/');
        var results = await client.SendAsync(access, method, path, body, cancellationToken);
        return [.. results.AsArray().OfType<JsonNode>().Select(SalesforceErrors.ToOutcome)];
    }

    /// <summary>Those of the comments that an earlier attempt has written, by their key.</summary>
    private async Task<Dictionary<string, CrmOutcome>> FindWrittenAsync(CrmAccess access, List<CrmCommentDraft> doubtful, CancellationToken cancellationToken)
    {
        var written = new Dictionary<string, CrmOutcome>(StringComparer.Ordinal);
        foreach (var parents in doubtful.Select(comment => comment.CaseId).Distinct(StringComparer.Ordinal).Chunk(MaxKeysInQuery))
        {
            foreach (var row in await client.QueryAsync(access, $"SELECT Id, CommentBody FROM CaseComment WHERE ParentId IN {Soql.List(parents)}", cancellationToken))
            {
                if (doubtful.FirstOrDefault(comment => CrmCommentMark.Bears(row["CommentBody"]?.ToString() ?? "", comment.Key)) is { } found)
                    written[found.Key] = CrmOutcome.Done(row["Id"]!.ToString());
            }
        }

        return written;
    }

    private static CrmField ToField(JsonNode field) => new(
        field["name"]!.ToString(),
        field["label"]?.ToString() ?? "",
        field["type"]!.ToString(),
        field["length"]?.GetValue<int>() is > 0 and var length ? length : null,
        field["createable"]?.GetValue<bool>() == true && field["updateable"]?.GetValue<bool>() == true,
        [.. field["picklistValues"]?.AsArray().Where(value => value!["active"]?.GetValue<bool>() != false).Select(value => value!["value"]!.ToString()) ?? []]);
}
