using static System.Net.HttpStatusCode;

namespace SupportMax.Saas.MultiTenancy;

/// <content>How customers reach a tenant.</content>
internal static partial class RouteTable
{
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
}
