using System.Net;
using SupportMax.Saas.Partners;
using static System.Net.HttpStatusCode;

namespace SupportMax.Saas.MultiTenancy;

/// <summary>Every route of the host. A new one must be added here, with what it does to whoever brings foreign ids.</summary>
internal static class RouteTable
{
    public static IReadOnlyList<RouteCase> All { get; } =
    [
        .. Account(), .. Settings(), .. Identity(), .. Tenants(), .. Operators(), .. Widget(), .. Conversations(), .. Knowledge(), .. Answering(), .. Partners(), .. Email(), .. Crm(), .. Open(),
        // Signing out comes last: it ends the session that the others use.
        new("GET /api/account/logout", Access.Everybody, NoContent),
        new("POST /api/account/logout", Access.Everybody, NoContent),
    ];

    private static RouteCase[] Account() =>
    [
        new("POST /api/account/login", Access.Everybody, OK)
        {
            Body = _ => new { userNameOrEmailAddress = "admin@northwind.example", password = Browser.SeedPassword, tenantName = "harbor" },
        },
        new("GET /api/account/my-profile", Access.SignedIn, OK),
        new("PUT /api/account/my-profile", Access.SignedIn, OK) { Body = _ => new { userName = "admin", email = "admin@harbor.example", name = "Hanna", surname = "de Vries" } },
        new("POST /api/account/my-profile/change-password", Access.SignedIn, BadRequest) { Body = _ => new { currentPassword = "wrong", newPassword = "N3w-secret" } },
        new("GET /api/abp/application-configuration", Access.Everybody, OK),
        new("GET /api/abp/application-localization", Access.Everybody, OK) { Path = _ => "/api/abp/application-localization?cultureName=en" },
        new("POST /api/account/send-password-reset-code", Access.Everybody, NoContent) { Body = _ => new { email = "admin@northwind.example", tenantName = "harbor" } },
        new("POST /api/account/reset-password", Access.Everybody, BadRequest) { Body = rows => new { userId = rows.UserId, resetToken = "made-up", password = "N3w-secret!" } },
    ];

    private static RouteCase[] Settings() =>
    [
        new("GET /api/feature-management/features", Access.Permission, Forbidden) { Path = TenantFeatures },
        new("PUT /api/feature-management/features", Access.Permission, Forbidden)
        {
            Path = TenantFeatures, Body = _ => new { features = new[] { new { name = "SupportMax.MaxFaqs", value = "1" } } },
        },
        new("DELETE /api/feature-management/features", Access.Permission, Forbidden) { Path = TenantFeatures },
        new("GET /api/setting-management/timezone", Access.SignedIn, OK),
        new("GET /api/setting-management/timezone/timezones", Access.SignedIn, OK),
        new("POST /api/setting-management/timezone", Access.Permission, NoContent) { Path = _ => "/api/setting-management/timezone?timezone=Europe/Berlin" },
        new("GET /api/setting-management/emailing", Access.Permission, OK),
        new("POST /api/setting-management/emailing", Access.Permission, NoContent)
        {
            Body = _ => new { smtpHost = "", smtpPort = 25, smtpUseDefaultCredentials = true },
        },
        new("POST /api/setting-management/emailing/send-test-email", Access.Permission, BadRequest)
        {
            Body = _ => new { targetEmailAddress = "walk@harbor.example", subject = "walk", body = "walk" },
        },
    ];

    private static string TenantFeatures(ForeignRows rows) => $"/api/feature-management/features?providerName=T&providerKey={rows.TenantId}";

    private static RouteCase[] Widget() =>
    [
        new("GET /api/widget-settings", Access.Permission, OK),
        new("PUT /api/widget-settings", Access.Permission, OK)
        {
            Body = _ => new { name = "Harbor", color = "#1f6f5c", textColor = "#ffffff", position = "right", texts = new { greeting = "Ahoy!" } },
        },
        new("GET /api/widget-settings/secret", Access.Permission, OK),
        new("POST /api/widget-settings/secret", Access.Permission, OK),
        new("POST /api/widget-settings/diagnosis", Access.Permission, BadRequest) { Body = _ => new { address = "file:///etc/passwd" } },
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

    private static RouteCase[] Identity() =>
    [
        new("GET /api/identity/users", Access.Permission, OK) { Path = _ => "/api/identity/users?maxResultCount=1000" },
        new("GET /api/identity/users/assignable-roles", Access.Permission, OK),
        new("GET /api/identity/users/{id:guid}", Access.Permission, NotFound) { Path = rows => $"/api/identity/users/{rows.UserId}" },
        new("GET /api/identity/users/{id:guid}/roles", Access.Permission, NotFound) { Path = rows => $"/api/identity/users/{rows.UserId}/roles" },
        new("POST /api/identity/users", Access.Permission, OK)
        {
            Body = _ => new { userName = "walker", email = "walker@harbor.example", password = Browser.SeedPassword, roleNames = new[] { "agent" } },
        },
        new("PUT /api/identity/users/{id:guid}", Access.Permission, NotFound)
        {
            Path = rows => $"/api/identity/users/{rows.UserId}", Body = _ => new { userName = "taken", email = "taken@harbor.example" },
        },
        new("DELETE /api/identity/users/{id:guid}", Access.Permission, NotFound) { Path = rows => $"/api/identity/users/{rows.UserId}" },
        new("GET /api/identity/roles", Access.Permission, OK),
        new("GET /api/identity/roles/all", Access.Permission, OK),
        new("GET /api/identity/roles/{id:guid}", Access.Permission, NotFound) { Path = rows => $"/api/identity/roles/{rows.RoleId}" },
        new("POST /api/identity/roles", Access.Permission, OK) { Body = _ => new { name = "walkers" } },
        new("PUT /api/identity/roles/{id:guid}", Access.Permission, NotFound) { Path = rows => $"/api/identity/roles/{rows.RoleId}", Body = _ => new { name = "taken" } },
        new("DELETE /api/identity/roles/{id:guid}", Access.Permission, NotFound) { Path = rows => $"/api/identity/roles/{rows.RoleId}" },
        new("GET /api/permission-management/permissions", Access.Permission, NotFound)
        {
            Path = rows => $"/api/permission-management/permissions?providerName=U&providerKey={rows.UserId}",
        },
        new("PUT /api/permission-management/permissions", Access.Permission, NotFound)
        {
            Path = rows => $"/api/permission-management/permissions?providerName=U&providerKey={rows.UserId}",
            Body = _ => new { permissions = new[] { new { name = "SupportMax.Tickets", isGranted = true } } },
        },
    ];

    private static RouteCase[] Tenants() =>
    [
        new("GET /api/abp/multi-tenancy/tenants/by-name/{name}", Access.Everybody, OK) { Path = _ => "/api/abp/multi-tenancy/tenants/by-name/northwind", NamesTenant = true },
        new("GET /api/abp/multi-tenancy/tenants/by-id/{id:guid}", Access.Everybody, OK)
        {
            Path = rows => $"/api/abp/multi-tenancy/tenants/by-id/{rows.TenantId}", NamesTenant = true,
        },
        new("GET /api/multi-tenancy/tenants", Access.Permission, Forbidden),
        new("GET /api/multi-tenancy/tenants/{id:guid}", Access.Permission, Forbidden) { Path = rows => $"/api/multi-tenancy/tenants/{rows.TenantId}" },
        new("POST /api/multi-tenancy/tenants", Access.Permission, Forbidden)
        {
            Body = _ => new { name = "walk", adminEmailAddress = "walk@walk.example", adminPassword = Browser.SeedPassword },
        },
        new("PUT /api/multi-tenancy/tenants/{id:guid}", Access.Permission, Forbidden) { Path = rows => $"/api/multi-tenancy/tenants/{rows.TenantId}", Body = _ => new { name = "taken" } },
        new("DELETE /api/multi-tenancy/tenants/{id:guid}", Access.Permission, Forbidden) { Path = rows => $"/api/multi-tenancy/tenants/{rows.TenantId}" },
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
        new("POST /api/events/dead-letters/replay", Access.Permission, OK),
        new("POST /api/events/dead-letters/{id:guid}/replay", Access.Permission, NotFound) { Path = rows => $"/api/events/dead-letters/{rows.DeadLetterId}/replay" },
        new("GET /api/metrics/conversations", Access.Permission, OK) { Path = _ => "/api/metrics/conversations?maxResultCount=1000" },
    ];

    private static RouteCase[] Knowledge() =>
    [
        new("GET /api/knowledge/faqs", Access.Permission, OK) { Path = _ => "/api/knowledge/faqs?maxResultCount=1000" },
        new("GET /api/knowledge/faqs/{id:guid}", Access.Permission, NotFound) { Path = rows => $"/api/knowledge/faqs/{rows.FaqId}" },
        new("GET /api/knowledge/faqs/{id:guid}/versions", Access.Permission, NotFound) { Path = rows => $"/api/knowledge/faqs/{rows.FaqId}/versions" },
        new("GET /api/knowledge/gaps", Access.Permission, OK) { Path = _ => "/api/knowledge/gaps?maxResultCount=1000" },
        new("POST /api/knowledge/gaps/refresh", Access.Permission, Accepted),
        new("POST /api/knowledge/gaps/{id:guid}/draft", Access.Permission, NotFound) { Path = rows => $"/api/knowledge/gaps/{rows.GapId}/draft" },
        new("POST /api/knowledge/gaps/{id:guid}/dismiss", Access.Permission, NotFound) { Path = rows => $"/api/knowledge/gaps/{rows.GapId}/dismiss" },
        new("GET /api/knowledge/duplicates", Access.Permission, OK),
        new("POST /api/knowledge/faqs", Access.Permission, Created) { Body = _ => Faq },
        new("PUT /api/knowledge/faqs/{id:guid}", Access.Permission, NotFound) { Path = rows => $"/api/knowledge/faqs/{rows.FaqId}", Body = _ => Faq },
        new("DELETE /api/knowledge/faqs/{id:guid}", Access.Permission, NotFound) { Path = rows => $"/api/knowledge/faqs/{rows.FaqId}" },
        new("POST /api/knowledge/faqs/{id:guid}/publish", Access.Permission, NotFound) { Path = rows => $"/api/knowledge/faqs/{rows.FaqId}/publish", Body = _ => new { version = 2 } },
        new("POST /api/knowledge/faqs/bulk", Access.Permission, NotFound) { Body = rows => new { action = "Delete", ids = new[] { rows.FaqId } } },
        new("POST /api/knowledge/faqs/{id:guid}/archive", Access.Permission, NotFound) { Path = rows => $"/api/knowledge/faqs/{rows.FaqId}/archive", Body = _ => new { version = 2 } },
        new("POST /api/knowledge/imports", Access.Permission, Accepted)
        {
            Body = _ => new StringContent("question,answer,alternatives,intent,productArea,language,tags,externalId\nWalked?,Yes.,,GeneralInquiry,Billing,en,,walked\n", null, "text/csv"),
        },
        new("GET /api/knowledge/imports/{id:guid}", Access.Permission, NotFound) { Path = rows => $"/api/knowledge/imports/{rows.ImportId}" },
        new("GET /api/knowledge/export", Access.Permission, OK),
        new("GET /api/knowledge/product-areas", Access.Permission, OK),
        new("PUT /api/knowledge/product-areas", Access.Permission, OK) { Body = _ => new { items = SampleFaqs.All.Select(faq => faq.ProductArea).Distinct().Append("Walk").Select(name => new { name }) } },
    ];

    private static RouteCase[] Answering() =>
    [
        new("POST /api/answering/ask", Access.Permission, OK) { Body = _ => new { text = $"what is {ForeignRows.Secret}?" } },
        new("GET /api/chat-models/settings", Access.Permission, OK),
        new("PUT /api/chat-models/settings", Access.Permission, BadRequest) { Body = _ => new { endpoint = "https://api.openai.com/v1", largeModel = new { name = "large" }, timeLimitSeconds = 8 } },
        new("POST /api/chat-models/test", Access.Permission, BadRequest),
        new("GET /api/chat-models/usage", Access.Permission, OK),
        new("GET /api/conversations/{id:guid}/model-calls", Access.Permission, OK) { Path = rows => $"/api/conversations/{rows.ConversationId}/model-calls" },
        new("GET /api/answering/thresholds", Access.Permission, OK),
        new("GET /api/answering/error-budget", Access.Permission, OK),
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

    private static RouteCase[] Email() =>
    [
        new("GET /api/channels/email", Access.Permission, OK),
        new("POST /api/channels/email/test", Access.Permission, BadRequest),
        new("GET /api/channels/email/deliveries", Access.Permission, OK),
        new("GET /api/channels/email/undelivered", Access.Permission, OK) { Path = _ => "/api/channels/email/undelivered?maxResultCount=1000" },
        new("PUT /api/channels/email", Access.Permission, BadRequest)
        {
            Body = _ => new { address = "walk@harbor.example", imap = new { host = "localhost", port = 1, security = "tls", userName = "walk" } },
        },
        new("GET /api/conversations/{id:guid}/mails", Access.Permission, NotFound) { Path = rows => $"/api/conversations/{rows.ConversationId}/mails" },
        new("GET /api/conversations/{id:guid}/mails/{mailId:guid}/files/{fileId:guid}", Access.Permission, NotFound)
        {
            Path = rows => $"/api/conversations/{rows.ConversationId}/mails/{rows.MailId}/files/{rows.MailFileId}",
        },
        new("POST /api/conversations/{id:guid}/mails/{mailId:guid}/split", Access.Permission, NotFound)
        {
            Path = rows => $"/api/conversations/{rows.ConversationId}/mails/{rows.MailId}/split",
        },
        new("POST /api/conversations/{id:guid}/mails/{mailId:guid}/move", Access.Permission, NotFound)
        {
            Path = rows => $"/api/conversations/{rows.ConversationId}/mails/{rows.MailId}/move", Body = rows => new { conversationId = rows.ConversationId },
        },
        new("GET /feedback/{token}", Access.Everybody, NotFound) { Path = _ => "/feedback/made-up" },
        new("POST /feedback/{token}", Access.Everybody, NotFound)
        {
            Path = _ => "/feedback/made-up", Body = _ => new FormUrlEncodedContent(new Dictionary<string, string> { ["score"] = "5" }),
        },
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

    private static object Faq => new
    {
        question = "Walked?",
        answer = "Yes.",
        alternatives = Array.Empty<string>(),
        intent = "GeneralInquiry",
        productArea = "Billing",
        language = "en",
        tags = Array.Empty<string>(),
        version = 2,
    };
}
