using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Partners;

/// <summary>Webhooks, for administrators: <c>/api/partners/webhooks</c>.</summary>
internal static class WebhookEndpoints
{
    public static void MapWebhooks(this IEndpointRouteBuilder routes)
    {
        var webhooks = routes.MapGroup("/api/partners/webhooks").WithTags("Webhooks").RequirePermission(SupportMaxPermissions.Partners);
        webhooks.MapGet("", (IWebhookAppService service, CancellationToken token) => service.ListAsync(token));
        webhooks.MapPost("", CreateAsync).WithSummary("Makes a webhook; the key of its signature is shown this once");
        webhooks.MapPut("/{id:guid}", (Guid id, WebhookInput input, IWebhookAppService service, CancellationToken token) => service.UpdateAsync(id, input, token));
        webhooks.MapDelete("/{id:guid}", DeleteAsync);
        webhooks.MapPost("/{id:guid}/secret", ReplaceSecretAsync).WithSummary("Makes a new key, shown this once; the one before signs too for a day");
        webhooks.MapGet("/{id:guid}/deliveries", ListDeliveriesAsync).WithSummary("The log, newest first");
        webhooks.MapPost("/{id:guid}/deliveries/{deliveryId:guid}/replay", ReplayAsync).WithSummary("Sends a delivery once more");
    }

    private static async Task<Created<NewWebhookDto>> CreateAsync(WebhookInput input, HttpResponse response, IWebhookAppService service, CancellationToken cancellationToken)
    {
        var made = await service.CreateAsync(input, cancellationToken);
        response.Headers.CacheControl = "no-store";
        return TypedResults.Created($"/api/partners/webhooks/{made.Webhook.Id}", made);
    }

    private static async Task<NewWebhookDto> ReplaceSecretAsync(Guid id, HttpResponse response, IWebhookAppService service, CancellationToken cancellationToken)
    {
        response.Headers.CacheControl = "no-store";
        return await service.ReplaceSecretAsync(id, cancellationToken);
    }

    private static async Task<NoContent> DeleteAsync(Guid id, IWebhookAppService service, CancellationToken cancellationToken)
    {
        await service.DeleteAsync(id, cancellationToken);
        return TypedResults.NoContent();
    }

    private static Task<CursorPage<WebhookDeliveryDto>> ListDeliveriesAsync(
        Guid id, [AsParameters] CursorQuery page, string? state, IWebhookAppService service, CancellationToken cancellationToken) =>
        service.ListDeliveriesAsync(id, page.ToRequest(), WireEnum.Parse<WebhookDeliveryState>(state, nameof(state)), cancellationToken);

    private static async Task<Accepted> ReplayAsync(Guid id, Guid deliveryId, IWebhookAppService service, CancellationToken cancellationToken)
    {
        await service.ReplayAsync(id, deliveryId, cancellationToken);
        return TypedResults.Accepted((string?)null);
    }
}
