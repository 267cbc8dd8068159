using System.ClientModel;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Polly;
using Polly.CircuitBreaker;

namespace SupportMax.Saas.ChatModels;

/// <summary>Tries again what is worth it, as long as nothing of the reply has come, and says in words what failed in the end.</summary>
internal sealed class ResilientChatClient(IChatClient inner, ResiliencePipeline pipeline) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            return await pipeline.ExecuteAsync(async token => await base.GetResponseAsync(messages, options, token), cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw Describe(exception);
        }
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var (updates, isThere) = await BeginAsync(messages, options, cancellationToken);
        await using (updates)
        {
            while (isThere)
            {
                yield return updates.Current;
                isThere = await NextAsync(updates);
            }
        }
    }

    private async Task<(IAsyncEnumerator<ChatResponseUpdate> Updates, bool IsThere)> BeginAsync(IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken)
    {
        try
        {
            return await pipeline.ExecuteAsync(
                async token =>
                {
                    // The caller's token, for the reply is read long after this attempt is over.
                    var updates = base.GetStreamingResponseAsync(messages, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
                    return (updates, await updates.MoveNextAsync());
                },
                cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw Describe(exception);
        }
    }

    private static async Task<bool> NextAsync(IAsyncEnumerator<ChatResponseUpdate> updates)
    {
        try
        {
            return await updates.MoveNextAsync();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw Describe(exception);
        }
    }

    private static ChatModelFailedException Describe(Exception exception) => exception switch
    {
        ChatModelFailedException failed => failed,
        BrokenCircuitException => new ChatModelFailedException("the server has failed several times and is given a rest", exception),
        ClientResultException { Status: 401 or 403 } => new ChatModelFailedException("the server refuses the key", exception),
        ClientResultException { Status: 404 } => new ChatModelFailedException("the server does not know this model or address", exception),
        ClientResultException { Status: 429 } => new ChatModelFailedException("the server's rate limit or quota is reached", exception),
        ClientResultException { Status: > 0 } failed => new ChatModelFailedException($"the server answered with status {failed.Status}", exception),
        HttpRequestException or IOException or ClientResultException => new ChatModelFailedException("the server cannot be reached, or broke off", exception),
        _ => new ChatModelFailedException($"the server's reply cannot be read ({exception.GetType().Name})", exception),
    };
}
