using System.Text.Json.Nodes;

namespace SupportMax.Saas.Crm;

/// <summary>Tickets as HubSpot tickets: upserted by a unique property in batches of up to 100, messages as notes.</summary>
internal sealed class HubSpotConnector(HubSpotClient client, HubSpotContacts contacts, HubSpotAccountInfo accounts, TimeProvider clock) : ICrmConnector
{
    private const int MaxNoteLength = 60_000;
    private const int NoteToTicket = 228;
    private const int LatestCases = 5;

    public CrmSystem System => CrmSystem.HubSpot;

    public int BatchSize => 100;

    public CrmUsage? UsageOf(CrmAccess access) => client.UsageOf(access);

    public async Task<CrmAccount> CheckAsync(CrmAccess access, CancellationToken cancellationToken)
    {
        var details = await client.GetAsync(access, "/account-info/v3/details", cancellationToken);
        var properties = await client.GetAsync(access, "/crm/v3/properties/tickets", cancellationToken);
        var isThere = properties["results"]!.AsArray().Any(property => property!["name"]!.ToString() == access.TicketField && property["hasUniqueValue"]?.GetValue<bool>() == true);
        return new(details["portalId"]!.ToString(), "", isThere ? [] : [$"tickets.{access.TicketField}"]);
    }

    public async Task<IReadOnlyList<CrmField>> DescribeCaseAsync(CrmAccess access, CancellationToken cancellationToken)
    {
        var names = await accounts.GetAsync(access, cancellationToken);
        var properties = await client.GetAsync(access, "/crm/v3/properties/tickets", cancellationToken);
        return [.. properties["results"]!.AsArray().Select(property => ToField(property!, names))];
    }

    public async Task<IReadOnlyList<CrmOutcome>> UpsertCasesAsync(CrmAccess access, IReadOnlyList<CrmCaseDraft> cases, CancellationToken cancellationToken)
    {
        var contactIds = await contacts.EnsureAsync(access, [.. cases.Select(draft => draft.Contact).OfType<CrmContactDraft>()], cancellationToken);
        var written = await client.BatchAsync(access, "/crm/v3/objects/tickets/batch/upsert", [.. cases.Select(draft => ToInput(access, draft))], [], isRepeatable: true, cancellationToken);
        var ids = written.Results.ToDictionary(ticket => ticket["properties"]![access.TicketField]!.ToString(), ticket => ticket["id"]!.ToString(), StringComparer.Ordinal);
        var links = cases.Where(draft => draft.Contact is not null && ids.ContainsKey(draft.TicketKey) && contactIds.ContainsKey(draft.Contact.Email))
            .Select(draft => Link(ids[draft.TicketKey], contactIds[draft.Contact!.Email])).ToList();
        if (links.Count > 0)
            await client.BatchAsync(access, "/crm/v4/associations/tickets/contacts/batch/associate/default", links, [], isRepeatable: true, cancellationToken);
        return [.. cases.Select(draft => ids.TryGetValue(draft.TicketKey, out var id) ? CrmOutcome.Done(id) : Failed(written, draft.TicketKey))];
    }

    public async Task<IReadOnlyList<CrmOutcome>> AddCommentsAsync(CrmAccess access, IReadOnlyList<CrmCommentDraft> comments, CancellationToken cancellationToken)
    {
        var outcomes = await FindWrittenAsync(access, [.. comments.Where(comment => comment.MayExist)], cancellationToken);
        var missing = comments.Where(comment => !outcomes.ContainsKey(comment.Key)).ToList();
        var made = await client.BatchAsync(access, "/crm/v3/objects/notes/batch/create", [.. missing.Select(ToNote)], [], isRepeatable: false, cancellationToken);
        foreach (var note in made.Results)
        {
            var text = HubSpotText.ToPlain(note["properties"]!["hs_note_body"]?.ToString());
            if (missing.FirstOrDefault(comment => CrmCommentMark.Bears(text, comment.Key)) is { } comment)
                outcomes[comment.Key] = CrmOutcome.Done(note["id"]!.ToString());
        }

        // A note has no key of ours in HubSpot's errors: what has not come back is looked for next time.
        var reason = made.Errors.FirstOrDefault();
        var open = new CrmOutcome(reason?.Kind ?? CrmOutcomeKind.Later, null, reason?.Code ?? "missing", reason?.Message);
        return [.. comments.Select(comment => outcomes.GetValueOrDefault(comment.Key, open))];
    }

    public async Task<IReadOnlyList<CrmCaseState>> ReadCasesAsync(CrmAccess access, IReadOnlyList<string> ticketKeys, CancellationToken cancellationToken)
    {
        var names = await accounts.GetAsync(access, cancellationToken);
        var frame = new JsonObject { ["idProperty"] = access.TicketField, ["properties"] = HubSpotTickets.Properties(access) };
        var found = await client.BatchAsync(access, "/crm/v3/objects/tickets/batch/read", [.. ticketKeys.Select(key => new JsonObject { ["id"] = key })], frame, isRepeatable: true, cancellationToken);
        return [.. found.Results.Select(ticket => HubSpotTickets.Read(ticket, access, names))];
    }

    public async Task<CrmCustomer?> FindCustomerAsync(CrmAccess access, string email, CancellationToken cancellationToken)
    {
        if (await contacts.FindAsync(access, email, cancellationToken) is not { } contact)
            return null;
        var id = contact["id"]!.ToString();
        var names = await accounts.GetAsync(access, cancellationToken);
        var properties = contact["properties"]!;
        return new(
            id,
            $"{properties["firstname"]} {properties["lastname"]}".Trim(),
            properties["email"]?.ToString() ?? "",
            properties["phone"]?.ToString(),
            properties["jobtitle"]?.ToString(),
            await contacts.FindCompanyAsync(access, id, cancellationToken),
            await ListCasesAsync(access, id, names, cancellationToken),
            new Uri($"https://app.hubspot.com/contacts/{names.PortalId}/contact/{id}"));
    }

    private async Task<IReadOnlyList<CrmCustomerCase>> ListCasesAsync(CrmAccess access, string contactId, HubSpotNames names, CancellationToken cancellationToken)
    {
        var links = await contacts.LinkedAsync(access, "contacts", [contactId], "tickets", cancellationToken);
        var latest = links.Values.SelectMany(ids => ids).OrderByDescending(long.Parse).Take(LatestCases).Select(id => new JsonObject { ["id"] = id }).ToList();
        var frame = new JsonObject { ["properties"] = HubSpotTickets.Properties(access) };
        var found = await client.BatchAsync(access, "/crm/v3/objects/tickets/batch/read", latest, frame, isRepeatable: true, cancellationToken);
        return [.. found.Results.Select(ticket => (Ticket: ticket, State: HubSpotTickets.Read(ticket, access, names)))
            .Select(found => new CrmCustomerCase(found.State.Number, found.Ticket["properties"]!["subject"]?.ToString() ?? "", found.State.Status, found.State.IsClosed))];
    }

    /// <summary>Those of the comments that an earlier attempt has written, by their key.</summary>
    private async Task<Dictionary<string, CrmOutcome>> FindWrittenAsync(CrmAccess access, List<CrmCommentDraft> doubtful, CancellationToken cancellationToken)
    {
        var written = new Dictionary<string, CrmOutcome>(StringComparer.Ordinal);
        var links = await contacts.LinkedAsync(access, "tickets", doubtful.Select(comment => comment.CaseId).Distinct(StringComparer.Ordinal), "notes", cancellationToken);
        var frame = new JsonObject { ["properties"] = new JsonArray("hs_note_body") };
        var notes = await client.BatchAsync(access, "/crm/v3/objects/notes/batch/read", [.. links.Values.SelectMany(ids => ids).Select(id => new JsonObject { ["id"] = id })], frame, isRepeatable: true, cancellationToken);
        foreach (var note in notes.Results)
        {
            var text = HubSpotText.ToPlain(note["properties"]!["hs_note_body"]?.ToString());
            if (doubtful.FirstOrDefault(comment => CrmCommentMark.Bears(text, comment.Key)) is { } found)
                written[found.Key] = CrmOutcome.Done(note["id"]!.ToString());
        }

        return written;
    }

    private JsonObject ToNote(CrmCommentDraft comment) => new()
    {
        ["properties"] = new JsonObject
        {
            ["hs_note_body"] = HubSpotText.ToHtml(CrmCommentMark.Sign(comment.Body, comment.Key, MaxNoteLength)),
            ["hs_timestamp"] = clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", global::System.Globalization.CultureInfo.InvariantCulture),
        },
        ["associations"] = new JsonArray(new JsonObject
        {
            ["to"] = new JsonObject { ["id"] = comment.CaseId },
            ["types"] = new JsonArray(new JsonObject { ["associationCategory"] = "HUBSPOT_DEFINED", ["associationTypeId"] = NoteToTicket }),
        }),
    };

    private static JsonObject ToInput(CrmAccess access, CrmCaseDraft draft)
    {
        var properties = new JsonObject();
        foreach (var (name, value) in draft.Fields)
            properties[name] = value ?? "";
        return new() { ["idProperty"] = access.TicketField, ["id"] = draft.TicketKey, ["properties"] = properties };
    }

    private static JsonObject Link(string ticketId, string contactId) => new() { ["from"] = new JsonObject { ["id"] = ticketId }, ["to"] = new JsonObject { ["id"] = contactId } };

    private static CrmOutcome Failed(HubSpotBatch batch, string ticketKey) => batch.Errors.FirstOrDefault(error => error.Id == ticketKey) is { } error
        ? new(error.Kind, null, error.Code, error.Message)
        : new(CrmOutcomeKind.Later, null, "missing", "HubSpot's answer says nothing of the ticket.");

    private static CrmField ToField(JsonNode property, HubSpotNames names)
    {
        var name = property["name"]!.ToString();
        IReadOnlyList<string> values = name == "hs_pipeline_stage" ? [.. names.Stages.Keys]
            : [.. (property["options"] as JsonArray ?? []).Select(option => option!["value"]!.ToString())];
        return new(name, property["label"]?.ToString() ?? name, property["type"]?.ToString() ?? "string", null, property["modificationMetadata"]?["readOnlyValue"]?.GetValue<bool>() != true, values);
    }
}
