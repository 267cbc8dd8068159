using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.Crm;

/// <summary>
/// What stands around every call, per tenant and system: repetition, then the circuit, then the time-out of a single attempt. Only
/// calls that bear being repeated are; the others are the ledger's business, which looks first whether they have happened.
/// </summary>
internal sealed class CrmPipelines(IOptions<CrmHttpOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<(TenantId, CrmSystem), (ResiliencePipeline<CrmAnswer> Once, ResiliencePipeline<CrmAnswer> Repeated)> _pipelines = new();

    public ResiliencePipeline<CrmAnswer> For(TenantId tenantId, CrmSystem system, bool isRepeatable)
    {
        var (once, repeated) = _pipelines.GetOrAdd((tenantId, system), _ => Build());
        return isRepeatable ? repeated : once;
    }

    private (ResiliencePipeline<CrmAnswer> Once, ResiliencePipeline<CrmAnswer> Repeated) Build()
    {
        var once = Builder().AddCircuitBreaker(Circuit()).AddTimeout(options.Value.Timeout).Build();
        return (once, options.Value.Retries > 0 ? Builder().AddRetry(Retry()).AddPipeline(once).Build() : once);
    }

    private ResiliencePipelineBuilder<CrmAnswer> Builder() => new() { TimeProvider = clock };

    private RetryStrategyOptions<CrmAnswer> Retry() => new()
    {
        MaxRetryAttempts = options.Value.Retries,
        Delay = options.Value.RetryPause,
        MaxDelay = s_longestPause,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        ShouldHandle = arguments => ValueTask.FromResult(MayRecover(arguments.Outcome)),
        DelayGenerator = arguments => ValueTask.FromResult(arguments.Outcome.Result?.RetryAfter),
    };

    private CircuitBreakerStrategyOptions<CrmAnswer> Circuit() => new()
    {
        FailureRatio = 0.5,
        MinimumThroughput = 6,
        SamplingDuration = TimeSpan.FromSeconds(20),
        BreakDuration = options.Value.CircuitBreak,
        // A limit is no fault of the CRM's: calling less is the ledger's business.
        ShouldHandle = arguments => ValueTask.FromResult(IsBroken(arguments.Outcome.Exception) || arguments.Outcome.Result is { Status: >= 500 }),
    };

    /// <summary>A pause longer than a caller can wait is left to the ledger.</summary>
    private static bool MayRecover(Outcome<CrmAnswer> outcome) =>
        IsBroken(outcome.Exception) || (outcome.Result is { Status: 429 or >= 500 } answer && !(answer.RetryAfter > s_longestPause));

    private static bool IsBroken(Exception? exception) => exception is HttpRequestException or TimeoutRejectedException;
}
