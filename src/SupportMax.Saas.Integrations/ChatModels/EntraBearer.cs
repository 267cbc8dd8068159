using System.ClientModel.Primitives;

namespace SupportMax.Saas.ChatModels;

/// <summary>Signs each request with the application's token, and asks once for a new one when the server takes the old one no more.</summary>
internal sealed class EntraBearer(EntraTokens tokens, EntraApplication application, string secret) : PipelinePolicy
{
    private const int Unauthorized = 401;

    public override void Process(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex) =>
        throw new NotSupportedException("Chat models are called asynchronously.");

    public override async ValueTask ProcessAsync(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        await SignAsync(message);
        await ProcessNextAsync(message, pipeline, currentIndex);
        if (message.Response?.Status != Unauthorized)
            return;
        tokens.Forget(application, secret);
        await SignAsync(message);
        await ProcessNextAsync(message, pipeline, currentIndex);
    }

    private async Task SignAsync(PipelineMessage message) =>
        message.Request.Headers.Set("Authorization", $"Bearer {await tokens.GetAsync(application, secret, message.CancellationToken)}");
}
