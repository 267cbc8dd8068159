using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Channels;

/// <summary>The tenant's mailbox: <c>/api/channels/email</c>.</summary>
internal static class EmailEndpoints
{
    public static void MapEmail(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/channels/email").WithTags("Channels");
        group.MapGet("", (IEmailChannelAppService service, CancellationToken token) => service.GetAsync(token)).RequirePermission(SupportMaxPermissions.Email);
        group.MapPut("", (UpdateEmailChannelInput input, IEmailChannelAppService service, CancellationToken token) => service.UpdateAsync(input, token))
            .RequirePermission(SupportMaxPermissions.Email);
        group.MapPost("/test", (IEmailChannelAppService service, CancellationToken token) => service.TestAsync(token)).RequirePermission(SupportMaxPermissions.Email);
        group.MapGet("/deliveries", (IMailDeliveryAppService deliveries, CancellationToken token) => deliveries.CountAsync(token))
            .RequirePermission(SupportMaxPermissions.Email).WithSummary("What became of the mails that went out in the last seven days");
        group.MapGet("/undelivered", ([AsParameters] PageQuery page, IMailDeliveryAppService deliveries, CancellationToken token) => deliveries.ListUndeliveredAsync(page.ToRequest(), token))
            .RequirePermission(SupportMaxPermissions.Email).WithSummary("Mails that were refused or came back, the newest first");
        ConversationMailEndpoints.Map(routes);
        FeedbackEndpoints.Map(routes);
    }
}
