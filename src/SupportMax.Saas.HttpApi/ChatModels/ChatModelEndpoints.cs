using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.ChatModels;

/// <summary>The tenant's chat model: <c>/api/chat-models</c>.</summary>
internal static class ChatModelEndpoints
{
    private static readonly TimeSpan s_defaultPeriod = TimeSpan.FromDays(30);

    public static void MapChatModels(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/chat-models").WithTags("ChatModels").RequirePermission(SupportMaxPermissions.ChatModels);
        group.MapGet("/settings", (IChatModelAppService service, CancellationToken token) => service.GetAsync(token));
        group.MapPut("/settings", (ChatModelSettingsDto input, IChatModelAppService service, CancellationToken token) => service.ChangeAsync(input, token));
        group.MapPost("/test", (IChatModelAppService service, CancellationToken token) => service.TestAsync(token));
        group.MapGet("/usage", SumAsync);
        routes.MapGet("/api/conversations/{id:guid}/model-calls", (Guid id, IChatModelUsageAppService service, CancellationToken token) => service.ListCallsAsync(id, token))
            .WithTags("ChatModels").RequirePermission(SupportMaxPermissions.Conversations);
    }

    private static Task<ChatModelUsageDto> SumAsync(DateTimeOffset? from, DateTimeOffset? to, TimeProvider clock, IChatModelUsageAppService service, CancellationToken cancellationToken)
    {
        var end = to ?? clock.GetUtcNow();
        return service.SumAsync(from ?? end - s_defaultPeriod, end, cancellationToken);
    }
}
