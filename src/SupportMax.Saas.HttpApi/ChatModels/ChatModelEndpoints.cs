using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SupportMax.Saas.Identity;
using SupportMax.Saas.Knowledge;

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
        group.MapGet("/trial", (IModelTrialAppService service, CancellationToken token) => service.GetAsync(token));
        group.MapPut("/trial", (ModelVariantInput input, IModelTrialAppService service, CancellationToken token) => service.ChangeAsync(input, token));
        group.MapPost("/trial/compare", CompareAsync);
        group.MapPost("/trial/start", (ModelTrialStart input, IModelTrialAppService service, CancellationToken token) => service.StartAsync(input.Share, token));
        group.MapPost("/trial/end", (ModelTrialEnd input, IModelTrialAppService service, CancellationToken token) => service.EndAsync(input.Take, token));
        routes.MapGet("/api/conversations/{id:guid}/model-calls", (Guid id, IChatModelUsageAppService service, CancellationToken token) => service.ListCallsAsync(id, token))
            .WithTags("ChatModels").RequirePermission(SupportMaxPermissions.Conversations);
    }

    private static async Task<Accepted<ModelTrialDto>> CompareAsync(ClaimsPrincipal user, IModelTrialAppService service, CancellationToken cancellationToken) =>
        TypedResults.Accepted("/api/chat-models/trial", await service.CompareAsync(FaqEndpoints.Name(user), cancellationToken));

    private static Task<ChatModelUsageDto> SumAsync(DateTimeOffset? from, DateTimeOffset? to, TimeProvider clock, IChatModelUsageAppService service, CancellationToken cancellationToken)
    {
        var end = to ?? clock.GetUtcNow();
        return service.SumAsync(from ?? end - s_defaultPeriod, end, cancellationToken);
    }
}
