using System.ClientModel;
using System.Collections.Concurrent;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace SupportMax.Saas.ChatModels;

/// <summary>
/// For each server and model: one more try after a failure that passes, no later than the server asks for, and a rest of 20
/// seconds for a server of which half of the calls fail. Nobody waits for a server that is known to be down.
/// </summary>
internal sealed class ChatModelPipelines
{
    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<(string Host, string Model), ResiliencePipeline> _pipelines = new();

    public ResiliencePipeline For(Uri endpoint, string model) => _pipelines.GetOrAdd((endpoint.Authority, model), _ => Build());

    private static ResiliencePipeline Build() => new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = 1,
            Delay = TimeSpan.FromMilliseconds(200),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = arguments => ValueTask.FromResult(Passes(arguments.Outcome.Exception) && (WaitOf(arguments.Outcome.Exception) ?? TimeSpan.Zero) <= s_longestWait),
            DelayGenerator = arguments => ValueTask.FromResult(WaitOf(arguments.Outcome.Exception)),
        })
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            FailureRatio = 0.5,
            MinimumThroughput = 5,
            SamplingDuration = TimeSpan.FromSeconds(20),
            BreakDuration = TimeSpan.FromSeconds(20),
            ShouldHandle = arguments => ValueTask.FromResult(Passes(arguments.Outcome.Exception)),
        })
        .Build();

    private static bool Passes(Exception? exception) => exception is HttpRequestException or IOException or ClientResultException { Status: 0 or 408 or 429 or >= 500 };

    private static TimeSpan? WaitOf(Exception? exception) =>
        exception is ClientResultException failed && failed.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var text) == true && int.TryParse(text, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
