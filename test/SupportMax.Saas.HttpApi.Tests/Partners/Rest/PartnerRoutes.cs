using System.Net;
using SupportMax.Saas.MultiTenancy;
using static System.Net.HttpStatusCode;

namespace SupportMax.Saas.Partners;

/// <summary>Every route of the REST API, with what another tenant's client gets that brings northwind's ids.</summary>
internal static class PartnerRoutes
{
    public static IReadOnlyList<PartnerRoute> All { get; } =
    [
        new("GET /me", null, OK),
        new("POST /conversations", PartnerScopes.Conversations, Created) { Body = _ => new { message = new { clientMessageId = Guid.NewGuid(), text = "hello" } } },
        new("GET /conversations", PartnerScopes.Conversations, OK) { Path = _ => "/conversations?limit=200" },
        new("GET /conversations/{id:guid}", PartnerScopes.Conversations, NotFound) { Path = rows => $"/conversations/{rows.ConversationId}" },
        new("GET /conversations/{id:guid}/messages", PartnerScopes.Conversations, NotFound) { Path = rows => $"/conversations/{rows.ConversationId}/messages" },
        new("POST /conversations/{id:guid}/messages", PartnerScopes.Conversations, NotFound)
        {
            Path = rows => $"/conversations/{rows.ConversationId}/messages", Body = _ => new { clientMessageId = "walk", text = "let me in", @as = "agent", name = "Walker" },
        },
        new("POST /conversations/{id:guid}/handover", PartnerScopes.Conversations, NotFound) { Path = rows => $"/conversations/{rows.ConversationId}/handover" },
        new("POST /conversations/{id:guid}/resolve", PartnerScopes.Conversations, NotFound) { Path = rows => $"/conversations/{rows.ConversationId}/resolve", Body = _ => new { name = "Walker" } },
        new("POST /accounts/{account}/conversations/{id:guid}/messages", PartnerScopes.Conversations, NotFound)
        {
            Path = rows => $"/accounts/{rows.TenantId}/conversations/{rows.ConversationId}/messages", Body = _ => new { content = "let me in" },
        },
        new("POST /accounts/{account}/conversations/{id:guid}/toggle_status", PartnerScopes.Conversations, NotFound)
        {
            Path = rows => $"/accounts/{rows.TenantId}/conversations/{rows.ConversationId}/toggle_status", Body = _ => new { status = "resolved" },
        },
        new("GET /contacts", PartnerScopes.Contacts, OK) { Path = _ => "/contacts?limit=200" },
        new("GET /contacts/{id:guid}", PartnerScopes.Contacts, NotFound) { Path = rows => $"/contacts/{rows.VisitorId}" },
        new("POST /contacts", PartnerScopes.Contacts, Created) { Body = _ => new { name = "Walker" } },
        new("PATCH /contacts/{id:guid}", PartnerScopes.Contacts, NotFound) { Path = rows => $"/contacts/{rows.VisitorId}", Body = _ => new { name = "Taken" } },
        new("GET /tickets", PartnerScopes.Tickets, OK) { Path = _ => "/tickets?limit=200" },
        new("GET /tickets/{id:guid}", PartnerScopes.Tickets, NotFound) { Path = rows => $"/tickets/{rows.TicketId}" },
        new("GET /faqs", PartnerScopes.KnowledgeRead, OK) { Path = _ => "/faqs?limit=200" },
        new("GET /faqs/{id:guid}", PartnerScopes.KnowledgeRead, NotFound) { Path = rows => $"/faqs/{rows.FaqId}" },
        new("POST /faqs", PartnerScopes.KnowledgeWrite, Created) { Body = _ => Faq },
        new("PUT /faqs/{id:guid}", PartnerScopes.KnowledgeWrite, NotFound) { Path = rows => $"/faqs/{rows.FaqId}", Body = _ => Faq },
        new("DELETE /faqs/{id:guid}", PartnerScopes.KnowledgeWrite, NotFound) { Path = rows => $"/faqs/{rows.FaqId}" },
        new("POST /faqs/{id:guid}/publish", PartnerScopes.KnowledgeWrite, NotFound) { Path = rows => $"/faqs/{rows.FaqId}/publish" },
        new("POST /faqs/{id:guid}/archive", PartnerScopes.KnowledgeWrite, NotFound) { Path = rows => $"/faqs/{rows.FaqId}/archive" },
        new("POST /ask", PartnerScopes.KnowledgeRead, OK) { Body = _ => new { text = $"what is {ForeignRows.Secret}?" } },
        new("GET /metrics/summary", PartnerScopes.MetricsRead, OK),
        new("GET /metrics/series", PartnerScopes.MetricsRead, OK),
    ];

    private static object Faq => new
    {
        question = "Walked?",
        answer = "Yes.",
        intent = "GeneralInquiry",
        productArea = "Billing",
        language = "en",
        version = 2,
    };
}

/// <summary>A route of the REST API.</summary>
/// <param name="Route">Method and pattern behind <c>/api/v1</c>.</param>
/// <param name="Scope">What a token needs; null when any will do.</param>
/// <param name="Expected">The status for another tenant's client.</param>
internal sealed record PartnerRoute(string Route, string? Scope, HttpStatusCode Expected)
{
    public Func<ForeignRows, string>? Path { get; init; }

    public Func<ForeignRows, object>? Body { get; init; }

    public HttpMethod Method { get; } = new(Route.Split(' ')[0]);

    public string FullRoute => $"{Method} /api/v1{Route.Split(' ')[1]}";

    public string PathFor(ForeignRows rows) => "/api/v1" + (Path?.Invoke(rows) ?? Route.Split(' ')[1]);

    public override string ToString() => Route;
}
