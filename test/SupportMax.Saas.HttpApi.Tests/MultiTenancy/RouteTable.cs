using System.Net;
using SupportMax.Saas.Partners;
using static System.Net.HttpStatusCode;

namespace SupportMax.Saas.MultiTenancy;

/// <summary>Every route of the host. A new one must be added here, with what it does to whoever brings foreign ids.</summary>
internal static partial class RouteTable
{
    public static IReadOnlyList<RouteCase> All { get; } =
    [
        .. Account(), .. Settings(), .. Identity(), .. Tenants(), .. Operators(), .. Widget(), .. Conversations(), .. Knowledge(), .. Answering(), .. Partners(), .. Email(), .. Crm(), .. Open(),
        // Signing out comes last: it ends the session that the others use.
        new("GET /api/account/logout", Access.Everybody, NoContent),
        new("POST /api/account/logout", Access.Everybody, NoContent),
    ];

    private static RouteCase[] Operators() =>
    [
        new("GET /api/operators/tenants", Access.Permission, Forbidden),
        new("POST /api/operators/tenants", Access.Permission, Forbidden) { Body = _ => new { name = "walk", adminEmailAddress = "walk@walk.example" } },
        new("PUT /api/operators/tenants/{id:guid}/edition", Access.Permission, Forbidden)
        {
            Path = rows => $"/api/operators/tenants/{rows.TenantId}/edition", Body = _ => new { edition = "trial" },
        },
    ];

    private static RouteCase[] Conversations() =>
    [
        new("GET /api/conversations", Access.Permission, OK) { Path = _ => $"/api/conversations?maxResultCount=1000&filter={ForeignRows.Secret}" },
        new("GET /api/conversations/{id:guid}", Access.Permission, NotFound) { Path = rows => $"/api/conversations/{rows.ConversationId}" },
        new("GET /api/conversations/{id:guid}/decisions", Access.Permission, NotFound) { Path = rows => $"/api/conversations/{rows.ConversationId}/decisions" },
        new("POST /api/conversations/{id:guid}/messages/{messageId:guid}/wrong-answer", Access.Permission, NotFound)
        {
            Path = rows => $"/api/conversations/{rows.ConversationId}/messages/{rows.MarkedMessageId}/wrong-answer", Body = _ => new { note = "not theirs" },
        },
        new("POST /api/conversations/{id:guid}/messages", Access.Permission, NotFound)
        {
            Path = rows => $"/api/conversations/{rows.ConversationId}/messages", Body = _ => new { clientMessageId = "walk", text = "let me in" },
        },
        new("POST /api/conversations/{id:guid}/assign", Access.Permission, NotFound) { Path = rows => $"/api/conversations/{rows.ConversationId}/assign" },
        new("GET /api/conversations/{id:guid}/events", Access.Permission, NotFound) { Path = rows => $"/api/conversations/{rows.ConversationId}/events" },
        .. new[] { "queue", "escalate", "barge-in" }.Select(action => new RouteCase($"POST /api/conversations/{{id:guid}}/{action}", Access.Permission, NotFound)
        {
            Path = rows => $"/api/conversations/{rows.ConversationId}/{action}",
        }),
        .. new[] { "notes", "customer", "suggestion" }.Select(thing => new RouteCase($"GET /api/conversations/{{id:guid}}/{thing}", Access.Permission, NotFound)
        {
            Path = rows => $"/api/conversations/{rows.ConversationId}/{thing}",
        }),
        new("POST /api/conversations/{id:guid}/notes", Access.Permission, NotFound) { Path = rows => $"/api/conversations/{rows.ConversationId}/notes", Body = _ => new { text = "walk" } },
        new("POST /api/conversations/{id:guid}/mentions/seen", Access.Permission, NotFound) { Path = rows => $"/api/conversations/{rows.ConversationId}/mentions/seen" },
        new("POST /api/conversations/{id:guid}/merge", Access.Permission, NotFound)
        {
            Path = rows => $"/api/conversations/{rows.ConversationId}/merge", Body = rows => new { from = rows.ConversationId, otherCustomerConfirmed = true },
        },
        new("PUT /api/conversations/{id:guid}/customer/tier", Access.Permission, NotFound)
        {
            Path = rows => $"/api/conversations/{rows.ConversationId}/customer/tier", Body = _ => new { tier = "walk" },
        },
        new("PUT /api/conversations/{id:guid}/tags", Access.Permission, NotFound) { Path = rows => $"/api/conversations/{rows.ConversationId}/tags", Body = _ => new { tags = new[] { "walk" } } },
        new("PUT /api/conversations/{id:guid}/priority", Access.Permission, NotFound) { Path = rows => $"/api/conversations/{rows.ConversationId}/priority", Body = _ => new { priority = "P1" } },
        new("POST /api/conversations/{id:guid}/snooze", Access.Permission, NotFound) { Path = rows => $"/api/conversations/{rows.ConversationId}/snooze", Body = _ => new { } },
        new("POST /api/conversations/{id:guid}/attachments", Access.Permission, NotFound)
        {
            Path = rows => $"/api/conversations/{rows.ConversationId}/attachments?fileName=walk.pdf&clientMessageId=walk-file", Body = _ => new ByteArrayContent("%PDF-1.7"u8.ToArray()),
        },
        new("GET /api/attachments/{id:guid}", Access.Permission, NotFound) { Path = rows => $"/api/attachments/{rows.AttachmentId}" },
        new("POST /api/widget/attachments", Access.Visitor, Unauthorized),
        new("GET /api/widget/attachments/{id:guid}", Access.Visitor, Unauthorized) { Path = rows => $"/api/widget/attachments/{rows.AttachmentId}" },
        new("GET /api/widget/conversations/{id:guid}/transcript", Access.Visitor, Unauthorized) { Path = rows => $"/api/widget/conversations/{rows.ConversationId}/transcript" },
        new("GET /api/canned-responses", Access.Permission, OK),
        new("POST /api/canned-responses", Access.Permission, OK) { Body = _ => new { shortcut = "walk", title = "Walk", text = "Walk" } },
        new("PUT /api/canned-responses/{id:guid}", Access.Permission, NotFound) { Path = rows => $"/api/canned-responses/{rows.CannedId}", Body = _ => new { shortcut = "walk", title = "Walk", text = "Walk" } },
        new("DELETE /api/canned-responses/{id:guid}", Access.Permission, NotFound) { Path = rows => $"/api/canned-responses/{rows.CannedId}" },
        new("GET /api/routing/queues", Access.Permission, OK),
        new("POST /api/routing/queues", Access.Permission, OK) { Body = _ => new { name = "Walk" } },
        new("PUT /api/routing/queues/{id:guid}", Access.Permission, NotFound) { Path = rows => $"/api/routing/queues/{rows.QueueId}", Body = _ => new { name = "Walk" } },
        new("DELETE /api/routing/queues/{id:guid}", Access.Permission, NotFound) { Path = rows => $"/api/routing/queues/{rows.QueueId}" },
        new("GET /api/routing/agents", Access.Permission, OK),
        new("PUT /api/routing/agents/{id:guid}", Access.Permission, NotFound) { Path = rows => $"/api/routing/agents/{rows.UserId}", Body = _ => new { capacity = 3 } },
        new("GET /api/routing/settings", Access.Permission, OK),
        new("PUT /api/routing/settings", Access.Permission, NoContent) { Body = _ => new { reopenWindowHours = 72 } },
        new("GET /api/routing/overview", Access.Permission, OK),
        new("POST /api/conversations/{id:guid}/give-back", Access.Permission, NotFound) { Path = rows => $"/api/conversations/{rows.ConversationId}/give-back" },
        new("POST /api/conversations/{id:guid}/resolve", Access.Permission, NotFound) { Path = rows => $"/api/conversations/{rows.ConversationId}/resolve" },
        new("GET /api/tickets", Access.Permission, OK) { Path = rows => $"/api/tickets?maxResultCount=1000&conversationId={rows.ConversationId}" },
        new("GET /api/tickets/{id:guid}", Access.Permission, NotFound) { Path = rows => $"/api/tickets/{rows.TicketId}" },
        new("GET /api/metrics/summary", Access.Permission, OK),
        new("GET /api/metrics/series", Access.Permission, OK),
        new("GET /api/background-jobs", Access.Permission, OK) { Path = _ => "/api/background-jobs?maxResultCount=1000" },
        new("GET /api/background-jobs/{id:guid}", Access.Permission, NotFound) { Path = rows => $"/api/background-jobs/{rows.JobId}" },
        new("POST /api/background-jobs/{id:guid}/cancel", Access.Permission, NotFound) { Path = rows => $"/api/background-jobs/{rows.JobId}/cancel" },
        new("POST /api/background-jobs/{id:guid}/retry", Access.Permission, NotFound) { Path = rows => $"/api/background-jobs/{rows.JobId}/retry" },
        new("GET /api/events/dead-letters", Access.Permission, OK) { Path = _ => "/api/events/dead-letters?maxResultCount=1000" },
        new("GET /api/events/dead-letters/kinds", Access.Permission, OK),
        new("POST /api/events/dead-letters/replay", Access.Permission, OK),
        new("POST /api/events/dead-letters/discard", Access.Permission, OK) { Path = _ => "/api/events/dead-letters/discard?expected=0" },
        new("POST /api/events/dead-letters/{id:guid}/discard", Access.Permission, NotFound) { Path = rows => $"/api/events/dead-letters/{rows.DeadLetterId}/discard" },
        new("POST /api/events/dead-letters/{id:guid}/replay", Access.Permission, NotFound) { Path = rows => $"/api/events/dead-letters/{rows.DeadLetterId}/replay" },
        new("GET /api/metrics/conversations", Access.Permission, OK) { Path = _ => "/api/metrics/conversations?maxResultCount=1000" },
    ];

    private static RouteCase[] Answering() =>
    [
        new("POST /api/answering/ask", Access.Permission, OK) { Body = _ => new { text = $"what is {ForeignRows.Secret}?" } },
        new("GET /api/chat-models/settings", Access.Permission, OK),
        new("PUT /api/chat-models/settings", Access.Permission, BadRequest) { Body = _ => new { endpoint = "https://api.openai.com/v1", largeModel = new { name = "large" }, timeLimitSeconds = 8 } },
        new("POST /api/chat-models/test", Access.Permission, BadRequest),
        new("GET /api/chat-models/usage", Access.Permission, OK),
        new("GET /api/chat-models/trial", Access.Permission, OK),
        new("PUT /api/chat-models/trial", Access.Permission, BadRequest) { Body = _ => new { largeModel = new { name = "walk" } } },
        new("POST /api/chat-models/trial/compare", Access.Permission, NotFound),
        new("POST /api/chat-models/trial/start", Access.Permission, NotFound) { Body = _ => new { share = 10 } },
        new("POST /api/chat-models/trial/end", Access.Permission, NotFound) { Body = _ => new { take = true } },
        new("GET /api/conversations/{id:guid}/model-calls", Access.Permission, OK) { Path = rows => $"/api/conversations/{rows.ConversationId}/model-calls" },
        new("GET /api/answering/thresholds", Access.Permission, OK),
        new("GET /api/answering/error-budget", Access.Permission, OK),
        new("GET /api/answering/error-budget/setting", Access.Permission, OK),
        new("PUT /api/answering/error-budget", Access.Permission, OK) { Body = _ => new { maxWrongShare = 0.1, automatic = true } },
        new("POST /api/answering/evaluations", Access.Permission, Accepted) { Body = _ => new StringContent("text,expected\nhello?,\n", null, "text/csv") },
        new("GET /api/answering/evaluations", Access.Permission, OK) { Path = _ => "/api/answering/evaluations?maxResultCount=1000" },
        new("GET /api/answering/evaluations/{id:guid}", Access.Permission, NotFound) { Path = rows => $"/api/answering/evaluations/{rows.EvaluationId}" },
        new("POST /api/answering/replay", Access.Permission, NotFound) { Body = rows => new { evaluationId = rows.EvaluationId } },
        new("GET /api/answering/replay/{id:guid}", Access.Permission, NotFound) { Path = rows => $"/api/answering/replay/{rows.EvaluationId}" },
        new("GET /api/answering/change-sets", Access.Permission, OK) { Path = _ => "/api/answering/change-sets?maxResultCount=1000" },
        new("POST /api/answering/change-sets", Access.Permission, BadRequest) { Body = rows => new { faqIds = new[] { rows.FaqId } } },
        new("GET /api/answering/change-sets/{id:guid}", Access.Permission, NotFound) { Path = rows => $"/api/answering/change-sets/{rows.ChangeSetId}" },
        new("POST /api/answering/change-sets/{id:guid}/publish", Access.Permission, NotFound) { Path = rows => $"/api/answering/change-sets/{rows.ChangeSetId}/publish" },
        new("GET /api/answering/wrong-answers", Access.Permission, OK) { Path = _ => "/api/answering/wrong-answers?maxResultCount=1000" },
        new("GET /api/answering/wrong-answers/{id:guid}/similar", Access.Permission, NotFound) { Path = rows => $"/api/answering/wrong-answers/{rows.MarkId}/similar" },
        new("POST /api/answering/wrong-answers/{id:guid}/resolve", Access.Permission, NotFound) { Path = rows => $"/api/answering/wrong-answers/{rows.MarkId}/resolve" },
        new("GET /api/answering/regression-tests", Access.Permission, OK) { Path = _ => "/api/answering/regression-tests?maxResultCount=1000" },
        new("POST /api/answering/regression-tests", Access.Permission, BadRequest)
        {
            Path = _ => "/api/answering/regression-tests", Body = rows => new { question = "theirs?", expectedFaqId = rows.FaqId },
        },
        new("DELETE /api/answering/regression-tests/{id:guid}", Access.Permission, NotFound) { Path = rows => $"/api/answering/regression-tests/{rows.RegressionTestId}" },
        new("POST /api/answering/regression-tests/run", Access.Permission, OK),
        new("PUT /api/answering/thresholds", Access.Permission, OK) { Body = _ => new { @default = new { answer = 0.7, clarify = 0.2 }, overrides = Array.Empty<object>() } },
    ];

    private static RouteCase[] Partners() =>
    [
        new("GET /api/partners/clients", Access.Permission, OK) { Path = _ => "/api/partners/clients?maxResultCount=1000" },
        new("GET /api/partners/clients/{id:guid}", Access.Permission, NotFound) { Path = rows => $"/api/partners/clients/{rows.ClientId}" },
        new("POST /api/partners/clients", Access.Permission, Created) { Body = _ => new { name = "Walker", scopes = new[] { "tickets" } } },
        new("PUT /api/partners/clients/{id:guid}", Access.Permission, NotFound)
        {
            Path = rows => $"/api/partners/clients/{rows.ClientId}", Body = _ => new { name = "Taken", scopes = new[] { "tickets" } },
        },
        new("DELETE /api/partners/clients/{id:guid}", Access.Permission, NotFound) { Path = rows => $"/api/partners/clients/{rows.ClientId}" },
        new("POST /api/partners/clients/{id:guid}/token", Access.Permission, NotFound) { Path = rows => $"/api/partners/clients/{rows.ClientId}/token" },
        new("GET /api/partners/usage", Access.Permission, OK),
        new("POST /api/partners/clients/{id:guid}/secrets", Access.Permission, NotFound) { Path = rows => $"/api/partners/clients/{rows.ClientId}/secrets", Body = _ => new { } },
        new("DELETE /api/partners/clients/{id:guid}/secrets/{secretId:guid}", Access.Permission, NotFound)
        {
            Path = rows => $"/api/partners/clients/{rows.ClientId}/secrets/{rows.ClientId}",
        },
        new("GET /api/partners/grants", Access.Permission, OK) { Path = _ => "/api/partners/grants?maxResultCount=1000" },
        new("DELETE /api/partners/grants/{id:guid}", Access.Permission, NotFound) { Path = rows => $"/api/partners/grants/{rows.GrantId}" },
        new("GET /connect/authorize", Access.Everybody, BadRequest) { Path = rows => $"/connect/authorize?response_type=code&client_id={rows.ClientId}" },
        new("POST /connect/authorize", Access.Everybody, BadRequest)
        {
            Body = rows => new FormUrlEncodedContent(new Dictionary<string, string> { ["client_id"] = rows.ClientId.ToString(), ["response_type"] = "code", ["decision"] = "allow" }),
        },
        new("GET /api/partners/webhooks", Access.Permission, OK),
        new("POST /api/partners/webhooks", Access.Permission, Created) { Body = _ => new { url = "https://harbor.example/hook", events = new[] { "ticket.created" }, isActive = false } },
        new("PUT /api/partners/webhooks/{id:guid}", Access.Permission, NotFound)
        {
            Path = rows => $"/api/partners/webhooks/{rows.WebhookId}", Body = _ => new { url = "https://harbor.example/hook", events = new[] { "ticket.created" } },
        },
        new("DELETE /api/partners/webhooks/{id:guid}", Access.Permission, NotFound) { Path = rows => $"/api/partners/webhooks/{rows.WebhookId}" },
        new("POST /api/partners/webhooks/{id:guid}/secret", Access.Permission, NotFound) { Path = rows => $"/api/partners/webhooks/{rows.WebhookId}/secret" },
        new("GET /api/partners/webhooks/{id:guid}/deliveries", Access.Permission, NotFound) { Path = rows => $"/api/partners/webhooks/{rows.WebhookId}/deliveries" },
        new("POST /api/partners/webhooks/{id:guid}/deliveries/{deliveryId:guid}/replay", Access.Permission, NotFound)
        {
            Path = rows => $"/api/partners/webhooks/{rows.WebhookId}/deliveries/{rows.WebhookId}/replay",
        },
        new("POST /connect/token", Access.Everybody, Unauthorized)
        {
            Body = rows => new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = $"{rows.ClientId}", ["client_secret"] = "wrong" }),
        },
        new("POST /connect/introspect", Access.Everybody, Unauthorized)
        {
            Body = rows => new FormUrlEncodedContent(new Dictionary<string, string> { ["token"] = "x", ["client_id"] = $"{rows.ClientId}", ["client_secret"] = "wrong" }),
        },
        new("POST /connect/revoke", Access.Everybody, Unauthorized)
        {
            Body = rows => new FormUrlEncodedContent(new Dictionary<string, string> { ["token"] = "x", ["client_id"] = $"{rows.ClientId}", ["client_secret"] = "wrong" }),
        },
        new("GET /.well-known/oauth-authorization-server", Access.Everybody, OK),
        new("GET /ws/v1", Access.Partner, Unauthorized),
        new("GET /webhooks/rest", Access.Everybody, OK),
        new("POST /webhooks/rest/webhook", Access.Partner, Unauthorized) { Body = _ => new { sender = "walk", message = "let me in" } },
        new("GET /docs/asyncapi.yaml", Access.Everybody, OK),
        new("GET /docs/asyncapi.json", Access.Everybody, OK),
        // What partners' tokens open is walked by PartnerWalkTests; staff get nowhere.
        .. PartnerRoutes.All.Select(route => new RouteCase(route.FullRoute, Access.Partner, Unauthorized) { Path = route.PathFor, Body = route.Body }),
    ];

    private static RouteCase[] Crm() =>
    [
        new("GET /api/crm/connection", Access.Permission, OK),
        new("PUT /api/crm/connection", Access.Permission, BadRequest)
        {
            Body = _ => new { system = "salesforce", signIn = "clientCredentials", address = "https://10.0.0.1", clientId = "walk", secret = "walk", pollSeconds = 15, isEnabled = false },
        },
        new("POST /api/crm/connection/test", Access.Permission, NotFound) { Body = _ => new { } },
        new("GET /api/crm/mapping", Access.Permission, NotFound),
        new("PUT /api/crm/mapping", Access.Permission, NotFound) { Body = _ => new { ticketField = "Walk__c", fields = new[] { new { source = "subject", target = "Subject" } } } },
        new("POST /api/crm/mapping/test", Access.Permission, NotFound) { Body = rows => new { ticketId = rows.TicketId } },
        new("GET /api/crm/ledger", Access.Permission, OK) { Path = rows => $"/api/crm/ledger?maxResultCount=1000&ticketId={rows.TicketId}" },
        new("POST /api/crm/ledger/{id:guid}/replay", Access.Permission, NotFound) { Path = rows => $"/api/crm/ledger/{rows.CrmEntryId}/replay" },
        new("GET /api/crm/drift", Access.Permission, NotFound),
        new("GET /api/conversations/{id:guid}/crm-customer", Access.Permission, NotFound) { Path = rows => $"/api/conversations/{rows.ConversationId}/crm-customer" },
    ];

    private static RouteCase[] Open() =>
    [
        new("POST /api/widget/{websiteToken}/sessions", Access.Everybody, Unauthorized) { Path = _ => "/api/widget/harbor-demo/sessions", Body = rows => new { visitorToken = rows.VisitorToken } },
        new("GET /demo/{tenant}", Access.Everybody, NotFound) { Path = _ => "/demo/nowhere" },
        new("ANY /hubs/chat", Access.Visitor, Unauthorized),
        new("ANY /hubs/chat/negotiate", Access.Visitor, Unauthorized) { Method = HttpMethod.Post },
        new("ANY /hubs/desk", Access.Permission, BadRequest),
        new("ANY /hubs/desk/negotiate", Access.Permission, OK) { Method = HttpMethod.Post, Path = _ => "/hubs/desk/negotiate?negotiateVersion=1" },
        new("ANY /health/live", Access.Everybody, OK),
        new("ANY /health/ready", Access.Everybody, OK),
        new("GET /metrics", Access.Everybody, OK),
        new("GET /swagger/{documentName}/swagger.{extension}", Access.Everybody, OK) { Path = _ => "/swagger/v1/swagger.json" },
        new("HEAD /swagger/{documentName}/swagger.{extension}", Access.Everybody, OK) { Path = _ => "/swagger/v1/swagger.json" },
    ];
}
